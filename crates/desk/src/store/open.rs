//! How one connection to the encrypted file is made: the key first, then how it shall behave.

use super::StoreError;
use crate::keys::StoreKey;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;

/// Older ones carry SQLite's WAL-reset bug.
const SQLITE_AT_LEAST: i32 = 3_051_003;

/// 64 MB, in SQLite's unit: with the default of 2 MB the cipher costs four times as much.
const CACHE: &str = "-65536";

/// Whether a connection may make the file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum May {
    /// The file is new.
    Create,
    /// It is there and is written.
    Write,
    /// It is there and is only read.
    Read,
}

/// Opens a connection and proves that the key fits, by reading.
pub fn connect(path: &Path, key: &StoreKey, may: May) -> Result<Connection, StoreError> {
    if rusqlite::version_number() < SQLITE_AT_LEAST {
        return Err(StoreError::Other(format!(
            "SQLite {} is too old",
            rusqlite::version()
        )));
    }
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    if may == May::Create {
        flags |= OpenFlags::SQLITE_OPEN_CREATE;
    }
    let connection = Connection::open_with_flags(path, flags)?;
    connection.execute_batch(&key.pragma())?;
    // A key that does not fit is an answer here, and no line on standard error.
    connection.execute_batch("PRAGMA cipher_log_level = NONE")?;
    connection.query_row("SELECT count(*) FROM sqlite_master", [], |_| Ok(()))?;
    // `cipher_memory_security` stays off: it wipes every page as it is freed, and what it would hide is on screen.
    // The writer turns the log on once and for all; a reader finds it so.
    if may != May::Read {
        connection.pragma_update(None, "journal_mode", "WAL")?;
    }
    connection.execute_batch(&format!(
        "PRAGMA synchronous = FULL; PRAGMA cache_size = {CACHE}; PRAGMA foreign_keys = ON;
         PRAGMA temp_store = MEMORY; PRAGMA busy_timeout = 10000;"
    ))?;
    if may == May::Read {
        connection.pragma_update(None, "query_only", "ON")?;
    }
    connection.set_prepared_statement_cache_capacity(128);
    Ok(connection)
}
