//! The pages that mails lead to.

mod address;
mod link;
pub(crate) mod mailbox;
mod shown;
mod walk;
