//! Mails about persons: what is written, and to whom. Jobs hold ids only; a link's secret is minted when its mail is
//! sent, so that a copy of the database opens nothing.

use loket_db::{DbError, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::{DeviceId, OrganisationId, PersonId};
use loket_store::job;
use loket_store::job::MAIL;
use serde::{Deserialize, Serialize};

/// What a person is mailed about, with the ids it is written from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "template", content = "about", rename_all = "snake_case")]
pub enum PeopleMail {
    /// Follow the link to found your organisation (OS-09).
    Activation {
        /// The registration that waits.
        registration: String,
    },
    /// Somebody registered with an address that signs in already.
    AlreadyRegistered {
        /// Whose address it is.
        person: PersonId,
    },
    /// Create your password (ES-08, ES-09).
    CreatePassword {
        /// The person who is mailed.
        person: PersonId,
        /// Who invited them; none for a registration that was never finished.
        organisation: Option<OrganisationId>,
        /// The link's round.
        round: i64,
    },
    /// You can now decide who ships on an account number (ES-17).
    WelcomeShippers {
        /// The person who is mailed.
        person: PersonId,
        /// For which organisation.
        organisation: OrganisationId,
    },
    /// Welcome at the first entry (ES-18).
    WelcomeFirstEntry {
        /// The person who is mailed.
        person: PersonId,
    },
    /// Your user name, and a link to a new password (UM-151).
    ResetPassword {
        /// The person who is mailed.
        person: PersonId,
        /// The link's round.
        round: i64,
    },
    /// You cannot reset it yourself; these are your administrators (UM-149, UM-152, UM-153).
    WhoIsMyAdministrator {
        /// The person who is mailed.
        person: PersonId,
    },
    /// Your password ends in so many days (OS-45).
    PasswordExpiring {
        /// The person who is mailed.
        person: PersonId,
        /// 14, 7 or 1.
        days: u32,
        /// The password it was about: a new one makes the mail pointless.
        changed_at: Timestamp,
    },
    /// Your password has ended.
    PasswordExpired {
        /// The person who is mailed.
        person: PersonId,
        /// As above.
        changed_at: Timestamp,
    },
    /// Your password was changed.
    PasswordChanged {
        /// The person who is mailed.
        person: PersonId,
    },
    /// Somebody signed in as you on a new device.
    NewDevice {
        /// The person who is mailed.
        person: PersonId,
        /// The device they signed in on.
        device: DeviceId,
    },
    /// Confirm your new address: to the new one.
    ConfirmEmail {
        /// The person who is mailed.
        person: PersonId,
        /// The row of `email_change`.
        change: String,
    },
    /// Your address was asked to change: to the old one, before it does.
    EmailChangeAsked {
        /// The person who is mailed.
        person: PersonId,
        /// The row of `email_change`.
        change: String,
    },
    /// Your address has changed: to the old one.
    EmailChanged {
        /// The person who is mailed.
        person: PersonId,
        /// The row of `email_change`.
        change: String,
    },
    /// An organisation offers you a membership.
    MembershipOffered {
        /// The person who is mailed.
        person: PersonId,
        /// The organisation that offers it.
        organisation: OrganisationId,
    },
    /// You are forgotten; the receipt.
    Forgotten {
        /// The row of the table `farewell`.
        #[serde(rename = "farewell")]
        erasure_notice: String,
    },
    /// Something the service desk did to your account, in one sentence.
    ServiceDesk {
        /// The person who is mailed.
        person: PersonId,
        /// The action: a word of `mail-service-desk-*`.
        #[serde(rename = "deed")]
        action: String,
        /// The organisation it concerns, where it does.
        #[serde(default)]
        organisation: Option<OrganisationId>,
        /// The account number it concerns, where it does.
        #[serde(default)]
        subject: String,
    },
}

impl PeopleMail {
    /// Has it written in this transaction, once per `key`. Due now.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn queue(&self, tx: &mut Tx<'_>, key: &str, now: Timestamp) -> Result<(), DbError> {
        let payload = serde_json::to_string(self)
            .map_err(|error| DbError::Other(format!("mail: {error}")))?;
        job::put(tx, MAIL, &format!("{MAIL}:{key}"), &payload, now)
    }

    /// Whom it is about; none for who is not a person, yet or any more.
    pub fn person(&self) -> Option<&PersonId> {
        match self {
            Self::Activation { .. } | Self::Forgotten { .. } => None,
            Self::AlreadyRegistered { person }
            | Self::CreatePassword { person, .. }
            | Self::WelcomeShippers { person, .. }
            | Self::WelcomeFirstEntry { person }
            | Self::ResetPassword { person, .. }
            | Self::WhoIsMyAdministrator { person }
            | Self::PasswordExpiring { person, .. }
            | Self::PasswordExpired { person, .. }
            | Self::PasswordChanged { person }
            | Self::NewDevice { person, .. }
            | Self::ConfirmEmail { person, .. }
            | Self::EmailChangeAsked { person, .. }
            | Self::EmailChanged { person, .. }
            | Self::MembershipOffered { person, .. }
            | Self::ServiceDesk { person, .. } => Some(person),
        }
    }
}
