//! The server's answer to an act.

use crate::feed::FeedId;
use loket_domain::Refusal;
use loket_domain::ids::ActId;
use serde::{Deserialize, Serialize};

/// What became of one act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// Which act.
    pub act: ActId,
    /// What became of it.
    #[serde(flatten)]
    pub outcome: Outcome,
}

/// The outcomes an act can have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum Outcome {
    /// Done, exactly once. The same again when it is sent again.
    Accepted {
        /// How far each feed it touched had moved; its effects are in rows up to there.
        reached: Vec<Reached>,
    },
    /// Not done, and will not be; needs a person. The same again when it is sent again.
    Refused {
        /// Why, everything at once; never empty.
        refusals: Vec<Refusal>,
        /// What the refusal itself changed (a request that was opened, say).
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        reached: Vec<Reached>,
    },
    /// Not looked at: an act it comes after has not been confirmed. Nothing is kept; send it again.
    Waiting,
}

/// A feed's counter after an act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reached {
    /// Which feed.
    pub feed: FeedId,
    /// Its counter.
    pub counter: i64,
}
