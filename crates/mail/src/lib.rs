//! Mails: jobs hold ids only; words, names and addresses are put together when a mail is sent.
//!
//! [`deliver_due`] takes the jobs that are due, [`Post`] hands the letters over. What both need is in
//! [`MailContext`]: no state and no settings of the server but these.

mod choose;
mod context;
mod entry;
mod letter;
mod look_up;
mod order;
pub mod people;
mod post;
mod prepare;
mod request;
mod route;
mod safety;
mod words;
mod worker;

pub use context::{MailContext, MailSettings};
pub use post::{Post, is_mailbox};
pub use route::{MailRoute, UnknownRoute};
pub use worker::{Delivered, deliver_due};

/// Parts of letters, for tests. Not for the product.
#[doc(hidden)]
pub mod internals {
    pub use crate::letter::{moment, on_one_line};
    pub use crate::words::Words;
}
