//! What an installation has one of.

use loket_db::{DbError, Tx};
use loket_domain::ids::Epoch;

/// By how much a restore moves the sequence of order numbers on: none that was given after the backup comes again.
pub const NUMBERS_SKIPPED_BY_RESTORE: i64 = 10_000;

/// The database's epoch; `fresh` becomes it when there is none yet. As [`loket_db::Tenant::Installation`].
///
/// # Errors
/// When the database cannot be written.
pub fn epoch(tx: &mut Tx<'_>, fresh: &Epoch) -> Result<Epoch, DbError> {
    tx.execute(
        "INSERT INTO installation (key, value) VALUES ('epoch', :fresh) ON CONFLICT (key) DO NOTHING",
        &[("fresh", fresh)],
    )?;
    read_epoch(tx)?.ok_or_else(|| DbError::Other("installation: no epoch".to_owned()))
}

/// The database's epoch, if it has one.
///
/// # Errors
/// When the database cannot be read.
pub fn read_epoch(tx: &mut Tx<'_>) -> Result<Option<Epoch>, DbError> {
    tx.row(
        "SELECT value FROM installation WHERE key = 'epoch'",
        &[],
        |row| Ok(Epoch::new(row.text("value")?)),
    )
}

/// The version of the schema. Migrations write it; see `db/migrate.rs`.
///
/// # Errors
/// When the database cannot be read.
pub fn schema_version(tx: &mut Tx<'_>) -> Result<i64, DbError> {
    let version = tx.row(
        "SELECT MAX(version) AS version FROM schema_version",
        &[],
        |row| row.int("version"),
    )?;
    Ok(version.unwrap_or_default())
}

/// Begins a new life of the database after a restore: every desk takes a new snapshot and sends again what was
/// confirmed lately, and order numbers go on where none was given. As [`loket_db::Tenant::Installation`].
///
/// # Errors
/// When the database cannot be written.
pub fn begin_epoch(tx: &mut Tx<'_>, fresh: &Epoch) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO installation (key, value) VALUES ('epoch', :fresh)
         ON CONFLICT (key) DO UPDATE SET value = :fresh",
        &[("fresh", fresh)],
    )?;
    tx.execute(
        "INSERT INTO installation (key, number) VALUES ('order_number', :skipped)
         ON CONFLICT (key) DO UPDATE SET number = installation.number + :skipped",
        &[("skipped", &NUMBERS_SKIPPED_BY_RESTORE)],
    )?;
    Ok(())
}

/// The next value of a sequence, beginning with 1. Gap-free only as far as transactions are kept.
///
/// # Errors
/// When the database cannot be written.
pub fn next_number(tx: &mut Tx<'_>, sequence: &str) -> Result<i64, DbError> {
    let number = tx.row(
        "INSERT INTO installation (key, number) VALUES (:key, 1)
         ON CONFLICT (key) DO UPDATE SET number = installation.number + 1
         RETURNING number",
        &[("key", &sequence)],
        |row| row.int("number"),
    )?;
    number.ok_or_else(|| DbError::Other("installation: nothing was returned".to_owned()))
}
