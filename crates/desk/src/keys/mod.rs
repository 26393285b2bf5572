//! The key of a store and the three ways to it: the keychain, the password last used here, and a secret the server
//! keeps for this device. Any one opens the store; each is renewed at sign-in; a missing one destroys nothing.

mod keychain;
mod local_profile;
mod password_wrap;
mod renew;
mod sealed;
mod server_wrap;
mod store_key;
#[cfg(test)]
mod tests;
mod wraps;

pub use password_wrap::PasswordCost;
pub use store_key::StoreKey;

pub(crate) use keychain::{Keychain, Who};
pub(crate) use local_profile::LocalProfile;
pub(crate) use password_wrap::PasswordWrap;
pub(crate) use renew::Fresh;
pub(crate) use server_wrap::ServerWrap;
pub(crate) use wraps::Wraps;
