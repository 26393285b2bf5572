//! Push and pull.

use crate::{Act, FeedId, RecordKind, Scope, Verdict};
use loket_domain::Timestamp;
use loket_domain::ids::Epoch;
use loket_domain::people::Lease;
use serde::{Deserialize, Serialize};

/// Most acts in one push.
pub const PUSH_ACTS_MAX: usize = 500;

/// Most rows in one pull answer, all scopes together.
pub const PULL_ROWS_MAX: u32 = 5_000;

/// `POST /v1/sync/push`: acts in the order in which they were made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PushRequest {
    /// At most [`PUSH_ACTS_MAX`].
    pub acts: Vec<Act>,
}

/// The answer: one verdict per act, in the same order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PushAnswer {
    /// The server database's epoch.
    pub epoch: Epoch,
    /// The server's clock.
    pub server_time: Timestamp,
    /// One per act.
    pub verdicts: Vec<Verdict>,
}

/// `POST /v1/sync/pull`: how far this desk is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PullRequest {
    /// The epoch the cursors belong to; none at the first pull.
    pub epoch: Option<Epoch>,
    /// The scopes this desk holds. Scopes it does not name are begun by the server.
    pub cursors: Vec<Cursor>,
    /// Most rows wanted, at most [`PULL_ROWS_MAX`].
    pub limit: u32,
}

/// How far one scope is.
///
/// A scope is begun at 0: its feed holds the latest state of each record, so reading it from the start *is* the
/// snapshot. Rows changed meanwhile come again, later, with a higher counter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cursor {
    /// Which scope.
    pub scope: Scope,
    /// Everything up to this counter is known.
    pub after: i64,
    /// While a snapshot is read: the feed's counter when it was begun. Tombstones up to there are not sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub snapshot_until: Option<i64>,
}

/// The answer to a pull: one consistent view of all feeds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PullAnswer {
    /// The server database's epoch. When it is not the request's, every cursor was ignored and begun anew, and the
    /// desk drops its mirror.
    pub epoch: Epoch,
    /// The server's clock.
    pub server_time: Timestamp,
    /// How long this desk may go on without the server.
    pub lease: Lease,
    /// Every scope the person holds now, with its rows.
    pub pages: Vec<Page>,
    /// Scopes the desk named and the person does not hold (any more): delete them.
    pub lost: Vec<Scope>,
    /// The version of the installation's minimum and current app, for later; ignored when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub app_version: Option<String>,
}

impl PullAnswer {
    /// Whether another pull is needed at once to catch up.
    pub fn more(&self) -> bool {
        self.pages.iter().any(|page| page.more)
    }
}

/// Rows of one scope, in counter order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// Which scope.
    pub scope: Scope,
    /// Whether the desk has to empty the scope first: it is begun anew.
    #[serde(default)]
    pub reset: bool,
    /// The rows.
    pub rows: Vec<Row>,
    /// The cursor after them; the feed's counter when there is no more.
    pub after: i64,
    /// See [`Cursor::snapshot_until`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub snapshot_until: Option<i64>,
    /// Whether there are more rows.
    pub more: bool,
}

/// One record as it is now, or its tombstone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// What it is.
    pub kind: RecordKind,
    /// Its id within its kind.
    pub id: String,
    /// Raised by each change of the record; an older one is never laid over a newer one.
    pub revision: i64,
    /// Its place in the feed.
    pub counter: i64,
    /// JSON text of the record; none for a tombstone. Text, so that neither side has to take apart what it only
    /// passes on.
    pub body: Option<String>,
}

/// `GET /v1/sync/live`, server-sent event `moved`: these feeds have moved; pull.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moved {
    /// Feeds the person sees something of.
    pub feeds: Vec<FeedId>,
}
