//! One world time, and what each computer's clocks make of it.

use loket_domain::Timestamp;
use loket_testkit::HandClock;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// The time that passes for everybody. Goes only when told to; the server's clock shows it.
#[derive(Clone, Debug)]
pub struct World(HandClock);

impl World {
    /// A world that stands at `now`.
    pub fn at(now: Timestamp) -> Self {
        Self(HandClock::at(now))
    }

    /// Lets time pass.
    pub fn pass(&self, milliseconds: i64) {
        self.0.pass(milliseconds);
    }

    /// What time it is.
    pub fn time(&self) -> Timestamp {
        self.0.now()
    }

    /// The clocks of a computer whose wall clock is right so far.
    pub fn computer(&self) -> Arc<ComputerClock> {
        Arc::new(ComputerClock {
            world: self.clone(),
            wrong_by: AtomicI64::new(0),
            booted: self.time(),
        })
    }
}

impl loket_store::Clock for World {
    fn now(&self) -> Timestamp {
        self.time()
    }
}

/// A computer's clocks: the wall can be wrong, the monotonic one cannot.
#[derive(Debug)]
pub struct ComputerClock {
    world: World,
    wrong_by: AtomicI64,
    booted: Timestamp,
}

impl ComputerClock {
    /// Somebody sets the wall clock; negative is back.
    pub fn step(&self, milliseconds: i64) {
        self.wrong_by.fetch_add(milliseconds, Ordering::SeqCst);
    }
}

impl loket_desk::Clock for ComputerClock {
    fn wall(&self) -> Timestamp {
        self.world.time().plus(self.wrong_by.load(Ordering::SeqCst))
    }

    fn monotonic(&self) -> i64 {
        self.world.time().since(self.booted)
    }
}
