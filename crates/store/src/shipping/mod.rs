//! Who may ship on which number, and who asks to.

pub mod account_attempts;
pub mod authorisation;
pub mod claim;
pub mod request;
pub mod request_retention;
