//! What a feed carries: the latest state of each record, as JSON text.

use loket_domain::Timestamp;
use loket_domain::ids::{AccountId, DeviceId, DraftId, OrganisationId, SupplyId};
use loket_domain::ordering::DraftContent;
use loket_domain::people::Organisation;
use loket_domain::rights::Grant;
use serde::{Deserialize, Serialize};

/// The kind of a record. A desk keeps kinds it does not know and shows nothing of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RecordKind {
    /// `loket_domain::ordering::Supply`, in the catalogue.
    Supply,
    /// `loket_domain::ordering::OrderLimits`, one, in the catalogue.
    Limits,
    /// `loket_domain::people::Organisation` of kind mailing house, in the catalogue.
    MailingHouse,
    /// `loket_domain::shipping::Account`, common to an organisation.
    Account,
    /// `loket_domain::people::Member`.
    Member,
    /// `loket_domain::ordering::Order`: on its number, and among the own orders of who placed it.
    Order,
    /// [`UsageRecord`].
    Usage,
    /// `loket_domain::shipping::Request`.
    Request,
    /// [`DraftRecord`], a person's own.
    Draft,
    /// `loket_domain::people::Profile`, one, a person's own.
    Profile,
    /// [`MembershipRecord`], a person's own.
    Membership,
    /// A kind of a later version.
    #[serde(other)]
    Unknown,
}

impl RecordKind {
    /// Every kind this version knows.
    pub const ALL: [Self; 11] = [
        Self::Supply,
        Self::Limits,
        Self::MailingHouse,
        Self::Account,
        Self::Member,
        Self::Order,
        Self::Usage,
        Self::Request,
        Self::Draft,
        Self::Profile,
        Self::Membership,
    ];

    /// As it stands in storage and on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Supply => "supply",
            Self::Limits => "limits",
            Self::MailingHouse => "mailing_house",
            Self::Account => "account",
            Self::Member => "member",
            Self::Order => "order",
            Self::Usage => "usage",
            Self::Request => "request",
            Self::Draft => "draft",
            Self::Profile => "profile",
            Self::Membership => "membership",
            Self::Unknown => "unknown",
        }
    }

    /// Reads a stored kind.
    pub fn parse(text: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|kind| kind.as_str() == text)
            .unwrap_or(Self::Unknown)
    }
}

/// How many packs of a supply an account number has had in one period. Its record id is
/// `<account>:<supply>:<period start>`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsageRecord {
    /// The account number.
    pub account: AccountId,
    /// The supply.
    pub supply: SupplyId,
    /// First moment of the period.
    pub period_start: Timestamp,
    /// Packs ordered in it.
    pub units: u32,
}

/// A draft as the server keeps it between a person's computers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftRecord {
    /// Its id.
    pub id: DraftId,
    /// What it holds.
    pub content: DraftContent,
    /// When it was last changed.
    pub changed_at: Timestamp,
    /// The device that wrote it.
    pub device: DeviceId,
    /// The draft this is a copy of, when two computers changed one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copy_of: Option<DraftId>,
}

/// A person's membership of an organisation, with their own living grants there. Its record id is the
/// organisation's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MembershipRecord {
    /// The organisation.
    pub organisation: Organisation,
    /// What the person holds there, chains resolved: only grants that reach the carrier.
    pub grants: Vec<Grant>,
}

impl MembershipRecord {
    /// The organisation's id.
    pub fn organisation_id(&self) -> &OrganisationId {
        &self.organisation.id
    }
}
