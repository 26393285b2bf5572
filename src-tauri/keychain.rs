//! The system's keychain behind the desk's `KeyVault`.
//!
//! `keyring` without features beyond its default knows the platform's own keychain and nothing else: no kernel
//! keyring, which forgets at a restart, and no mock. On Linux it blocks on the session bus, which panics on an async
//! worker and waits as long as an unlock prompt stands open: the desk's `Patient` gives it a thread.

use crate::place::Place;
use keyring::{Entry, Error};
use loket_desk::vault::{KeyVault, VaultError};

/// The keychain entries of one data folder.
pub struct Keychain {
    service: String,
}

impl Keychain {
    /// Touches nothing yet.
    pub fn new(place: &Place) -> Self {
        Self {
            service: place.name(),
        }
    }

    fn access<T>(
        &self,
        key: &str,
        job: impl FnOnce(Entry) -> keyring::Result<T>,
    ) -> Result<Option<T>, VaultError> {
        match Entry::new(&self.service, key).and_then(job) {
            Ok(done) => Ok(Some(done)),
            Err(Error::NoEntry) => Ok(None),
            Err(error) => Err(why(&error)),
        }
    }
}

impl KeyVault for Keychain {
    fn read(&self, key: &str) -> Result<Option<String>, VaultError> {
        self.access(key, |entry| entry.get_password())
    }

    fn write(&self, key: &str, text: &str) -> Result<(), VaultError> {
        self.access(key, |entry| entry.set_password(text)).map(drop)
    }

    fn delete(&self, key: &str) -> Result<(), VaultError> {
        self.access(key, |entry| entry.delete_credential())
            .map(drop)
    }
}

/// The back ends share no error type; what they say is stable (D-Bus error names, `secret-service`'s own words).
fn why(error: &Error) -> VaultError {
    let said = match error {
        Error::NoDefaultStore => match Entry::store_status() {
            Err(first) => first.to_string(),
            Ok(()) => return VaultError::Unavailable,
        },
        _ => error.to_string(),
    };
    tracing::warn!(%said, "the keychain refused");
    let says = |words: &[&str]| words.iter().any(|word| said.contains(word));
    if says(&["object locked", "IsLocked", "prompt dismissed"]) {
        VaultError::Locked
    } else if says(&["AccessDenied", "denied"]) {
        VaultError::Denied
    } else if says(&[
        "no secret service",
        "Failed to connect",
        "ServiceUnknown",
        "NoReply",
        "Disconnected",
        "not returned",
        "I/O error",
    ]) {
        VaultError::Unavailable
    } else if matches!(error, Error::NoStorageAccess(_)) {
        VaultError::Denied
    } else {
        VaultError::Other
    }
}
