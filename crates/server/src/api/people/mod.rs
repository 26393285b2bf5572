//! Persons: registering, signing in and staying signed in, getting in again, one's own account.

pub mod change_password;
pub mod claims;
pub mod current;
pub mod devices;
pub mod email;
pub mod erasure;
pub mod forgotten;
pub mod installation;
pub mod invitations;
pub mod me;
pub mod me_data;
pub mod members;
pub mod offers;
pub mod refresh;
pub mod register;
pub mod sign_in;
pub mod was_forgotten;
