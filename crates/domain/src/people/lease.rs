//! How long a desk may work without asking the server.

use crate::Timestamp;
use crate::time::DAY;
use serde::{Deserialize, Serialize};

/// The offline lease when the installation sets no other: 7 days.
pub const OFFLINE_LEASE: i64 = 7 * DAY;

/// The server's word on how long this person may work offline on this desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Lease {
    /// When the server last knew this person's session to be good.
    pub granted_at: Timestamp,
    /// How long that holds, in milliseconds.
    #[ts(as = "f64")]
    pub lasts: i64,
}

/// What a desk may do now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum LeaseState {
    /// Everything that works offline.
    Open,
    /// Drafting only, until the server is reached once.
    DraftingOnly,
}

impl Lease {
    /// What this lease allows at `now` (see [`crate::time::desk_now`]).
    pub fn state(&self, now: Timestamp) -> LeaseState {
        if now.since(self.granted_at) <= self.lasts {
            LeaseState::Open
        } else {
            LeaseState::DraftingOnly
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lease_ends_to_the_millisecond() {
        let lease = Lease {
            granted_at: Timestamp(0),
            lasts: OFFLINE_LEASE,
        };
        assert_eq!(lease.state(Timestamp(OFFLINE_LEASE)), LeaseState::Open);
        assert_eq!(
            lease.state(Timestamp(OFFLINE_LEASE + 1)),
            LeaseState::DraftingOnly
        );
    }
}
