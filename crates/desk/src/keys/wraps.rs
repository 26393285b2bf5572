//! The file of wrapped keys beside a store.

use super::{LocalProfile, PasswordWrap, ServerWrap};
use crate::computer::files;
use crate::host::Randomness;
use crate::store::StoreError;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use loket_domain::Timestamp;
use loket_domain::ids::DeviceId;
use loket_domain::people::{guess_delay, guesses_fade_after};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The version this program writes; a newer file is refused and left alone.
const VERSION: u32 = 1;

/// A user name and an e-mail address, and one of each from before a change.
const LOGINS_MAX: usize = 4;

/// The small file beside a store: its key, wrapped, and how to find it from what somebody types. No personal data.
#[derive(Clone, Serialize, Deserialize)]
pub struct Wraps {
    version: u32,
    /// The server's address.
    pub server: String,
    /// This computer's id as a device of this person.
    pub device: DeviceId,
    /// For the marks.
    salt: String,
    /// Salted hashes of what the person signed in with.
    logins: Vec<String>,
    /// The key under the password last used here.
    pub password: Option<PasswordWrap>,
    /// The key under the server's secret for this device.
    pub by_server: Option<ServerWrap>,
    #[serde(default)]
    guesses: Guesses,
}

/// Wrong passwords typed without the server, since the last right one.
#[derive(Clone, Copy, Default, Serialize, Deserialize)]
struct Guesses {
    failures: u32,
    last_at: Timestamp,
}

impl Wraps {
    /// None yet, for a store that is about to be made.
    pub fn new(server: &str, device: DeviceId, randomness: &dyn Randomness) -> Self {
        let mut salt = [0; 16];
        randomness.fill(&mut salt);
        Self {
            version: VERSION,
            server: server.to_owned(),
            device,
            salt: STANDARD.encode(salt),
            logins: Vec::new(),
            password: None,
            by_server: None,
            guesses: Guesses::default(),
        }
    }

    /// Reads a local profile's; none when there are none, or none that can be read.
    ///
    /// # Errors
    /// [`StoreError::Newer`], or when the disk fails.
    pub fn read(local_profile: &LocalProfile) -> Result<Option<Self>, StoreError> {
        let bytes = match std::fs::read(local_profile.wraps_path()) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        let Ok(value) = serde_json::from_slice::<serde_json::Value>(&bytes) else {
            tracing::warn!("a file of wraps cannot be read");
            return Ok(None);
        };
        let found = value
            .get("version")
            .and_then(serde_json::Value::as_i64)
            .unwrap_or_default();
        if found > i64::from(VERSION) {
            return Err(StoreError::Newer {
                found,
                known: i64::from(VERSION),
            });
        }
        Ok(serde_json::from_value(value).ok())
    }

    /// Writes them, whole or not at all.
    ///
    /// # Errors
    /// When the disk does not take it.
    pub fn write(&self, local_profile: &LocalProfile) -> Result<(), StoreError> {
        Ok(files::replace(
            &local_profile.wraps_path(),
            &serde_json::to_vec_pretty(self)?,
        )?)
    }

    /// Whether somebody with this login (`loket_domain::people::login_key`) has signed in here.
    pub fn knows(&self, login_key: &str) -> bool {
        self.logins.contains(&self.mark(login_key))
    }

    /// Notes that they have.
    pub fn learn(&mut self, login_key: &str) {
        let mark = self.mark(login_key);
        self.logins.retain(|known| *known != mark);
        self.logins.insert(0, mark);
        self.logins.truncate(LOGINS_MAX);
    }

    fn mark(&self, login_key: &str) -> String {
        let mut hash = Sha256::new();
        for part in ["loket login", &self.salt, login_key] {
            hash.update(part.as_bytes());
            hash.update([0]);
        }
        STANDARD.encode(hash.finalize())
    }

    /// Counts a guess as wrong before it is looked at; how long it has to wait instead, in milliseconds.
    ///
    /// # Errors
    /// The wait. A guess that has to wait is not counted.
    pub fn count_guess(&mut self, now: Timestamp) -> Result<(), i64> {
        // A clock that was set back begins the wait anew: no longer than the delay, and no shorter.
        self.guesses.last_at = self.guesses.last_at.min(now);
        let since = now.since(self.guesses.last_at);
        if since > guesses_fade_after() {
            self.guesses.failures = 0;
        }
        let delay = guess_delay(self.guesses.failures);
        if since < delay {
            return Err(delay - since);
        }
        self.guesses = Guesses {
            failures: self.guesses.failures.saturating_add(1),
            last_at: now,
        };
        Ok(())
    }

    /// The guess was right.
    pub fn forget_guesses(&mut self) {
        self.guesses = Guesses::default();
    }
}
