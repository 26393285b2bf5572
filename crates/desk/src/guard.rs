//! Locks the desk by itself: when nobody has been at it for a while, when the computer slept, and when its session
//! was ended elsewhere.

use crate::desk::Desk;
use crate::opened::Opened;
use loket_domain::time::{MINUTE, SECOND};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// How often it is looked.
const LOOK: Duration = Duration::from_secs(5);

/// A gap between two looks that only a computer that slept leaves. One that slept for less wakes up as it was.
const SLEPT: i64 = MINUTE;

/// When somebody was last at the desk, and when it was last looked. By both clocks: on some systems the one that only
/// goes forward stands still while the computer sleeps, on others it does not.
#[derive(Default)]
pub(crate) struct Attention(Mutex<Moments>);

#[derive(Clone, Copy, Default)]
struct Moments {
    used: i64,
    looked: i64,
    looked_wall: i64,
}

impl Desk {
    /// Somebody is at the desk.
    pub(crate) fn somebody_is_here(&self) {
        self.moments().used = self.host().clock.monotonic();
    }

    /// Begins to watch a desk that was just opened.
    pub(crate) fn begin_watch(&self) {
        let clock = &self.host().clock;
        let now = clock.monotonic();
        *self.moments() = Moments {
            used: now,
            looked: now,
            looked_wall: clock.wall().0,
        };
    }

    /// Looks once, and locks when it is time. Waits for nothing but the door.
    pub async fn look_after(&self) {
        let Ok(opened) = self.opened() else { return };
        if opened.session.was_ended() {
            self.lock_ended(&opened).await;
            return;
        }
        let due = self.is_unattended();
        let Some(minutes) = self.settings().kept().lock_after else {
            return;
        };
        if due.slept || due.idle >= i64::from(minutes) * MINUTE {
            self.lock_same(&opened, false).await;
        }
    }

    /// The computer is about to sleep, or woke up: locks at once, unless it was told never to by itself.
    pub async fn computer_sleeps(&self) {
        let Ok(opened) = self.opened() else { return };
        if self.settings().kept().lock_after.is_some() {
            self.lock_same(&opened, opened.session.was_ended()).await;
        }
    }

    /// Locks a desk whose session the server has ended. What is unsent stays.
    pub(crate) async fn lock_ended(&self, opened: &Arc<Opened>) {
        self.lock_same(opened, true).await;
    }

    async fn lock_same(&self, opened: &Arc<Opened>, ended: bool) {
        let _door = self.door.lock().await;
        // Whoever held the door may have opened another, or signed in again.
        let still = self.opened().is_ok_and(|now| Arc::ptr_eq(&now, opened));
        if still && ended == opened.session.was_ended() {
            self.lock_up(Arc::clone(opened)).await;
        }
    }

    fn is_unattended(&self) -> Unattended {
        let clock = &self.host().clock;
        let (now, wall) = (clock.monotonic(), clock.wall().0);
        let mut moments = self.moments();
        let gap = (now - moments.looked).max(wall - moments.looked_wall);
        (moments.looked, moments.looked_wall) = (now, wall);
        Unattended {
            slept: gap >= SLEPT,
            idle: now - moments.used,
        }
    }

    fn moments(&self) -> std::sync::MutexGuard<'_, Moments> {
        let Attention(moments) = &self.attention;
        moments.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

struct Unattended {
    slept: bool,
    idle: i64,
}

/// Looks after whatever desk is open, for as long as the future is polled.
pub async fn run(desk: Arc<Desk>) {
    let mut open = desk.watch_opened();
    loop {
        let opened = open.borrow_and_update().clone();
        let Some(opened) = opened else {
            if open.changed().await.is_err() {
                return;
            }
            continue;
        };
        tokio::select! {
            () = watch(&desk, &opened) => {}
            changed = open.changed() => if changed.is_err() { return },
        }
    }
}

async fn watch(desk: &Desk, opened: &Opened) {
    loop {
        tokio::select! {
            () = opened.session.ended() => {}
            () = tokio::time::sleep(LOOK) => {}
        }
        desk.look_after().await;
    }
}

const _: () = assert!(SLEPT > 5 * SECOND);
