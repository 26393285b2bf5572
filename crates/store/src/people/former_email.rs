//! Addresses that were somebody's before: what was asked under them is still theirs.

use loket_db::{DbError, Tx};
use loket_domain::ids::PersonId;

/// Remembers that an address was the person's. As [`loket_db::Tenant::Installation`].
///
/// # Errors
/// When the database cannot be written.
pub fn keep(tx: &mut Tx<'_>, person: &PersonId, email_key: &str) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO former_email (person_id, email_key) VALUES (:person, :key)
         ON CONFLICT (person_id, email_key) DO NOTHING",
        &[("person", person), ("key", &email_key)],
    )?;
    Ok(())
}

/// The keys of the addresses that were the person's, in order.
///
/// # Errors
/// When the database cannot be read.
pub fn of_person(tx: &mut Tx<'_>, person: &PersonId) -> Result<Vec<String>, DbError> {
    tx.rows(
        "SELECT email_key FROM former_email WHERE person_id = :person ORDER BY email_key",
        &[("person", person)],
        |row| row.text("email_key"),
    )
}

/// Whether an address is, or was, anybody else's too: addresses change hands.
///
/// # Errors
/// When the database cannot be read.
pub fn is_others(tx: &mut Tx<'_>, person: &PersonId, email_key: &str) -> Result<bool, DbError> {
    for sql in [
        "SELECT 1 AS found FROM person WHERE email_key = :key AND id <> :person LIMIT 1",
        "SELECT 1 AS found FROM former_email WHERE email_key = :key AND person_id <> :person LIMIT 1",
    ] {
        let found = tx.row(sql, &[("key", &email_key), ("person", person)], |_| Ok(()))?;
        if found.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}
