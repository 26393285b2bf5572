//! Persons, how they sign in, and what they belong to: one file per table.

pub mod account;
pub mod credential;
pub mod device;
pub mod grant;
pub mod guess;
pub mod link;
pub mod membership;
pub mod organisation;
pub mod person;
pub mod session;
