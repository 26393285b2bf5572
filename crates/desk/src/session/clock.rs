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

#[cfg(test)]
mod tests {
    use super::*;
    use loket_domain::people::{Lease, LeaseState, OFFLINE_LEASE};
    use loket_domain::time::{DAY, HOUR};
    use std::sync::atomic::{AtomicI64, Ordering};

    #[derive(Default)]
    struct Clocks {
        wall: AtomicI64,
        monotonic: AtomicI64,
    }

    impl Clocks {
        fn set_wall(&self, to: i64) {
            self.wall.store(to, Ordering::Relaxed);
        }

        fn pass(&self, milliseconds: i64) {
            self.wall.fetch_add(milliseconds, Ordering::Relaxed);
            self.monotonic.fetch_add(milliseconds, Ordering::Relaxed);
        }
    }

    impl Clock for Clocks {
        fn wall(&self) -> Timestamp {
            Timestamp(self.wall.load(Ordering::Relaxed))
        }

        fn monotonic(&self) -> i64 {
            self.monotonic.load(Ordering::Relaxed)
        }
    }

    const START: Timestamp = Timestamp(1_000 * DAY);

    fn lease(now: Timestamp) -> LeaseState {
        Lease {
            granted_at: START,
            lasts: OFFLINE_LEASE,
        }
        .state(now)
    }

    #[test]
    fn a_clock_set_back_does_not_lengthen_the_lease() {
        let clocks = Arc::new(Clocks::default());
        clocks.set_wall(START.0);
        let desk = DeskClock::new(clocks.clone(), Times::default());
        desk.heard(START);
        clocks.pass(6 * DAY);
        assert_eq!(lease(desk.now()), LeaseState::Open);
        clocks.set_wall(START.0);
        clocks.pass(DAY + 1);
        assert_eq!(
            lease(desk.now()),
            LeaseState::DraftingOnly,
            "by the monotonic clock"
        );
        let shown = desk.now();
        let restarted = DeskClock::new(clocks.clone(), desk.times());
        assert_eq!(
            lease(restarted.now()),
            LeaseState::DraftingOnly,
            "by the latest moment shown"
        );
        clocks.pass(HOUR);
        assert_eq!(
            restarted.now(),
            shown.plus(HOUR),
            "and it goes on from there"
        );
    }

    #[test]
    fn a_clock_days_ahead_does_not_end_the_lease_of_who_is_online() {
        let clocks = Arc::new(Clocks::default());
        clocks.set_wall(START.0 + 30 * DAY);
        let desk = DeskClock::new(clocks.clone(), Times::default());
        assert_eq!(desk.now(), START.plus(30 * DAY));
        desk.heard(START);
        assert_eq!(desk.now(), START);
        clocks.pass(HOUR);
        assert_eq!(
            (desk.now(), desk.server_now()),
            (START.plus(HOUR), START.plus(HOUR))
        );
        let restarted = DeskClock::new(clocks, desk.times());
        assert_eq!(lease(restarted.now()), LeaseState::Open);
    }

    #[test]
    fn time_does_not_run_back_by_the_length_of_a_request() {
        let clocks = Arc::new(Clocks::default());
        clocks.set_wall(START.0);
        let desk = DeskClock::new(clocks.clone(), Times::default());
        desk.heard(START);
        clocks.pass(2_000);
        let shown = desk.now();
        desk.heard(START.plus(1_900));
        assert_eq!(desk.now(), shown);
    }
}
