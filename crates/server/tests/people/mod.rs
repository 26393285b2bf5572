//! Getting in, staying in, and one's own account, over HTTP.

mod account;
pub(crate) mod driver;
mod entry;
mod enumeration;
mod invitation;
mod me_data;
mod members;
pub(crate) mod members_driver;
mod register;
mod sessions;
mod takeover;
mod timing;
