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
    pub made: Notify,
    /// Rung at each keystroke in a draft: sent when it has been quiet for a while.
    pub typed: Notify,
    /// One step at a time: never two pushes of one desk at once.
    pub stepping: tokio::sync::Mutex<()>,
}

/// How the connection is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Whether the server answers.
    pub state: ConnectionState,
    /// Since when the server has not answered.
    pub since: Option<Timestamp>,
    /// Acts sent in the running push.
    pub sent: u32,
    /// Acts that the running push has to send.
    pub total: u32,
    /// The server's last answer.
    pub last_contact: Option<Timestamp>,
    /// Why the last exchange failed.
    pub problem: Option<Refusal>,
    /// Most acts in the next push.
    pub batch: usize,
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
    /// The state of the line, locked while it is held.
    pub fn line(&self) -> MutexGuard<'_, Line> {
        self.line.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes the line; says whether anything about it changed.
    pub fn set(&self, change: impl FnOnce(&mut Line)) -> bool {
        let mut line = self.line();
        let before = line.clone();
        change(&mut line);
        *line != before
    }
}
