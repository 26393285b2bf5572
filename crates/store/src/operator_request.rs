//! What one operator asked for and another one is to confirm.

use loket_db::{DbError, Tx};
use loket_domain::Timestamp;
use loket_domain::time::DAY;

/// How long it waits for the second operator: 3 days.
pub const WAITS: i64 = 3 * DAY;

/// A request between operators.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperatorRequest {
    /// Its id, told to the second operator.
    pub id: String,
    /// Who asked, by name.
    pub asked_by: String,
    /// What is to be done: JSON of opaque ids.
    pub what: String,
    /// When it was asked.
    pub asked_at: Timestamp,
    /// Until when it can be confirmed.
    pub expires_at: Timestamp,
}

/// Writes a request down. As [`loket_db::Tenant::Installation`].
///
/// # Errors
/// When the database cannot be written.
pub fn insert(tx: &mut Tx<'_>, request: &OperatorRequest) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO operator_request (id, asked_by, what, asked_at, expires_at)
         VALUES (:id, :asked_by, :what, :asked_at, :expires_at)",
        &[
            ("id", &request.id),
            ("asked_by", &request.asked_by),
            ("what", &request.what),
            ("asked_at", &request.asked_at.0),
            ("expires_at", &request.expires_at.0),
        ],
    )?;
    Ok(())
}

/// A request that still waits.
///
/// # Errors
/// When the database cannot be read.
pub fn by_id(
    tx: &mut Tx<'_>,
    id: &str,
    now: Timestamp,
) -> Result<Option<OperatorRequest>, DbError> {
    tx.row(
        "SELECT id, asked_by, what, asked_at, expires_at FROM operator_request
         WHERE id = :id AND expires_at > :now",
        &[("id", &id), ("now", &now.0)],
        |row| {
            Ok(OperatorRequest {
                id: row.text("id")?,
                asked_by: row.text("asked_by")?,
                what: row.text("what")?,
                asked_at: Timestamp(row.int("asked_at")?),
                expires_at: Timestamp(row.int("expires_at")?),
            })
        },
    )
}

/// Takes a request away: it was confirmed. Of two at once, one does it.
///
/// # Errors
/// When the database cannot be written.
pub fn remove(tx: &mut Tx<'_>, id: &str) -> Result<bool, DbError> {
    let touched = tx.execute(
        "DELETE FROM operator_request WHERE id = :id",
        &[("id", &id)],
    )?;
    Ok(touched == 1)
}

/// Forgets requests that nobody confirmed in time.
///
/// # Errors
/// When the database cannot be written.
pub fn forget_ended(tx: &mut Tx<'_>, now: Timestamp) -> Result<u64, DbError> {
    tx.execute(
        "DELETE FROM operator_request WHERE expires_at <= :now",
        &[("now", &now.0)],
    )
}
