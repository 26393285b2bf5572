//! Work that waits for its time, claimed with a lease so that one of many servers does it.

use loket_db::{DbError, Tx};
use loket_domain::Timestamp;
use loket_domain::time::{DAY, HOUR, SECOND};

/// The kind of job that writes and sends a mail.
pub const MAIL: &str = "mail";

/// How long a server may work on a job before another server takes it.
pub const LEASE: i64 = 120 * SECOND;

/// After so many attempts a job is given up: with [`back_off`] that is more than four days.
pub const TRIES: i64 = 28;

/// A job taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// Its id, the same at every try.
    pub id: String,
    /// What it needs, as JSON.
    pub payload: String,
    /// Which try this is, from 1.
    pub attempts: i64,
    /// When it was asked for.
    pub created_at: Timestamp,
}

/// How long a job waits after its `attempts`th failure: from a minute, doubling, to six hours.
pub const fn back_off(attempts: i64) -> i64 {
    match attempts {
        ..=1 => 60 * SECOND,
        2..=9 => 60 * SECOND * (1 << (attempts - 1)),
        _ => 6 * HOUR,
    }
}

/// Asks for a job, once per id. Due now.
///
/// # Errors
/// When the database cannot be written.
pub fn put(
    tx: &mut Tx<'_>,
    kind: &str,
    id: &str,
    payload: &str,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO job (id, kind, unique_key, payload, due_at, attempts, leased_until, created_at)
         VALUES (:id, :kind, :id, :payload, :now, 0, 0, :now)
         ON CONFLICT (id) DO NOTHING",
        &[
            ("id", &id),
            ("kind", &kind),
            ("payload", &payload),
            ("now", &now.0),
        ],
    )?;
    Ok(())
}

/// Takes the job of this kind that has waited longest. As [`loket_db::Tenant::Installation`].
///
/// # Errors
/// When the database cannot be written.
pub fn claim(tx: &mut Tx<'_>, kind: &str, now: Timestamp) -> Result<Option<Job>, DbError> {
    tx.row(
        "UPDATE job SET leased_until = :until, attempts = attempts + 1
         WHERE leased_until <= :now AND id = (
             SELECT id FROM job WHERE kind = :kind AND due_at <= :now AND leased_until <= :now
             ORDER BY due_at, id LIMIT 1)
         RETURNING id, payload, attempts, created_at",
        &[
            ("kind", &kind),
            ("now", &now.0),
            ("until", &now.plus(LEASE).0),
        ],
        |row| {
            Ok(Job {
                id: row.text("id")?,
                payload: row.text("payload")?,
                attempts: row.int("attempts")?,
                created_at: Timestamp(row.int("created_at")?),
            })
        },
    )
}

/// The job is done, or given up.
///
/// # Errors
/// When the database cannot be written.
pub fn finish(tx: &mut Tx<'_>, id: &str) -> Result<(), DbError> {
    tx.execute("DELETE FROM job WHERE id = :id", &[("id", &id)])?;
    Ok(())
}

/// The job failed; it is due again later. Says when, or that it was given up.
///
/// # Errors
/// When the database cannot be written.
pub fn fail(tx: &mut Tx<'_>, job: &Job, now: Timestamp) -> Result<Option<Timestamp>, DbError> {
    if job.attempts >= TRIES {
        finish(tx, &job.id)?;
        return Ok(None);
    }
    let due = now.plus(back_off(job.attempts));
    tx.execute(
        "UPDATE job SET due_at = :due, leased_until = 0 WHERE id = :id",
        &[("id", &job.id), ("due", &due.0)],
    )?;
    Ok(Some(due))
}

/// How many jobs of a kind wait.
///
/// # Errors
/// When the database cannot be read.
pub fn waiting(tx: &mut Tx<'_>, kind: &str) -> Result<i64, DbError> {
    let count = tx.row(
        "SELECT COUNT(*) AS jobs FROM job WHERE kind = :kind",
        &[("kind", &kind)],
        |row| row.int("jobs"),
    )?;
    Ok(count.unwrap_or_default())
}

const _: () = {
    let (mut waited, mut attempt) = (0, 1);
    while attempt < TRIES {
        waited += back_off(attempt);
        attempt += 1;
    }
    assert!(
        waited > 4 * DAY,
        "an SMTP server that is away for a long weekend loses no mail"
    );
};
