//! Persons as others see them, and the organisations they belong to.

use crate::ids::{OrganisationId, PersonId};
use crate::rights::Grant;
use serde::{Deserialize, Serialize};

/// A language of the product.
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
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// Dutch.
    #[default]
    Nl,
    /// French.
    Fr,
    /// German.
    De,
    /// English.
    En,
}

impl Language {
    /// All four, in the order in which they are offered.
    pub const ALL: [Language; 4] = [Self::Nl, Self::Fr, Self::De, Self::En];

    /// The language's ISO 639-1 code, also the name of its folder in `locales/`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::Fr => "fr",
            Self::De => "de",
            Self::En => "en",
        }
    }

    /// What the language calls itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Nl => "Nederlands",
            Self::Fr => "Français",
            Self::De => "Deutsch",
            Self::En => "English",
        }
    }

    /// Reads a code such as `fr` or `fr-BE`.
    pub fn parse(text: &str) -> Option<Self> {
        let primary = text.split(['-', '_']).next().unwrap_or(text);
        Self::ALL
            .into_iter()
            .find(|language| language.code().eq_ignore_ascii_case(primary))
    }
}

/// What an organisation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum OrganisationKind {
    /// A business customer.
    Customer,
    /// A mailing house, which prepares mail for customers.
    MailingHouse,
}

/// An organisation as its members and, for a mailing house, everybody sees it (UM-95: by name and address).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// What it is.
    pub kind: OrganisationKind,
    /// Its name.
    pub name: String,
    /// Its address on one line.
    pub address: String,
}

/// A person as they see themself (OS-37 … OS-41).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Profile {
    /// Their id.
    pub person: PersonId,
    /// Given name.
    pub given_name: String,
    /// Family name, where there is one.
    pub family_name: String,
    /// E-mail address; also a way to sign in.
    pub email: String,
    /// User name; another way to sign in.
    pub user_name: Option<String>,
    /// Preferred language.
    pub language: Language,
    /// Customer name (OS-38), put into new orders; may be empty.
    #[serde(default)]
    pub customer_name: String,
    /// Contact name (OS-39), put into new orders; may be empty.
    #[serde(default)]
    pub contact_name: String,
    /// Telephone number (OS-40), put into new orders; may be empty.
    #[serde(default)]
    pub telephone: String,
}

impl Profile {
    /// Given and family name in one.
    pub fn display_name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name)
            .trim()
            .to_owned()
    }
}

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
