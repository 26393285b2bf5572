//! Persons: registering, signing in and staying signed in, getting in again, one's own account.

mod about;
pub mod activate;
pub mod change_password;
pub mod claims;
mod confirm;
pub mod create_password;
pub mod current;
pub mod devices;
pub mod email;
mod entering;
pub mod erasure;
mod evenly;
mod first_entry;
pub mod forgotten;
mod guesses;
pub mod installation;
pub mod invitations;
pub mod me;
pub mod me_data;
pub mod members;
pub mod offers;
pub mod passwords;
pub mod refresh;
pub mod register;
pub mod sign_in;
pub mod tokens;

pub(crate) use evenly::evenly;

#[cfg(test)]
mod tests;
