//! Locks the desk by itself: when nobody has been at it for a while, when the computer slept, and when its session
//! was ended elsewhere.

use crate::Desk;
use crate::session::OpenStore;
use loket_domain::time::MINUTE;
use std::sync::Arc;
use std::time::Duration;

/// How often it is looked.
const LOOK: Duration = Duration::from_secs(5);

impl Desk {
    /// Looks once, and locks when it is time. Waits for nothing but the entry lock.
    pub async fn look_after(&self) {
        let Ok(opened) = self.open_store() else {
            return;
        };
        if opened.session.was_ended() {
            self.lock_ended(&opened).await;
            return;
        }
        let due = self.attention.look(&*self.host().clock);
        let Some(minutes) = self.settings().kept().lock_after else {
            return;
        };
        if due.slept || due.idle >= i64::from(minutes) * MINUTE {
            self.lock_same(&opened, false).await;
        }
    }

    /// The computer is about to sleep, or woke up: locks at once, unless it was told never to by itself.
    pub async fn computer_sleeps(&self) {
        let Ok(opened) = self.open_store() else {
            return;
        };
        if self.settings().kept().lock_after.is_some() {
            self.lock_same(&opened, opened.session.was_ended()).await;
        }
    }

    /// Locks a desk whose session the server has ended. What is unsent stays.
    pub async fn lock_ended(&self, opened: &Arc<OpenStore>) {
        self.lock_same(opened, true).await;
    }

    async fn lock_same(&self, opened: &Arc<OpenStore>, ended: bool) {
        let _entry_lock = self.entry_lock.lock().await;
        // Another store may have been opened while this waited, or the person signed in again.
        let still = self.open_store().is_ok_and(|now| Arc::ptr_eq(&now, opened));
        if still && ended == opened.session.was_ended() {
            self.lock_up(Arc::clone(opened)).await;
        }
    }
}

/// Looks after the desk that is open, for as long as the future is polled.
pub async fn run(desk: Arc<Desk>) {
    let mut open = desk.watch_open_store();
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

async fn watch(desk: &Desk, opened: &OpenStore) {
    loop {
        tokio::select! {
            () = opened.session.ended() => {}
            () = tokio::time::sleep(LOOK) => {}
        }
        desk.look_after().await;
    }
}
