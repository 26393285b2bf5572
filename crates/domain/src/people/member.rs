//! The users of an organisation.

use crate::ids::PersonId;
use crate::rights::Grant;
use serde::{Deserialize, Serialize};

/// Whether a user has joined the organisation.
///
/// An administrator sees the same of an invited person whether Loket knew them before or not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "Standing")]
pub enum MembershipStatus {
    /// They have not signed in yet, or not accepted the membership.
    Invited,
    /// They belong to the organisation.
    #[default]
    Joined,
}

impl MembershipStatus {
    /// As it stands in storage.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Joined => "joined",
        }
    }

    /// Reads a stored membership status.
    pub fn parse(text: &str) -> Self {
        match text {
            "invited" => Self::Invited,
            _ => Self::Joined,
        }
    }
}

/// A user of an organisation as its administrators see them (UM-19), with their rights in Loket itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Member {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their e-mail address.
    pub email: String,
    /// Whether they can act for the organisation.
    pub active: bool,
    /// Whether they have joined.
    #[serde(default)]
    pub standing: MembershipStatus,
    /// Who made them a user, by name; the carrier for founders.
    pub created_by: String,
    /// Grants they hold.
    pub grants: Vec<Grant>,
}
