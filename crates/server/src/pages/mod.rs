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
mod words;

#[cfg(test)]
mod address_tests;
#[cfg(test)]
mod link_tests;
#[cfg(test)]
pub(crate) mod mailbox;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod walk_tests;
