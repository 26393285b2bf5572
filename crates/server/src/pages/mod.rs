//! The few web pages that mails link to: they work without scripts, in four languages and both themes.
//!
//! A visit changes nothing, whoever makes it and however often: what a page is about happens when its form is posted.

mod activation;
pub mod again;
pub mod asked;
mod email;
mod membership;
mod page;
mod password;
mod visit;
pub mod words;
