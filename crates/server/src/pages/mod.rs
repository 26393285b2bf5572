//! The few web pages that mails link to: they work without scripts, in four languages and both themes.
//!
//! No visit changes anything, a scanner's neither, however often it comes: what a page is about happens when its form
//! is posted.

mod activation;
pub mod again;
pub mod asked;
mod email;
mod membership;
mod page;
mod password;
mod visit;
pub mod words;
