//! The store's key under the password last used here.

use super::sealed::{Sealed, seal, unseal};
use super::{LocalProfile, StoreKey};
use crate::host::Randomness;
use argon2::{Algorithm, Argon2, Params, Version};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// What one guess at a password costs whoever has the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasswordCost {
    /// Memory, in KiB.
    pub memory: u32,
    /// Passes over it.
    pub passes: u32,
}

impl Default for PasswordCost {
    /// 64 MiB, 3 passes.
    fn default() -> Self {
        Self {
            memory: 64 * 1024,
            passes: 3,
        }
    }
}

/// The store's key under the password last used here (Argon2id). Making and opening it takes a core for a while:
/// on a blocking thread only.
#[derive(Clone, Serialize, Deserialize)]
pub struct PasswordWrap {
    cost: PasswordCost,
    salt: String,
    sealed: Sealed,
}

const PURPOSE: &str = "password";

impl PasswordWrap {
    /// Wraps a key; none when the cost is out of bounds.
    pub fn make(
        local_profile: &LocalProfile,
        key: &StoreKey,
        password: &str,
        cost: PasswordCost,
        randomness: &dyn Randomness,
    ) -> Option<Self> {
        let mut salt = [0; 16];
        randomness.fill(&mut salt);
        let wrapping = stretch(password, &salt, cost)?;
        let sealed = seal(&wrapping, PURPOSE, local_profile, key, randomness)?;
        Some(Self {
            cost,
            salt: STANDARD.encode(salt),
            sealed,
        })
    }

    /// Gives the key; none when the password is another one.
    pub fn open(&self, local_profile: &LocalProfile, password: &str) -> Option<StoreKey> {
        let salt = STANDARD.decode(&self.salt).ok()?;
        let wrapping = stretch(password, &salt, self.cost)?;
        unseal(&wrapping, PURPOSE, local_profile, &self.sealed)
    }
}

fn stretch(password: &str, salt: &[u8], cost: PasswordCost) -> Option<Zeroizing<[u8; 32]>> {
    let params = Params::new(cost.memory, cost.passes, 1, Some(32)).ok()?;
    let mut key = Zeroizing::new([0; 32]);
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    argon2
        .hash_password_into(password.as_bytes(), salt, key.as_mut_slice())
        .ok()?;
    Some(key)
}
