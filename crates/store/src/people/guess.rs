//! Guesses at passwords, counted before they are looked at.

use loket_db::{DbError, Tx};
use loket_domain::Timestamp;
use loket_domain::people::{guess_delay, guesses_fade_after};

/// What is counted, under a hash: nobody's login or address can be read here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuessKey {
    /// The key's text.
    pub text: String,
    /// How many failures weigh as one: an address may be that of a whole office.
    pub weight: u32,
}

/// Counts a guess as failed before it is looked at; `Some` says how many milliseconds it has to wait instead.
///
/// A guess that has to wait is not counted, so that nobody can push the time further away.
///
/// # Errors
/// When the database cannot be written.
pub fn count(tx: &mut Tx<'_>, key: &GuessKey, now: Timestamp) -> Result<Option<i64>, DbError> {
    let faded = now.plus(-guesses_fade_after());
    let failures = tx.row(
        "INSERT INTO guess (key, failures, last_at, next_at) VALUES (:key, 1, :now, :now)
         ON CONFLICT (key) DO UPDATE
             SET failures = CASE WHEN guess.last_at < :faded THEN 1 ELSE guess.failures + 1 END, last_at = :now
             WHERE guess.next_at <= :now
         RETURNING failures",
        &[("key", &key.text), ("now", &now.0), ("faded", &faded.0)],
        |row| row.int("failures"),
    )?;
    let Some(failures) = failures else {
        let next = tx.row(
            "SELECT next_at FROM guess WHERE key = :key",
            &[("key", &key.text)],
            |row| row.int("next_at"),
        )?;
        return Ok(Some(
            next.map_or(1, |next| Timestamp(next).since(now).max(1)),
        ));
    };
    let weighed = u32::try_from(failures).unwrap_or(u32::MAX) / key.weight.max(1);
    let delay = guess_delay(weighed);
    if delay > 0 {
        let next = now.plus(delay).0;
        tx.execute(
            "UPDATE guess SET next_at = :next WHERE key = :key",
            &[("next", &next), ("key", &key.text)],
        )?;
    }
    Ok(None)
}

/// Takes one counted guess back: it was right.
///
/// # Errors
/// When the database cannot be written.
pub fn was_right(tx: &mut Tx<'_>, key: &GuessKey) -> Result<(), DbError> {
    if key.weight <= 1 {
        tx.execute("DELETE FROM guess WHERE key = :key", &[("key", &key.text)])?;
    } else {
        tx.execute(
            "UPDATE guess SET failures = failures - 1 WHERE key = :key AND failures > 0",
            &[("key", &key.text)],
        )?;
    }
    Ok(())
}

/// Forgets what no longer counts.
///
/// # Errors
/// When the database cannot be written.
pub fn forget_faded(tx: &mut Tx<'_>, now: Timestamp) -> Result<u64, DbError> {
    tx.execute(
        "DELETE FROM guess WHERE last_at < :faded",
        &[("faded", &now.plus(-guesses_fade_after()).0)],
    )
}
