//! The database that a restore replaced and set aside, beside the restored one. It still holds the persons who were
//! forgotten since, so it is kept no longer than backups are.

use crate::state::Authority;
use loket_db::{self, DbError};
use loket_domain::Timestamp;
use loket_domain::retention::BACKUPS_KEPT;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

/// Between the database's name and the time at which it was set aside, in milliseconds.
const MARK: &str = ".before-restore-";

/// What may stand after that time: the file's log and index, and the lock of a server that was started on it.
const PARTS: [&str; 4] = ["", "-wal", "-shm", ".lock"];

/// Moves the database away, for its owner's eyes only, and what is left of its log with it.
///
/// # Errors
/// When a file cannot be moved.
pub fn set_aside(database: &Path, at: Timestamp) -> Result<Option<PathBuf>, DbError> {
    if !database.exists() {
        return Ok(None);
    }
    // What a killed server left in the log goes into the file first: then one file has to be moved, and there is no
    // moment at which it lies somewhere without its log. A file that cannot be opened is moved as it is.
    if let Err(error) = loket_db::empty_log(database) {
        tracing::warn!(cause = %error, "the database is set aside with its log");
    }
    let aside = with_suffix(database, &format!("{MARK}{}", at.0));
    for part in ["-wal", "-shm", ""] {
        let (from, to) = (with_suffix(database, part), with_suffix(&aside, part));
        if from.exists() {
            loket_db::make_private(&from)
                .and_then(|()| std::fs::rename(&from, &to))
                .map_err(|error| unusable(&from, &error))?;
        }
    }
    Ok(Some(aside))
}

/// Deletes what was set aside too long ago; answers how many files went. Nothing on PostgreSQL.
///
/// # Errors
/// When the folder cannot be read, or a file in it not be deleted.
pub async fn let_go(state: &Authority) -> Result<usize, DbError> {
    let Some(database) = state.db().file().map(Path::to_owned) else {
        return Ok(0);
    };
    let now = state.now();
    // A large file takes a while to go.
    let deleting = tokio::task::spawn_blocking(move || let_go_beside(&database, now));
    deleting.await.unwrap_or(Err(DbError::Panicked))
}

/// The time is in the name: a copy of the folder does not make it younger.
pub fn let_go_beside(database: &Path, now: Timestamp) -> Result<usize, DbError> {
    let folder = match database.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let Some(name) = database.file_name() else {
        return Ok(0);
    };
    let unreadable = |error: std::io::Error| unusable(folder, &error);
    let mut went = 0;
    for entry in std::fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let over =
            set_aside_at(name, &entry.file_name()).is_some_and(|at| at.plus(BACKUPS_KEPT) <= now);
        if over {
            let path = entry.path();
            std::fs::remove_file(&path).map_err(|error| unusable(&path, &error))?;
            went += 1;
        }
    }
    Ok(went)
}

/// When the database of this name was set aside as this file; none for every other file.
fn set_aside_at(database: &OsStr, file: &OsStr) -> Option<Timestamp> {
    let rest = file.to_str()?.strip_prefix(database.to_str()?)?;
    let rest = rest.strip_prefix(MARK)?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (at, part) = rest.split_at(digits);
    PARTS
        .contains(&part)
        .then(|| at.parse().ok().map(Timestamp))?
}

/// A path with more at its end.
pub fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name: OsString = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// The error about a file that cannot be moved or deleted.
pub fn unusable(path: &Path, error: &std::io::Error) -> DbError {
    DbError::Unavailable(format!("{}: {error}", path.display()))
}
