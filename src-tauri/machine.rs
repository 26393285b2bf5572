//! The computer behind the desk's `Host`: its clocks, its chance, its window.

use loket_desk::{
    Timestamp,
    host::{Clock, Randomness, Surface},
};
use rand::Rng;
use std::time::{Instant, SystemTime, UNIX_EPOCH};
use tauri::{AppHandle, Runtime};
use uuid::{NoContext, Uuid};

/// The computer's clocks.
pub struct Clocks {
    started: Instant,
}

impl Clocks {
    /// The one that only goes forward starts here.
    pub fn start() -> Self {
        Self {
            started: Instant::now(),
        }
    }
}

impl Clock for Clocks {
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
pub struct Chance;

impl Randomness for Chance {
    fn id(&self, now: Timestamp) -> String {
        let (seconds, rest) = (now.0.max(0) / 1000, now.0.max(0) % 1000);
        let nanos = u32::try_from(rest * 1_000_000).unwrap_or_default();
        Uuid::new_v7(uuid::Timestamp::from_unix(
            NoContext,
            seconds.unsigned_abs(),
            nanos,
        ))
        .to_string()
    }

    fn fill(&self, bytes: &mut [u8]) {
        rand::rng().fill_bytes(bytes);
    }
}

/// The window, as far as the desk may use it.
pub struct Window<R: Runtime>(pub AppHandle<R>);

impl<R: Runtime> Surface for Window<R> {
    fn quit(&self) {
        self.0.exit(0);
    }

    fn device_name(&self) -> String {
        whoami::hostname().unwrap_or_default()
    }
}

fn whole(milliseconds: u128) -> i64 {
    i64::try_from(milliseconds).unwrap_or(i64::MAX)
}
