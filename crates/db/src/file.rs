//! The embedded engine's file: its lock, its mode, its log, a copy of it.

use super::error::DbError;
use super::sqlite::SqliteSession;
use super::tx::Purpose;
use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

/// What stays open besides the threads.
pub(super) enum Opened {
    /// The file, and the lock that keeps a second server away from it.
    Sqlite {
        path: PathBuf,
        #[expect(dead_code, reason = "held, never read")]
        lock: File,
    },
    Postgres,
}

impl Opened {
    pub fn backup_to(&self, target: &Path) -> Result<(), DbError> {
        let Self::Sqlite { path, .. } = self else {
            let message = "a PostgreSQL database is backed up with PostgreSQL's own tools";
            return Err(DbError::Configuration(message.to_owned()));
        };
        let unusable =
            |error: std::io::Error| DbError::Unavailable(format!("{}: {error}", target.display()));
        // Creating it first makes sure that nothing is overwritten; SQLite accepts an empty file.
        private_file(target).map_err(unusable)?;
        let name = target
            .to_str()
            .ok_or_else(|| DbError::Configuration("the path is not UTF-8".to_owned()))?;
        let session = SqliteSession::open(path, Purpose::Write)?;
        let copied = session
            .connection()
            .execute("VACUUM INTO ?1", [name])
            .map_err(DbError::from);
        let durable = || {
            File::open(target)?.sync_all()?;
            // The file's name is in the folder, which a crash may forget too.
            match target.parent() {
                Some(folder) if cfg!(unix) && !folder.as_os_str().is_empty() => {
                    File::open(folder)?.sync_all()
                }
                _ => Ok(()),
            }
        };
        let copied = copied.and_then(|_| durable().map_err(unusable));
        copied.inspect_err(|_| drop(std::fs::remove_file(target)))
    }
}

/// Takes `PATH.lock` for as long as the returned file lives; the operating system gives it back after a crash.
///
/// # Errors
/// [`DbError::AlreadyRunning`] when another process holds it; [`DbError::Unavailable`] when the file cannot be made.
pub fn lock(path: &Path) -> Result<File, DbError> {
    let beside = |extension: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(extension);
        PathBuf::from(name)
    };
    let unusable =
        |error: std::io::Error| DbError::Unavailable(format!("{}: {error}", path.display()));
    let file = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(beside(".lock"))
        .map_err(unusable)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(DbError::AlreadyRunning(path.to_owned())),
        Err(TryLockError::Error(error)) => Err(unusable(error)),
    }
}

/// Makes a new database's file before SQLite does, for its owner's eyes only; its log is made with the same mode.
/// One that is there is left as it is.
pub(super) fn begin_private(path: &Path) -> Result<(), DbError> {
    match private_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => {
            Err(DbError::Unavailable(format!("{}: {error}", path.display())))
        }
        _ => Ok(()),
    }
}

/// A new file that only its owner may read and write, whatever the process' mask says.
///
/// # Errors
/// When one is there already, or it cannot be made.
pub fn private_file(path: &Path) -> std::io::Result<File> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Makes a file that is there its owner's own.
///
/// # Errors
/// When it is not this user's.
pub fn make_private(path: &Path) -> std::io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600))?;
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

/// Brings what a killed server left in the log into the file, which then stands for itself. The caller holds the lock.
///
/// # Errors
/// When the file is no database, or cannot be written.
pub fn empty_log(path: &Path) -> Result<(), DbError> {
    let session = SqliteSession::open(path, Purpose::Write)?;
    let busy: bool =
        session
            .connection()
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy { Err(DbError::Busy) } else { Ok(()) }
}
