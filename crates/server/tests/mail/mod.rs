//! Mails as their readers' programs read them, and as mail servers treat them.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod erasure_notice;
mod headers;
mod orders;
mod people;
mod post_office;
mod smtp;
mod stage;
mod tls;
