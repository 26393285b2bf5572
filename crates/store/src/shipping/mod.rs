//! Who may ship on which number, and who asks to.

pub mod authorisation;
pub mod claim;
pub mod kept;
pub mod request;
pub mod tries;
