//! Time as it is kept everywhere: UTC milliseconds. `now` is always passed in.

use serde::{Deserialize, Serialize};

/// A moment: milliseconds since 1970-01-01T00:00:00Z.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    ts_rs::TS,
)]
#[serde(transparent)]
#[ts(as = "f64")]
pub struct Timestamp(pub i64);

/// One second, in milliseconds.
pub const SECOND: i64 = 1_000;
/// One minute, in milliseconds.
pub const MINUTE: i64 = 60 * SECOND;
/// One hour, in milliseconds.
pub const HOUR: i64 = 60 * MINUTE;
/// One day of 86,400 seconds, in milliseconds: what retention and expiry count.
pub const DAY: i64 = 24 * HOUR;

impl Timestamp {
    /// The moment `milliseconds` later (earlier when negative); saturates instead of wrapping.
    #[must_use]
    pub const fn plus(self, milliseconds: i64) -> Self {
        Self(self.0.saturating_add(milliseconds))
    }

    /// Milliseconds from `earlier` to this moment; negative when `earlier` is later.
    pub const fn since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }
}

/// The time a desk goes by while it cannot ask the server.
///
/// The larger of "last server time plus what the monotonic clock counted since" and the wall clock, so a clock
/// set back does not lengthen a lease; and never earlier than what was shown before.
pub fn desk_now(
    last_server: Timestamp,
    monotonic_since: i64,
    wall: Timestamp,
    latest_shown: Timestamp,
) -> Timestamp {
    last_server
        .plus(monotonic_since.max(0))
        .max(wall)
        .max(latest_shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_set_back_does_not_turn_time_back() {
        let server = Timestamp(1_000_000);
        let shown = desk_now(server, 5_000, Timestamp(1_004_000), Timestamp(0));
        assert_eq!(shown, Timestamp(1_005_000));
        assert_eq!(desk_now(server, 0, Timestamp(0), shown), shown);
    }
}
