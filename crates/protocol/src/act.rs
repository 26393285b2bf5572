//! An act: a small typed value that wants to change something.

use crate::record::RecordKind;
use loket_domain::Timestamp;
use loket_domain::ids::{ActId, DraftId, OrderId, OrganisationId};
use loket_domain::ordering::{DraftContent, PlaceOrder};
use loket_domain::shipping::DecideRequest;
use loket_domain::time::{DAY, HOUR};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The version acts are written in. A server reads every version of the last 24 months.
pub const ACT_VERSION: u32 = 1;

/// A change somebody made, with everything that was fixed when they made it.
///
/// Its id is made and stored on the desk before anything else and is its idempotency key for ever.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Act {
    /// UUIDv7; the idempotency key.
    pub id: ActId,
    /// [`ACT_VERSION`] when it was made.
    pub version: u32,
    /// When it was made, by the desk's reckoning.
    pub made_at: Timestamp,
    /// The organisation it was made for; none for what is a person's own, and for an order on a number whose
    /// organisation the desk cannot know.
    pub organisation: Option<OrganisationId>,
    /// Revisions of the records it was based on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub based_on: Vec<BasedOn>,
    /// Acts that must be confirmed first. A refused one refuses this one too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub after: Vec<ActId>,
    /// What it does.
    #[serde(flatten)]
    pub body: ActBody,
}

/// The revision of one record an act was based on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BasedOn {
    /// Its kind.
    pub kind: RecordKind,
    /// Its id.
    pub id: String,
    /// The revision that was on screen.
    pub revision: i64,
}

/// What an act does: one variant per verb.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "body", rename_all = "snake_case")]
pub enum ActBody {
    /// Places an order.
    PlaceOrder(PlaceOrder),
    /// Cancels a placed order.
    CancelOrder {
        /// Which one.
        order: OrderId,
    },
    /// Keeps a draft as it is now.
    SaveDraft {
        /// Which draft.
        draft: DraftId,
        /// What it holds.
        content: DraftContent,
        /// The revision this device had seen; none when it made the draft.
        based_on: Option<i64>,
        /// The id of the copy, should another computer have changed the draft meanwhile.
        copy: DraftId,
    },
    /// Removes a draft.
    DeleteDraft {
        /// Which draft.
        draft: DraftId,
    },
    /// Decides a request.
    DecideRequest(DecideRequest),
}

impl ActBody {
    /// The verb, as it stands on the wire.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::PlaceOrder(_) => "place_order",
            Self::CancelOrder { .. } => "cancel_order",
            Self::SaveDraft { .. } => "save_draft",
            Self::DeleteDraft { .. } => "delete_draft",
            Self::DecideRequest(_) => "decide_request",
        }
    }

    /// After how long, never confirmed, an act asks its maker again before it is sent; none means never.
    ///
    /// Orders after 7 days (supplies may have come another way), what confers power after 24 hours.
    pub const fn asks_again_after(&self) -> Option<i64> {
        match self {
            Self::PlaceOrder(_) | Self::CancelOrder { .. } => Some(7 * DAY),
            Self::DecideRequest(_) => Some(24 * HOUR),
            Self::SaveDraft { .. } | Self::DeleteDraft { .. } => None,
        }
    }
}

impl Act {
    /// SHA-256 of the act's JSON, in hexadecimal: tells a repeated act from a reused id.
    ///
    /// Both sides compute it from the decoded value, so the encoding on the wire does not matter.
    pub fn payload_hash(&self) -> String {
        let json = serde_json::to_vec(self).unwrap_or_default();
        Sha256::digest(json)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }
}
