//! Getting in, staying in, and one's own account, over HTTP.

mod account;
mod entry;
mod enumeration;
pub(crate) mod hand;
mod invitation;
mod me_data;
mod members;
pub(crate) mod members_hand;
mod register;
mod sessions;
mod takeover;
mod timing;
