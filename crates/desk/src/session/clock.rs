//! The desk's clock.
//!
//! The server's clock decides. Between two answers of it the desk reckons (`loket_domain::time::desk_now`). How far
//! this computer's clock is off is learned at each answer, so that one that is days ahead does not end the lease of
//! somebody who is online; setting it back turns nothing back.

use crate::host::Clock;
use crate::store::profile_state::Times;
use loket_domain::Timestamp;
use loket_domain::time::{SECOND, desk_now};
use std::sync::{Arc, Mutex, PoisonError};

/// A latest moment this far past the server's was a clock's mistake; less is the way the answer took.
const TOLERATED: i64 = 5 * SECOND;

/// Reckons the time from the server's and the two clocks.
pub struct DeskClock {
    clock: Arc<dyn Clock>,
    known: Mutex<Known>,
}

struct Known {
    times: Times,
    /// What it was at least when the monotonic clock showed `monotonic`: it goes on from there, whatever the wall
    /// clock is set to.
    base: Timestamp,
    monotonic: i64,
}

impl DeskClock {
    /// From this computer's clock alone: nobody's store is open.
    pub fn by_the_wall(clock: Arc<dyn Clock>) -> Self {
        let latest_shown = clock.wall();
        Self::new(
            clock,
            Times {
                latest_shown,
                ..Times::default()
            },
        )
    }

    /// Goes on from what was last written down.
    pub fn new(clock: Arc<dyn Clock>, times: Times) -> Self {
        let (base, monotonic) = (times.server.max(times.latest_shown), clock.monotonic());
        Self {
            clock,
            known: Mutex::new(Known {
                times,
                base,
                monotonic,
            }),
        }
    }

    /// The present time.
    pub fn now(&self) -> Timestamp {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let elapsed = self.clock.monotonic() - known.monotonic;
        let wall = self.clock.wall().plus(-known.times.wall_ahead);
        let now = desk_now(known.base, elapsed, wall, known.times.latest_shown);
        known.times.latest_shown = now;
        now
    }

    /// The server said what time it is.
    pub fn heard(&self, server: Timestamp) {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.monotonic = self.clock.monotonic();
        known.base = server;
        known.times.server = server;
        known.times.wall_ahead = self.clock.wall().since(server);
        if known.times.latest_shown.since(server) > TOLERATED {
            known.times.latest_shown = server;
        }
    }

    /// The server's clock, as far as it has moved on by the monotonic one since it was heard: what tokens end by.
    pub fn server_now(&self) -> Timestamp {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known
            .base
            .plus((self.clock.monotonic() - known.monotonic).max(0))
    }

    /// The times the store keeps.
    pub fn times(&self) -> Times {
        self.known
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .times
    }
}
