//! The state of the connection, and the bell that wakes the engine.

use loket_domain::{Refusal, Timestamp};
use loket_protocol::sync::PUSH_ACTS_MAX;
use serde::{Deserialize, Serialize};
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::sync::Notify;
use ts_rs::TS;

/// How the connection is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ConnectionState {
    /// Connected, all sent.
    Online,
    /// Sending or fetching.
    Sending,
    /// No server.
    Offline,
    /// The session ended; sign in again to go on.
    SignInNeeded,
}

/// One open desk's connection.
pub struct Pulse {
    line: Mutex<Line>,
    /// Rung when an act was made or somebody wants the server tried now.
    pub(crate) made: Notify,
    /// Rung at each keystroke in a draft: sent when it has been quiet for a while.
    pub(crate) typed: Notify,
    /// One step at a time: never two pushes of one desk at once.
    pub(crate) stepping: tokio::sync::Mutex<()>,
}

/// How the connection is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) state: ConnectionState,
    /// Since when the server has not answered.
    pub(crate) since: Option<Timestamp>,
    pub(crate) sent: u32,
    pub(crate) total: u32,
    pub(crate) last_contact: Option<Timestamp>,
    pub(crate) problem: Option<Refusal>,
    /// Most acts in the next push.
    pub(crate) batch: usize,
}

impl Default for Pulse {
    fn default() -> Self {
        Self {
            line: Mutex::new(Line {
                state: ConnectionState::Offline,
                since: None,
                sent: 0,
                total: 0,
                last_contact: None,
                problem: None,
                batch: PUSH_ACTS_MAX,
            }),
            made: Notify::new(),
            typed: Notify::new(),
            stepping: tokio::sync::Mutex::default(),
        }
    }
}

impl Pulse {
    pub(crate) fn line(&self) -> MutexGuard<'_, Line> {
        self.line.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes the line; says whether anything about it changed.
    pub(crate) fn set(&self, change: impl FnOnce(&mut Line)) -> bool {
        let mut line = self.line();
        let before = line.clone();
        change(&mut line);
        *line != before
    }
}
