//! Passwords, as Argon2id hashes in PHC form.

use crate::db::{DbError, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::PersonId;

/// Sets a person's password hash; their sessions are ended by the caller where that is wanted.
///
/// # Errors
/// When the database cannot be written.
pub fn set(
    tx: &mut Tx<'_>,
    person: &PersonId,
    password_hash: &str,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO credential (person_id, password_hash, changed_at) VALUES (:person, :hash, :now)
         ON CONFLICT (person_id) DO UPDATE SET password_hash = :hash, changed_at = :now",
        &[("person", person), ("hash", &password_hash), ("now", &now.0)],
    )?;
    Ok(())
}

/// A person's password hash; none while they have not chosen one.
///
/// # Errors
/// When the database cannot be read.
pub fn hash_of(tx: &mut Tx<'_>, person: &PersonId) -> Result<Option<String>, DbError> {
    tx.row(
        "SELECT password_hash FROM credential WHERE person_id = :person",
        &[("person", person)],
        |row| row.text("password_hash"),
    )
}
