//! What the server is given instead of taking it: the time and randomness.

use loket_domain::Timestamp;
use rand::TryRng;
use std::time::{SystemTime, UNIX_EPOCH};

/// The clock that decides.
pub trait Clock: Send + Sync + 'static {
    /// Now.
    fn now(&self) -> Timestamp;
}

/// Where secrets and ids come from.
pub trait Chance: Send + Sync + 'static {
    /// Fills `bytes` with what nobody can foresee.
    fn fill(&self, bytes: &mut [u8]);
}

/// The machine's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        let since = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        Timestamp(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
    }
}

/// The operating system's randomness.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemChance;

impl Chance for SystemChance {
    fn fill(&self, bytes: &mut [u8]) {
        // Without randomness no token is safe: a server that cannot get any must not go on.
        if let Err(error) = rand::rngs::SysRng.try_fill_bytes(bytes) {
            tracing::error!(%error, "the operating system gives no randomness");
            std::process::abort();
        }
    }
}

/// A new id: UUIDv7, which sorts by the time it was made.
pub fn new_id(clock: &dyn Clock, chance: &dyn Chance) -> String {
    let mut random = [0; 10];
    chance.fill(&mut random);
    let millis = u64::try_from(clock.now().0).unwrap_or_default();
    uuid::Builder::from_unix_timestamp_millis(millis, &random)
        .into_uuid()
        .to_string()
}
