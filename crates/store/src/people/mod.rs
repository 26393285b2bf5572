//! Persons, how they sign in, and what they belong to: one file per table.

pub mod account;
pub mod buried_session;
pub mod consent;
pub mod credential;
pub mod device;
pub mod email_change;
pub mod ending_password;
pub mod endings;
pub mod farewell;
pub mod former_email;
pub mod guess;
pub mod joining;
pub mod link;
pub mod membership;
pub mod organisation;
pub mod own_data;
pub mod person;
pub mod registration;
pub mod session;
pub mod token;
pub mod user_name;

pub use crate::rights::grant;
