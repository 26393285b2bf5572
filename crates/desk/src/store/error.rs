//! What can go wrong with the store, told apart as far as somebody can do something about it.

use loket_domain::{Code, Refusal};
use rusqlite::{ErrorCode, ffi};

/// Why the store did not do what was asked. Whatever was begun was rolled back.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The key does not open this file, or the file is not one of ours.
    #[error("the key does not open the store")]
    WrongKey,
    /// No room on the disk.
    #[error("the disk is full")]
    DiskFull,
    /// A newer Loket wrote it: its schema's number, and the newest this one knows.
    #[error("the store has schema {found}, this version knows {known}")]
    Newer {
        /// In the file.
        found: i64,
        /// Here.
        known: i64,
    },
    /// The work inside said no; it is not the store's failure.
    #[error("refused: {0}")]
    Refused(#[from] Refusal),
    /// The store was closed while somebody still wanted something of it.
    #[error("the store is closed")]
    Closed,
    /// Anything else; never holds a value from the store.
    #[error("the store failed: {0}")]
    Other(String),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) => Self::WrongKey,
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            // The file by which connections share the log finds no room: SQLite has no better word for it.
            _ if error.sqlite_extended_error_code() == Some(ffi::SQLITE_IOERR_SHMSIZE) => {
                Self::DiskFull
            }
            _ => Self::Other(error.to_string()),
        }
    }
}

impl From<serde_json::Error> for StoreError {
    fn from(error: serde_json::Error) -> Self {
        // serde's message may quote what it could not read.
        Self::Other(format!(
            "stored JSON cannot be read: {:?} error",
            error.classify()
        ))
    }
}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::DiskFull,
            kind => Self::Other(kind.to_string()),
        }
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        let code = match error {
            StoreError::Refused(refusal) => return refusal,
            StoreError::WrongKey => Code::KeyWrong,
            StoreError::DiskFull => Code::DiskFull,
            StoreError::Newer { .. } => Code::StoreNewer,
            // The desk was locked or left between the question and the answer.
            StoreError::Closed => Code::Locked,
            StoreError::Other(_) => {
                tracing::error!(%error, "the store failed");
                Code::Broken
            }
        };
        code.into()
    }
}
