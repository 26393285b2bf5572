//! What the server does by itself: what runs now and then, and the loop that sends mails.

pub mod expiry;
pub mod mails;
pub mod order_retention;
pub mod password_ends;
pub mod previous_database;
pub mod prune;
pub mod record_retention;
pub mod scheduled;
