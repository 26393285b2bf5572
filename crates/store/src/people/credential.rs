//! Passwords, as Argon2id hashes in PHC form.

use loket_db::{DbError, Row, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::PersonId;

/// A person's password as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credential {
    /// The hash.
    pub password_hash: String,
    /// When it was chosen or made.
    pub changed_at: Timestamp,
    /// Until when a generated one can be used, once (UM-142); none for one that its person chose.
    pub temporary_until: Option<Timestamp>,
}

impl Credential {
    /// Whether it opens anything now: a generated one ends.
    pub fn opens_at(&self, now: Timestamp) -> bool {
        self.temporary_until.is_none_or(|until| now < until)
    }
}

/// Sets the password that a person chose; their sessions are ended by the caller where that is wanted.
///
/// # Errors
/// When the database cannot be written.
pub fn set(
    tx: &mut Tx<'_>,
    person: &PersonId,
    password_hash: &str,
    now: Timestamp,
) -> Result<(), DbError> {
    put(tx, person, password_hash, None, now)
}

/// Sets a generated password, good once and until then (UM-142, UM-143).
///
/// # Errors
/// When the database cannot be written.
pub fn set_temporary(
    tx: &mut Tx<'_>,
    person: &PersonId,
    password_hash: &str,
    until: Timestamp,
    now: Timestamp,
) -> Result<(), DbError> {
    put(tx, person, password_hash, Some(until), now)
}

fn put(
    tx: &mut Tx<'_>,
    person: &PersonId,
    password_hash: &str,
    until: Option<Timestamp>,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO credential (person_id, password_hash, changed_at, temporary_until)
         VALUES (:person, :hash, :now, :until)
         ON CONFLICT (person_id)
             DO UPDATE SET password_hash = :hash, changed_at = :now, temporary_until = :until",
        &[
            ("person", person),
            ("hash", &password_hash),
            ("now", &now.0),
            ("until", &until.map(|until| until.0)),
        ],
    )?;
    Ok(())
}

/// Puts the password that a person chose in the place of the one that was compared. Of many at once, one does it:
/// the others find another hash.
///
/// # Errors
/// When the database cannot be written.
pub fn replace(
    tx: &mut Tx<'_>,
    person: &PersonId,
    compared: &str,
    password_hash: &str,
    now: Timestamp,
) -> Result<bool, DbError> {
    let touched = tx.execute(
        "UPDATE credential SET password_hash = :hash, changed_at = :now, temporary_until = NULL
         WHERE person_id = :person AND password_hash = :compared",
        &[
            ("person", person),
            ("hash", &password_hash),
            ("compared", &compared),
            ("now", &now.0),
        ],
    )?;
    Ok(touched == 1)
}

/// A person's password; none while they have none.
///
/// # Errors
/// When the database cannot be read.
pub fn of(tx: &mut Tx<'_>, person: &PersonId) -> Result<Option<Credential>, DbError> {
    tx.row(
        "SELECT password_hash, changed_at, temporary_until FROM credential WHERE person_id = :person",
        &[("person", person)],
        read,
    )
}

fn read(row: &Row<'_>) -> Result<Credential, DbError> {
    Ok(Credential {
        password_hash: row.text("password_hash")?,
        changed_at: Timestamp(row.int("changed_at")?),
        temporary_until: row.opt_int("temporary_until")?.map(Timestamp),
    })
}

/// A person's password hash; none while they have no password.
///
/// # Errors
/// When the database cannot be read.
pub fn hash_of(tx: &mut Tx<'_>, person: &PersonId) -> Result<Option<String>, DbError> {
    Ok(of(tx, person)?.map(|credential| credential.password_hash))
}
