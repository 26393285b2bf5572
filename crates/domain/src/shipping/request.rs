//! The one request: everything that waits for somebody's decision is one of these.

use crate::Timestamp;
use crate::ids::{AccountId, OrganisationId, PersonId, RequestId};
use serde::{Deserialize, Serialize};

/// What is asked. Kinds differ, the machine is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum RequestKind {
    /// An address wants to ship, or order supplies, on an account number (ES-63).
    Ship,
    /// An organisation says that an account number is its own; the service desk confirms it (Q-OS-5).
    Claim,
}

impl RequestKind {
    /// As it stands in storage.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ship => "ship",
            Self::Claim => "claim",
        }
    }
}

/// Yes or no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// Yes.
    Approve,
    /// No.
    Reject,
}

impl Decision {
    /// As it stands in storage and on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Approve => "approve",
            Self::Reject => "reject",
        }
    }
}

/// Where a request stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case", tag = "state")]
pub enum RequestState {
    /// Nobody decided.
    Pending,
    /// Somebody did, and was first.
    Decided {
        /// What they decided.
        decision: Decision,
        /// Who.
        by: PersonId,
        /// Their name then.
        by_name: String,
        /// When.
        at: Timestamp,
        /// Why; may be empty.
        reason: String,
    },
}

/// A request as the people who can decide it see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Request {
    /// Its id.
    pub id: RequestId,
    /// What is asked.
    pub kind: RequestKind,
    /// The organisation that decides.
    pub organisation: OrganisationId,
    /// The account number it is about.
    pub account: AccountId,
    /// The number as digits.
    pub account_number: String,
    /// The applicant's e-mail address as typed.
    pub applicant: String,
    /// When it was first asked.
    pub asked_at: Timestamp,
    /// How often it was asked.
    pub attempts: u32,
    /// Where it stands.
    #[serde(flatten)]
    pub state: RequestState,
}
