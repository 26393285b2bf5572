//! The desk: one person's counter on one computer.

use crate::changed::{Changed, Topic};
use crate::commands::desk::{KeyProblem, KnownPerson};
use crate::guard::Attention;
use crate::host::Host;
use crate::installation::Heard;
use crate::keys::PasswordCost;
use crate::opened::Opened;
use crate::reckoning::Reckoning;
use crate::settings::Settings;
use loket_domain::{Code, Refusal, Timestamp};
use loket_protocol::people::ErasureReceipt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::{broadcast, watch};

/// What is another's as soon as another store is open, or none.
pub(crate) const EVERYTHING: &[Topic] = &[
    Topic::Start,
    Topic::Session,
    Topic::Me,
    Topic::Devices,
    Topic::Connection,
    Topic::Supplies,
    Topic::Drafts,
    Topic::Orders,
    Topic::Requests,
    Topic::Members,
    Topic::MailingHouses,
    Topic::Refused,
];

/// Everything behind the screens. Commands take it by reference; it is shared by all of them.
pub struct Desk {
    host: Host,
    changed: broadcast::Sender<Changed>,
    opened: watch::Sender<Option<Arc<Opened>>>,
    standing: Mutex<Standing>,
    settings: Mutex<Settings>,
    reckoning: Reckoning,
    pub(crate) attention: Attention,
    pub(crate) heard: Heard,
    pub(crate) unkept: crate::unkept::Unkept,
    pub(crate) password_cost: PasswordCost,
    /// Held by whoever opens, locks or leaves: one at a time.
    pub(crate) door: tokio::sync::Mutex<()>,
}

/// Where the desk stands while nothing is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum Standing {
    /// Nobody looked yet.
    #[default]
    Unknown,
    /// Nobody is signed in.
    Out,
    /// Somebody is, and locked the desk.
    Locked {
        seat: String,
        known: Option<KnownPerson>,
        /// The server ended the session: only a sign-in with it brings it back.
        ended: bool,
        /// How much of it is not yet with the server.
        unsent: u32,
    },
    /// A store is there and its key is not.
    Recovery { seat: String, problem: KeyProblem },
    /// Whoever was here was forgotten, and nothing of them is left on this computer.
    Forgotten { receipt: Option<ErasureReceipt> },
    /// See [`Desk::opened`].
    Open,
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
        let reckoning = Reckoning::by_the_wall(Arc::clone(&host.clock));
        Self {
            host,
            changed,
            opened: watch::Sender::new(None),
            standing: Mutex::default(),
            settings: Mutex::new(settings),
            reckoning,
            attention: Attention::default(),
            heard: Heard::default(),
            unkept: crate::unkept::Unkept::default(),
            password_cost,
            door: tokio::sync::Mutex::default(),
        }
    }

    /// What the desk was given.
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
    pub fn opened(&self) -> Result<Arc<Opened>, Refusal> {
        if let Some(opened) = self.opened.borrow().as_ref() {
            return Ok(Arc::clone(opened));
        }
        Err(match self.standing() {
            Standing::Locked { .. } => Code::Locked,
            _ => Code::NotSignedIn,
        }
        .into())
    }

    /// Follows which store is open: for the sync, which must let go of one that is closed.
    pub fn watch_opened(&self) -> watch::Receiver<Option<Arc<Opened>>> {
        self.opened.subscribe()
    }

    /// What time it is on this desk.
    pub fn now(&self) -> Timestamp {
        match self.opened.borrow().as_ref() {
            Some(opened) => opened.now(),
            None => self.reckoning.now(),
        }
    }

    /// Where the desk stands.
    pub(crate) fn standing(&self) -> Standing {
        self.lock_standing().clone()
    }

    /// Opens somebody's store to all commands.
    pub(crate) fn stand_open(&self, opened: Arc<Opened>) {
        *self.lock_standing() = Standing::Open;
        self.begin_watch();
        self.opened.send_replace(Some(opened));
        self.tell(EVERYTHING);
    }

    /// Closes what is open, if anything is.
    pub(crate) fn stand(&self, standing: Standing) {
        *self.lock_standing() = standing;
        self.opened.send_replace(None);
        self.tell(EVERYTHING);
    }

    pub(crate) fn settings(&self) -> MutexGuard<'_, Settings> {
        self.settings.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn lock_standing(&self) -> MutexGuard<'_, Standing> {
        self.standing.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
