//! A store that is open, and whose it is.

use crate::host::Clock;
use crate::keys::StoreKey;
use crate::session::clock::DeskClock;
use crate::session::tokens::Session;
use crate::store::profile_state::ProfileState;
use crate::store::{Store, profile_state};
use loket_domain::Timestamp;
use loket_domain::ids::{DeviceId, PersonId};
use loket_domain::people::{Lease, LeaseState};
use loket_domain::time::SECOND;
use std::sync::{Arc, Mutex, PoisonError};

/// How far the time and the lease that are written down may lag behind what is known.
const UNWRITTEN: i64 = 60 * SECOND;

/// Somebody's open desk: gone when it is locked, left, or another person's is opened.
pub struct OpenStore {
    /// Their store.
    pub store: Arc<Store>,
    /// The server it belongs to.
    pub server: String,
    /// The person the store belongs to.
    pub person: PersonId,
    /// This computer's id as a device of this person.
    pub device: DeviceId,
    /// The name of the store's files, which says nothing about the person.
    pub local_profile: String,
    /// The key of the store.
    pub key: StoreKey,
    /// The time as this store knows it.
    pub desk_clock: DeskClock,
    /// The tokens.
    pub session: Session,
    /// The state of the connection.
    pub pulse: crate::session::Pulse,
    /// The export written last.
    pub exported: crate::computer::export::Exported,
    /// What they signed in with last.
    login: Mutex<String>,
    lease: Mutex<Lease>,
    written: Mutex<Timestamp>,
}

impl OpenStore {
    /// An open store with what it says about itself.
    pub fn new(
        local_profile: String,
        key: StoreKey,
        store: Store,
        profile_state: ProfileState,
        refresh_token: Option<String>,
        clock: Arc<dyn Clock>,
    ) -> Self {
        Self {
            store: Arc::new(store),
            server: profile_state.server,
            person: profile_state.person,
            device: profile_state.device,
            local_profile,
            key,
            desk_clock: DeskClock::new(clock, profile_state.time),
            session: Session::new(refresh_token),
            pulse: crate::session::Pulse::default(),
            exported: crate::computer::export::Exported::default(),
            login: Mutex::new(profile_state.login),
            lease: Mutex::new(profile_state.lease),
            written: Mutex::new(profile_state.time.latest_shown),
        }
    }

    /// The present time by this desk's clock.
    pub fn now(&self) -> Timestamp {
        let now = self.desk_clock.now();
        if self.is_due(now) {
            let times = self.desk_clock.times();
            self.store
                .write_later(move |tx| profile_state::keep_times(tx, times));
        }
        now
    }

    /// What may be done without the server now.
    pub fn lease_state(&self) -> LeaseState {
        self.lease().state(self.now())
    }

    /// The server's last word on working offline.
    pub fn lease(&self) -> Lease {
        *self.lease.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The server answered: it said what time it is and, maybe, how long this desk may go on without it.
    pub fn heard(&self, server_time: Timestamp, lease: Option<Lease>) {
        let changed = lease.is_some_and(|lease| {
            let mut kept = self.lease.lock().unwrap_or_else(PoisonError::into_inner);
            let lasts = kept.lasts;
            *kept = lease;
            lasts != lease.lasts
        });
        self.desk_clock.heard(server_time);
        if self.is_due(self.desk_clock.now()) || changed {
            let (times, lease) = (self.desk_clock.times(), self.lease());
            self.store.write_later(move |tx| {
                profile_state::keep_times(tx, times)?;
                profile_state::keep_lease(tx, lease)
            });
        }
    }

    /// What they signed in with last, as typed.
    pub fn login(&self) -> String {
        self.login
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Notes the login that the person typed.
    pub fn signed_in_as(&self, login: &str) {
        login.clone_into(&mut self.login.lock().unwrap_or_else(PoisonError::into_inner));
    }

    /// Whether the times on the disk are too old; the caller writes them then.
    fn is_due(&self, now: Timestamp) -> bool {
        let mut written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        let due = now.since(*written).abs() >= UNWRITTEN;
        if due {
            *written = now;
        }
        due
    }
}
