//! Mails: jobs hold ids only; words, names and addresses are put together when a mail is sent.

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

pub use post::Post;
pub use route::MailRoute;
pub use worker::{deliver_due, work};

#[cfg(test)]
mod tests;
