//! Account numbers a person tried in vain: bounded per day, so that nobody can walk through them.

use loket_db::{DbError, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::PersonId;
use loket_domain::time::DAY;

/// So many different numbers may be tried in vain on one day (Q-OS-5).
pub const TRIES_PER_DAY: i64 = 5;

/// Counts a number as tried today, and says whether that is still allowed. The same number again is free.
///
/// # Errors
/// [`DbError`].
pub fn count(
    tx: &mut Tx<'_>,
    person: &PersonId,
    number: &str,
    now: Timestamp,
) -> Result<bool, DbError> {
    let day = now.0.div_euclid(DAY);
    let tried = tx.rows(
        "SELECT number FROM account_try WHERE person_id = :person AND day = :day",
        &[("person", person), ("day", &day)],
        |row| row.text("number"),
    )?;
    if tried.iter().any(|known| known == number) {
        return Ok(true);
    }
    if tried.len() as i64 >= TRIES_PER_DAY {
        return Ok(false);
    }
    tx.execute(
        "INSERT INTO account_try (person_id, day, number) VALUES (:person, :day, :number)",
        &[("person", person), ("day", &day), ("number", &number)],
    )?;
    Ok(true)
}

/// Forgets the attempts of days that are over.
///
/// # Errors
/// [`DbError`].
pub fn forget(tx: &mut Tx<'_>, person: &PersonId, now: Timestamp) -> Result<u64, DbError> {
    let today = now.0.div_euclid(DAY);
    tx.execute(
        "DELETE FROM account_try WHERE person_id = :person AND day < :today",
        &[("person", person), ("today", &today)],
    )
}

/// Whether attempts of days that are over are still kept.
///
/// # Errors
/// [`DbError`].
pub fn is_old(tx: &mut Tx<'_>, person: &PersonId, now: Timestamp) -> Result<bool, DbError> {
    let today = now.0.div_euclid(DAY);
    let found = tx.row(
        "SELECT day FROM account_try WHERE person_id = :person AND day < :today LIMIT 1",
        &[("person", person), ("today", &today)],
        |row| row.int("day"),
    )?;
    Ok(found.is_some())
}
