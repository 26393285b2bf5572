use loket_desk::host::Clock;
use loket_desk::session::clock::*;
use loket_desk::store::profile_state::Times;
use loket_domain::Timestamp;
use std::sync::Arc;

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
