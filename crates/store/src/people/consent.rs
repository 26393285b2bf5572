//! Terms of use and privacy policy as persons accepted them (ES-13, ES-14), by version.

use loket_db::{DbError, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::PersonId;

/// Notes that a person accepted a version; the first time counts.
///
/// # Errors
/// When the database cannot be written.
pub fn accept(
    tx: &mut Tx<'_>,
    person: &PersonId,
    version: &str,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO consent (person_id, terms_version, accepted_at) VALUES (:person, :version, :now)
         ON CONFLICT (person_id, terms_version) DO NOTHING",
        &[("person", person), ("version", &version), ("now", &now.0)],
    )?;
    Ok(())
}

/// Whether a person accepted a version.
///
/// # Errors
/// When the database cannot be read.
pub fn is_given(tx: &mut Tx<'_>, person: &PersonId, version: &str) -> Result<bool, DbError> {
    let found = tx.row(
        "SELECT 1 AS given FROM consent WHERE person_id = :person AND terms_version = :version",
        &[("person", person), ("version", &version)],
        |_| Ok(()),
    )?;
    Ok(found.is_some())
}

/// The version a person accepted last; none before the first.
///
/// # Errors
/// When the database cannot be read.
pub fn latest(tx: &mut Tx<'_>, person: &PersonId) -> Result<Option<String>, DbError> {
    tx.row(
        "SELECT terms_version FROM consent WHERE person_id = :person
         ORDER BY accepted_at DESC, terms_version DESC LIMIT 1",
        &[("person", person)],
        |row| row.text("terms_version"),
    )
}
