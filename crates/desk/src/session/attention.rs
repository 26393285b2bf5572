//! When somebody was last at the desk, by both clocks.

use crate::host::Clock;
use loket_domain::time::{MINUTE, SECOND};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A gap between two looks that only a computer that slept leaves. One that slept for less wakes up as it was.
const SLEPT: i64 = MINUTE;

/// When somebody was last at the desk, and when it was last looked. By both clocks: on some systems the one that only
/// goes forward stands still while the computer sleeps, on others it does not.
#[derive(Default)]
pub struct Attention(Mutex<Moments>);

#[derive(Clone, Copy, Default)]
struct Moments {
    used: i64,
    looked: i64,
    looked_wall: i64,
}

/// The result of one look.
pub struct Unattended {
    /// The computer slept since the look before.
    pub slept: bool,
    /// For how many milliseconds nobody has been at the desk.
    pub idle: i64,
}

impl Attention {
    /// Somebody is at the desk.
    pub fn somebody_is_here(&self, clock: &dyn Clock) {
        self.moments().used = clock.monotonic();
    }

    /// Begins to watch a desk that was just opened.
    pub fn begin(&self, clock: &dyn Clock) {
        let now = clock.monotonic();
        *self.moments() = Moments {
            used: now,
            looked: now,
            looked_wall: clock.wall().0,
        };
    }

    /// Looks at the clocks once.
    pub fn look(&self, clock: &dyn Clock) -> Unattended {
        let (now, wall) = (clock.monotonic(), clock.wall().0);
        let mut moments = self.moments();
        let gap = (now - moments.looked).max(wall - moments.looked_wall);
        (moments.looked, moments.looked_wall) = (now, wall);
        Unattended {
            slept: gap >= SLEPT,
            idle: now - moments.used,
        }
    }

    fn moments(&self) -> MutexGuard<'_, Moments> {
        let Self(moments) = self;
        moments.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

const _: () = assert!(SLEPT > 5 * SECOND);
