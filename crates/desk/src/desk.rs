//! The desk: one person's counter on one computer.

use crate::changed::{Changed, EVERYTHING, Topic};
use crate::computer::heard_installation::HeardInstallation;
use crate::computer::settings::Settings;
use crate::host::Host;
use crate::keys::PasswordCost;
use crate::session::attention::Attention;
use crate::session::clock::DeskClock;
use crate::session::{DeskState, OpenStore};
use loket_domain::{Code, Refusal, Timestamp};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::{broadcast, watch};

/// Everything behind the screens. Commands take it by reference; it is shared by all of them.
pub struct Desk {
    host: Host,
    changed: broadcast::Sender<Changed>,
    opened: watch::Sender<Option<Arc<OpenStore>>>,
    state: Mutex<DeskState>,
    settings: Mutex<Settings>,
    desk_clock: DeskClock,
    /// When somebody last used the desk.
    pub attention: Attention,
    /// What the chosen server said of its installation.
    pub heard: HeardInstallation,
    /// Texts that the disk did not take.
    pub unsaved: crate::session::unsaved::UnsavedDrafts,
    /// The price of a guess at a password.
    pub password_cost: PasswordCost,
    /// Held while a store is opened, locked or left: one at a time.
    pub entry_lock: tokio::sync::Mutex<()>,
}

impl Desk {
    /// A desk for a host. Nothing is opened yet: `start` says where it stands.
    pub fn new(host: Host) -> Self {
        Self::with_password_cost(host, PasswordCost::default())
    }

    /// The same with another price on guessing passwords: simulations sign in thousands of times.
    pub fn with_password_cost(host: Host, password_cost: PasswordCost) -> Self {
        let (changed, _) = broadcast::channel(256);
        let settings = Settings::read(&host.data_dir);
        let desk_clock = DeskClock::by_the_wall(Arc::clone(&host.clock));
        Self {
            host,
            changed,
            opened: watch::Sender::new(None),
            state: Mutex::default(),
            settings: Mutex::new(settings),
            desk_clock,
            attention: Attention::default(),
            heard: HeardInstallation::default(),
            unsaved: crate::session::unsaved::UnsavedDrafts::default(),
            password_cost,
            entry_lock: tokio::sync::Mutex::default(),
        }
    }

    /// The host the desk was opened with.
    pub fn host(&self) -> &Host {
        &self.host
    }

    /// Listens for "this changed, ask again".
    pub fn changes(&self) -> broadcast::Receiver<Changed> {
        self.changed.subscribe()
    }

    /// Tells the screens.
    pub fn tell(&self, topics: &[Topic]) {
        // Nobody listening is fine: a desk without a window has no screens to tell.
        let _heard = self.changed.send(Changed {
            topics: topics.to_vec(),
        });
    }

    /// The open store and whose it is.
    ///
    /// # Errors
    /// [`Code::Locked`], [`Code::NotSignedIn`].
    pub fn open_store(&self) -> Result<Arc<OpenStore>, Refusal> {
        if let Some(opened) = self.opened.borrow().as_ref() {
            return Ok(Arc::clone(opened));
        }
        Err(match self.state() {
            DeskState::Locked { .. } => Code::Locked,
            _ => Code::NotSignedIn,
        }
        .into())
    }

    /// Follows which store is open: for the sync, which must let go of one that is closed.
    pub fn watch_open_store(&self) -> watch::Receiver<Option<Arc<OpenStore>>> {
        self.opened.subscribe()
    }

    /// The present time by this desk's clock.
    pub fn now(&self) -> Timestamp {
        match self.opened.borrow().as_ref() {
            Some(opened) => opened.now(),
            None => self.desk_clock.now(),
        }
    }

    /// The state of the desk.
    pub fn state(&self) -> DeskState {
        self.lock_state().clone()
    }

    /// Opens somebody's store to all commands.
    pub fn open_up(&self, opened: Arc<OpenStore>) {
        *self.lock_state() = DeskState::Open;
        self.attention.begin(&*self.host.clock);
        self.opened.send_replace(Some(opened));
        self.tell(EVERYTHING);
    }

    /// Closes what is open, if anything is.
    pub fn change_state(&self, state: DeskState) {
        *self.lock_state() = state;
        self.opened.send_replace(None);
        self.tell(EVERYTHING);
    }

    /// This computer's settings, locked while they are held.
    pub fn settings(&self) -> MutexGuard<'_, Settings> {
        self.settings.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn lock_state(&self) -> MutexGuard<'_, DeskState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
