//! The key of a store and the three ways to it: the keychain, the password last used here, and a secret the server
//! keeps for this device. Any one opens the store; each is renewed at sign-in; a missing one destroys nothing.

pub mod keychain;
pub mod local_profile;
pub mod password_wrap;
pub mod renew;
pub mod sealed;
pub mod server_wrap;
pub mod store_key;
pub mod wraps;

pub use password_wrap::PasswordCost;
pub use store_key::StoreKey;

pub use keychain::{Keychain, Who};
pub use local_profile::LocalProfile;
pub use password_wrap::PasswordWrap;
pub use renew::Fresh;
pub use server_wrap::ServerWrap;
pub use wraps::Wraps;
