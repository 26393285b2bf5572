//! The store's key under the secret that the server keeps for this device.

use super::sealed::{Sealed, seal, unseal};
use super::{LocalProfile, StoreKey};
use crate::host::Randomness;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hkdf::Hkdf;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use zeroize::Zeroizing;

/// The store's key under the secret the server keeps for this device and gives after a sign-in.
#[derive(Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ServerWrap {
    sealed: Sealed,
}

const PURPOSE: &str = "device secret";

impl ServerWrap {
    /// Wraps a key; none when what the server gave is no secret.
    pub fn make(
        local_profile: &LocalProfile,
        key: &StoreKey,
        secret: &str,
        randomness: &dyn Randomness,
    ) -> Option<Self> {
        let wrapping = derive(secret, local_profile)?;
        let sealed = seal(&wrapping, PURPOSE, local_profile, key, randomness)?;
        Some(Self { sealed })
    }

    /// Gives the key; none when the secret is another one.
    pub fn open(&self, local_profile: &LocalProfile, secret: &str) -> Option<StoreKey> {
        let wrapping = derive(secret, local_profile)?;
        unseal(&wrapping, PURPOSE, local_profile, &self.sealed)
    }
}

/// A full 256-bit secret needs no stretching, only a key of its own per use.
fn derive(secret: &str, local_profile: &LocalProfile) -> Option<Zeroizing<[u8; 32]>> {
    let secret = Zeroizing::new(STANDARD.decode(secret).ok()?);
    if secret.len() < 32 {
        return None;
    }
    let mut key = Zeroizing::new([0; 32]);
    let info = ["loket store key", local_profile.name()].join("\0");
    Hkdf::<Sha256>::new(None, &secret)
        .expand(info.as_bytes(), key.as_mut_slice())
        .ok()?;
    Some(key)
}
