//! `restore`: a backup takes the database's place and begins a new epoch. A person who was forgotten after it was made
//! is forgotten in it too, before anybody is answered from it.

use loket_authority::erasure::{Ledger, replay};
use loket_authority::jobs::previous_database::{set_aside, unusable, with_suffix};
use loket_db::{self, DatabaseUrl, Db, DbError, DbOptions, Tenant};
use loket_domain::ids::Epoch;
use loket_store::installation;
use loket_store::{Clock, Randomness, new_id};
use std::fs::File;
use std::path::{Path, PathBuf};

/// Puts a backup in the place of an embedded database and begins a new epoch. The database that was there is kept
/// beside it, under the name this returns; none when there was none.
///
/// Nothing is touched before the backup was copied, opened, brought up to date, marked with its new epoch, and rid of
/// everybody whom the ledger names.
///
/// # Errors
/// [`DbError::AlreadyRunning`] while a server runs; [`DbError::Configuration`] without the erasure ledger;
/// [`DbError::NewerSchema`]; when a file cannot be read or written.
pub fn restore_sqlite(
    database: &Path,
    backup: &Path,
    ledger: &Ledger,
    clock: &dyn Clock,
    randomness: &dyn Randomness,
) -> Result<Option<PathBuf>, DbError> {
    let held = loket_db::lock(database)?;
    must_exist(ledger)?;
    let prepared = with_suffix(database, ".restoring");
    for leftover in ["", "-wal", "-shm"] {
        remove(&with_suffix(&prepared, leftover))?;
    }
    copy(backup, &prepared)?;
    begin_epoch(
        &DatabaseUrl::Sqlite(prepared.clone()),
        loket_store::db_options(),
        ledger,
        clock,
        randomness,
    )?;
    if with_suffix(&prepared, "-wal").exists() {
        return Err(DbError::Other(
            "the restored database was not closed".to_owned(),
        ));
    }
    sync(&prepared)?;
    let kept = set_aside(database, clock.now())?;
    rename(&prepared, database)?;
    if let Some(folder) = database
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        sync(folder)?;
    }
    remove(&with_suffix(&prepared, ".lock"))?;
    drop(held);
    Ok(kept)
}

/// Begins a new epoch in a database that was restored by other means (PostgreSQL's own tools), and forgets in it
/// everybody whom the ledger names.
///
/// # Errors
/// [`DbError::Configuration`] without the erasure ledger; when the database cannot be opened or written.
pub fn begin_epoch(
    url: &DatabaseUrl,
    options: DbOptions,
    ledger: &Ledger,
    clock: &dyn Clock,
    randomness: &dyn Randomness,
) -> Result<Epoch, DbError> {
    must_exist(ledger)?;
    let fresh = Epoch::new(new_id(clock, randomness));
    let begun = fresh.clone();
    let db = Db::open(url, options)?;
    db.write_blocking(Tenant::Installation, move |tx| {
        installation::begin_epoch(tx, &begun)
    })?;
    replay::replay(&db, ledger, clock.now(), || new_id(clock, randomness))?;
    Ok(fresh)
}

/// A ledger that is missing is not an empty one: without it a backup would bring back the persons forgotten since.
fn must_exist(ledger: &Ledger) -> Result<(), DbError> {
    if ledger.exists() {
        return Ok(());
    }
    Err(DbError::Configuration(format!(
        "there is no erasure ledger at {}: bring it back, or name it with --erasure-ledger",
        ledger.path().display()
    )))
}

/// Copies the backup to a new file that only the server's user reads, also when others may read the backup.
fn copy(backup: &Path, to: &Path) -> Result<(), DbError> {
    let mut from = File::open(backup).map_err(|error| unusable(backup, &error))?;
    let mut into = loket_db::private_file(to).map_err(|error| unusable(to, &error))?;
    std::io::copy(&mut from, &mut into).map_err(|error| unusable(to, &error))?;
    Ok(())
}

fn rename(from: &Path, to: &Path) -> Result<(), DbError> {
    std::fs::rename(from, to).map_err(|error| unusable(from, &error))
}

fn sync(path: &Path) -> Result<(), DbError> {
    File::open(path)
        .and_then(|file| file.sync_all())
        .map_err(|error| unusable(path, &error))
}

fn remove(path: &Path) -> Result<(), DbError> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(unusable(path, &error)),
        _ => Ok(()),
    }
}
