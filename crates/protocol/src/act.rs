//! An act: a small typed value that wants to change something.

use crate::record::RecordKind;
use loket_domain::Timestamp;
use loket_domain::ids::{ActId, DraftId, OrderId, OrganisationId, is_well_formed};
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

/// What an act says of itself, so that nobody who passes it on has to know its verb.
#[derive(Clone, Debug, PartialEq)]
pub struct About<'a> {
    /// The verb, as it stands on the wire.
    pub kind: &'static str,
    /// The record it makes or changes.
    pub subject: (RecordKind, &'a str),
    /// Whether it makes its subject: a confirmed subject shows that the act was carried out.
    pub makes_subject: bool,
    /// The draft it comes from or is about.
    pub draft: Option<&'a DraftId>,
    /// The id of a second record it may make.
    pub second: Option<&'a str>,
    /// The organisation it belongs to.
    pub owner: Owner<'a>,
    /// A text of its own by which a person recognises it; none when its subject's record has one.
    pub caption: Option<&'a str>,
    /// After how long, never confirmed, it asks its maker again before it is sent; none means never.
    pub asks_again_after: Option<i64>,
}

/// How the organisation of an act is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner<'a> {
    /// The organisation of this account number (as typed), whatever the desk believed.
    AccountNumber(&'a str),
    /// The organisation of this order, which an act of the same push may place; else [`Act::organisation`].
    Order(&'a OrderId),
    /// [`Act::organisation`].
    Named,
    /// None: it is the person's own.
    Person,
}

impl ActBody {
    /// What the act says of itself. Orders ask again after 7 days (supplies may have come another way), what confers
    /// power after 24 hours.
    pub fn about(&self) -> About<'_> {
        let drafting = |kind, draft| About {
            kind,
            subject: (RecordKind::Draft, DraftId::as_str(draft)),
            makes_subject: false,
            draft: Some(draft),
            second: None,
            owner: Owner::Person,
            caption: None,
            asks_again_after: None,
        };
        let changing = |kind, subject, owner, days| About {
            kind,
            subject,
            makes_subject: false,
            draft: None,
            second: None,
            owner,
            caption: None,
            asks_again_after: Some(days),
        };
        match self {
            Self::PlaceOrder(place) => About {
                makes_subject: true,
                draft: place.draft.as_ref(),
                caption: Some(&place.account_number),
                ..changing(
                    "place_order",
                    (RecordKind::Order, place.order.as_str()),
                    Owner::AccountNumber(&place.account_number),
                    7 * DAY,
                )
            },
            Self::CancelOrder { order } => changing(
                "cancel_order",
                (RecordKind::Order, order.as_str()),
                Owner::Order(order),
                7 * DAY,
            ),
            Self::SaveDraft {
                draft,
                content,
                copy,
                ..
            } => About {
                second: Some(copy.as_str()),
                caption: Some(&content.address.company),
                ..drafting("save_draft", draft)
            },
            Self::DeleteDraft { draft } => drafting("delete_draft", draft),
            Self::DecideRequest(decide) => changing(
                "decide_request",
                (RecordKind::Request, decide.request.as_str()),
                Owner::Named,
                24 * HOUR,
            ),
        }
    }

    /// The verb, as it stands on the wire.
    pub fn kind(&self) -> &'static str {
        self.about().kind
    }

    /// After how long, never confirmed, an act asks its maker again before it is sent; none means never.
    pub fn asks_again_after(&self) -> Option<i64> {
        self.about().asks_again_after
    }
}

impl Act {
    /// Whether the ids of records the act would make or change, and of its organisation, can be stored.
    pub fn has_well_formed_ids(&self) -> bool {
        let about = self.body.about();
        let organisation = self.organisation.as_ref().map(OrganisationId::as_str);
        let ids = [
            organisation,
            Some(about.subject.1),
            about.draft.map(DraftId::as_str),
            about.second,
        ];
        ids.into_iter().flatten().all(is_well_formed)
    }

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
