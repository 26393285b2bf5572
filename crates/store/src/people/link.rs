//! Links in mails: 256 random bits, kept as SHA-256, good once.
//!
//! A link of a person is bound to the person's round: a new request, a sign-in, another password or another address
//! raise it, and every link before is dead. What a link is for beyond that (an e-mail change, a membership) dies with
//! its own row, with a newer one of its kind, and with the address it was sent to. See
//! `docs/decisions/0023-when-links-end.md`.

use loket_db::{DbError, Row, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::{OrganisationId, PersonId};
use loket_domain::time::{DAY, HOUR};

/// SHA-256 of a link's secret.
pub type LinkHash = [u8; 32];

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkKind {
    /// Found the organisation that was registered; `subject` is the registration.
    Activate,
    /// Create the first password, or another one.
    Password,
    /// Confirm a new address; `subject` is the e-mail change.
    Email,
    /// Join an organisation, or decline; `subject` is the organisation.
    Membership,
}

impl LinkKind {
    /// As it stands in storage and in the link's path.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Activate => "activate",
            Self::Password => "password",
            Self::Email => "email",
            Self::Membership => "membership",
        }
    }

    /// Reads a stored kind.
    pub fn parse(text: &str) -> Option<Self> {
        [
            Self::Activate,
            Self::Password,
            Self::Email,
            Self::Membership,
        ]
        .into_iter()
        .find(|kind| kind.as_str() == text)
    }

    /// Whether the person's round decides over it.
    pub const fn by_round(self) -> bool {
        matches!(self, Self::Password)
    }
}

/// How long an invitation and an activation wait: 7 days.
pub const INVITATION_LASTS: i64 = 7 * DAY;
/// How long a link to a new password or address waits: 24 hours.
pub const RESET_LASTS: i64 = 24 * HOUR;
/// How long an offered membership can be answered by its mail: 30 days.
pub const OFFER_LASTS: i64 = 30 * DAY;

/// A link as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What for.
    pub kind: LinkKind,
    /// Whose; empty for an activation, where nobody is a person yet.
    pub person: PersonId,
    /// What it is about, by kind.
    pub subject: String,
    /// The person's round when its mail was asked for.
    pub round: i64,
    /// When it ends.
    pub expires_at: Timestamp,
}

/// Writes a link down. As [`loket_db::Tenant::Installation`].
///
/// # Errors
/// When the database cannot be written.
pub fn insert(
    tx: &mut Tx<'_>,
    hash: &LinkHash,
    link: &Link,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO link (hash, kind, person_id, subject, round, created_at, expires_at)
         VALUES (:hash, :kind, :person, :subject, :round, :now, :expires)",
        &[
            ("hash", hash),
            ("kind", &link.kind.as_str()),
            ("person", &link.person),
            ("subject", &link.subject),
            ("round", &link.round),
            ("now", &now.0),
            ("expires", &link.expires_at.0),
        ],
    )?;
    Ok(())
}

/// Looks at a link without using it: a visit changes nothing. None when it is unknown, used, replaced or over.
///
/// # Errors
/// When the database cannot be read.
pub fn look(tx: &mut Tx<'_>, hash: &LinkHash, now: Timestamp) -> Result<Option<Link>, DbError> {
    let found = tx.row(
        "SELECT kind, person_id, subject, round, expires_at FROM link
         WHERE hash = :hash AND used_at IS NULL AND expires_at > :now",
        &[("hash", hash), ("now", &now.0)],
        read,
    )?;
    alive(tx, found.flatten())
}

/// Uses a link: of many at once, one gets it.
///
/// # Errors
/// When the database cannot be written.
pub fn take(tx: &mut Tx<'_>, hash: &LinkHash, now: Timestamp) -> Result<Option<Link>, DbError> {
    let found = tx.row(
        "UPDATE link SET used_at = :now WHERE hash = :hash AND used_at IS NULL AND expires_at > :now
         RETURNING kind, person_id, subject, round, expires_at",
        &[("hash", hash), ("now", &now.0)],
        read,
    )?;
    alive(tx, found.flatten())
}

/// Kills every link that is bound to the person's round; gives the new round.
///
/// # Errors
/// When the database cannot be written.
pub fn next_round(tx: &mut Tx<'_>, person: &PersonId) -> Result<i64, DbError> {
    let round = tx.row(
        "UPDATE person SET link_round = link_round + 1 WHERE id = :person RETURNING link_round",
        &[("person", person)],
        |row| row.int("link_round"),
    )?;
    Ok(round.unwrap_or_default())
}

/// Kills the links of one kind and subject: the thing they were about is settled or asked anew.
///
/// # Errors
/// When the database cannot be written.
pub fn end(tx: &mut Tx<'_>, kind: LinkKind, subject: &str) -> Result<(), DbError> {
    tx.execute(
        "DELETE FROM link WHERE kind = :kind AND subject = :subject",
        &[("kind", &kind.as_str()), ("subject", &subject)],
    )?;
    Ok(())
}

/// Kills every link of one kind that was sent to a person: the address it went to is theirs no longer.
///
/// # Errors
/// When the database cannot be written.
pub fn end_of_person(tx: &mut Tx<'_>, kind: LinkKind, person: &PersonId) -> Result<(), DbError> {
    tx.execute(
        "DELETE FROM link WHERE kind = :kind AND person_id = :person",
        &[("kind", &kind.as_str()), ("person", person)],
    )?;
    Ok(())
}

/// Kills the links that offered a person the membership of an organisation: it was offered anew.
///
/// # Errors
/// When the database cannot be written.
pub fn end_offer(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    person: &PersonId,
) -> Result<(), DbError> {
    tx.execute(
        "DELETE FROM link WHERE kind = :kind AND person_id = :person AND subject = :organisation",
        &[
            ("kind", &LinkKind::Membership.as_str()),
            ("person", person),
            ("organisation", organisation),
        ],
    )?;
    Ok(())
}

/// Forgets links that ended before.
///
/// # Errors
/// When the database cannot be written.
pub fn forget_ended(tx: &mut Tx<'_>, before: Timestamp) -> Result<u64, DbError> {
    tx.execute(
        "DELETE FROM link WHERE expires_at < :over",
        &[("over", &before.0)],
    )
}

fn alive(tx: &mut Tx<'_>, link: Option<Link>) -> Result<Option<Link>, DbError> {
    let Some(link) = link else { return Ok(None) };
    // Nobody is a person yet.
    if link.kind == LinkKind::Activate {
        return Ok(Some(link));
    }
    // A suspended person answers nothing by mail either.
    let round = tx.row(
        "SELECT link_round FROM person WHERE id = :person AND active = 1",
        &[("person", &link.person)],
        |row| row.int("link_round"),
    )?;
    let good = round.is_some_and(|round| !link.kind.by_round() || round == link.round);
    Ok(Some(link).filter(|_| good))
}

fn read(row: &Row<'_>) -> Result<Option<Link>, DbError> {
    let Some(kind) = LinkKind::parse(&row.text("kind")?) else {
        return Ok(None);
    };
    Ok(Some(Link {
        kind,
        person: PersonId::new(row.text("person_id")?),
        subject: row.text("subject")?,
        round: row.int("round")?,
        expires_at: Timestamp(row.int("expires_at")?),
    }))
}
