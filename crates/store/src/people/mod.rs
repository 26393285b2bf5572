//! Persons, how they sign in, and what they belong to: one file per table.

pub mod account;
pub mod consent;
pub mod credential;
pub mod device;
pub mod email_change;
pub mod ending_password;
pub mod erased_session;
pub mod erasure_notice;
pub mod former_email;
pub mod guess;
pub mod link;
pub mod membership;
pub mod organisation;
pub mod own_data;
pub mod own_membership;
pub mod person;
pub mod registration;
pub mod session;
pub mod session_endings;
pub mod token;
pub mod user_name;

pub use crate::rights::grant;
