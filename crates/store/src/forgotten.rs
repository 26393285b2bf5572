//! What is left of persons who were forgotten: a row that names nobody, and nothing that leads to it.

use loket_db::{DbError, Tx};

/// Tables in which nothing of somebody who was forgotten may be left.
const EMPTIED: [&str; 6] = [
    "credential",
    "device",
    "session",
    "link",
    "email_change",
    "former_email",
];

/// How many persons were forgotten.
///
/// # Errors
/// [`DbError`].
pub fn count(tx: &mut Tx<'_>) -> Result<i64, DbError> {
    found(tx, "SELECT COUNT(*) AS found FROM person WHERE email = ''")
}

/// Tables that still hold rows of them, with how many.
///
/// # Errors
/// [`DbError`].
pub fn left(tx: &mut Tx<'_>) -> Result<Vec<(&'static str, i64)>, DbError> {
    let mut left = Vec::new();
    for table in EMPTIED {
        let sql = format!(
            "SELECT COUNT(*) AS found FROM {table} WHERE person_id IN (SELECT id FROM person WHERE email = '')"
        );
        let rows = found(tx, &sql)?;
        if rows > 0 {
            left.push((table, rows));
        }
    }
    Ok(left)
}

fn found(tx: &mut Tx<'_>, sql: &str) -> Result<i64, DbError> {
    Ok(tx
        .row(sql, &[], |row| row.int("found"))?
        .unwrap_or_default())
}
