//! This computer's clocks and chance: the one place in the desk that may ask for them.
#![allow(
    clippy::disallowed_methods,
    reason = "this is the host's clock and chance"
)]

use crate::host::{Clock, Randomness};
use loket_domain::Timestamp;
use rand::Rng;
use std::time::{Instant, SystemTime, UNIX_EPOCH};
use uuid::{NoContext, Uuid};

/// The computer's clocks.
pub struct SystemClock {
    started: Instant,
}

impl Default for SystemClock {
    /// The clock that only goes forward starts here.
    fn default() -> Self {
        Self {
            started: Instant::now(),
        }
    }
}

impl Clock for SystemClock {
    fn wall(&self) -> Timestamp {
        let since = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        Timestamp(whole(since.as_millis()))
    }

    fn monotonic(&self) -> i64 {
        whole(self.started.elapsed().as_millis())
    }
}

/// The operating system's randomness.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemRandomness;

impl Randomness for SystemRandomness {
    fn id(&self, now: Timestamp) -> String {
        let milliseconds = now.0.max(0).unsigned_abs();
        let nanoseconds = u32::try_from(milliseconds % 1_000).unwrap_or_default() * 1_000_000;
        Uuid::new_v7(uuid::Timestamp::from_unix(
            NoContext,
            milliseconds / 1_000,
            nanoseconds,
        ))
        .to_string()
    }

    fn fill(&self, bytes: &mut [u8]) {
        rand::rng().fill_bytes(bytes);
    }
}

fn whole(milliseconds: u128) -> i64 {
    i64::try_from(milliseconds).unwrap_or(i64::MAX)
}
