//! Hashing passwords: Argon2id, 19 MiB, two passes, on threads that may wait, no more at once than there are cores.

use crate::failure::Failure;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use loket_db::DbError;
use loket_store::Randomness;
use std::sync::Arc;
use tokio::sync::Semaphore;

const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// Hashes and compares passwords.
pub struct Passwords {
    permits: Arc<Semaphore>,
    /// Of a password nobody knows: what a guess for an unknown person is compared with.
    dummy: Arc<str>,
}

fn argon2() -> Result<Argon2<'static>, String> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None).map_err(|error| error.to_string())?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// Hashes a password, in PHC form. Takes a core for some 15 ms.
///
/// # Errors
/// When the hash cannot be computed.
pub fn hash_blocking(password: &str, randomness: &dyn Randomness) -> Result<String, String> {
    let mut salt = [0; 16];
    randomness.fill(&mut salt);
    hash_salted(password, salt)
}

fn hash_salted(password: &str, salt: [u8; 16]) -> Result<String, String> {
    let hash = argon2()?.hash_password_with_salt(password.as_bytes(), &salt);
    hash.map(|hash| hash.to_string())
        .map_err(|error| error.to_string())
}

/// Whether the password is the one that was hashed.
fn fits_blocking(password: &str, hash: &str) -> bool {
    argon2().is_ok_and(|argon2| {
        PasswordVerifier::<str>::verify_password(&argon2, password.as_bytes(), hash).is_ok()
    })
}

impl Passwords {
    /// Ready to compare.
    ///
    /// # Errors
    /// When hashes cannot be computed here.
    pub fn new(randomness: &dyn Randomness) -> Result<Self, DbError> {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let mut unknown = [0; 16];
        randomness.fill(&mut unknown);
        let unknown: String = unknown.iter().map(|byte| format!("{byte:02x}")).collect();
        let dummy = hash_blocking(&unknown, randomness).map_err(DbError::Other)?;
        Ok(Self {
            permits: Arc::new(Semaphore::new(cores)),
            dummy: dummy.into(),
        })
    }

    /// Hashes a password that was chosen, with a salt drawn before.
    ///
    /// # Errors
    /// When the hash cannot be computed.
    pub async fn hash(&self, password: String, salt: [u8; 16]) -> Result<String, Failure> {
        let hashed = self.bounded(move |_| hash_salted(&password, salt)).await?;
        hashed.map_err(Failure::Broken)
    }

    /// Works on a thread that may wait, when it is its turn.
    async fn bounded<T: Send + 'static>(
        &self,
        work: impl FnOnce(&str) -> T + Send + 'static,
    ) -> Result<T, Failure> {
        let permit = Arc::clone(&self.permits).acquire_owned().await;
        let permit = permit.map_err(|error| Failure::Broken(error.to_string()))?;
        let dummy = Arc::clone(&self.dummy);
        let worked = tokio::task::spawn_blocking(move || {
            let outcome = work(&dummy);
            drop(permit);
            outcome
        });
        worked
            .await
            .map_err(|error| Failure::Broken(error.to_string()))
    }

    /// Whether the password fits; without a hash the same work is done and the answer is no.
    ///
    /// # Errors
    /// When the thread broke.
    pub async fn fits(&self, password: String, hash: Option<String>) -> Result<bool, Failure> {
        let compare = move |dummy: &str| {
            let known = hash.is_some();
            let fits = fits_blocking(&password, hash.as_deref().unwrap_or(dummy));
            known && fits
        };
        self.bounded(compare).await
    }
}
