//! Mails: where they go and what they say.

mod route;

pub use route::MailRoute;
