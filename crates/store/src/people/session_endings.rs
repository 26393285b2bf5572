//! Told to every server: sessions ended before their time. What hangs on one, such as a live stream, ends too.

use crate::installation;
use loket_db::{DbError, Tx};

const ENDINGS: &str = "session_endings";

/// Tells every server that sessions ended. The transaction that ends them calls this.
///
/// # Errors
/// When the database cannot be written.
pub fn tell(tx: &mut Tx<'_>) -> Result<(), DbError> {
    installation::next_number(tx, ENDINGS).map(drop)
}

/// How often that was told: one read says whether a server has to look at the sessions it serves.
///
/// # Errors
/// When the database cannot be read.
pub fn told(tx: &mut Tx<'_>) -> Result<i64, DbError> {
    let number = tx.row(
        "SELECT number FROM installation WHERE key = :key",
        &[("key", &ENDINGS)],
        |row| row.int("number"),
    )?;
    Ok(number.unwrap_or_default())
}
