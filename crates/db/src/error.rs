//! What can go wrong below the stores, in words both engines share.

use std::path::PathBuf;

/// Why the database did not do what it was asked.
///
/// Texts name tables and columns, never values: they are logged. A clone is cheap enough to hand the same failure
/// to every job of a group.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DbError {
    /// A row with the same unique columns exists.
    #[error("a row of {table} with the same ({}) exists", columns.join(", "))]
    Unique {
        /// The table; empty when the engine only names an index over an expression.
        table: String,
        /// The columns of the key in its order; empty for an index over an expression.
        columns: Vec<String>,
        /// The constraint's or index's name where the engine tells it (PostgreSQL always, SQLite for expressions).
        constraint: Option<String>,
    },
    /// A row points at one that is not there, or is still pointed at.
    #[error("foreign key: {0}")]
    ForeignKey(String),
    /// A check, a missing value or a wrong type.
    #[error("constraint: {0}")]
    Constraint(String),
    /// The row written belongs to another tenant than the one entered.
    #[error("the row belongs to another tenant: {0}")]
    Tenant(String),
    /// Another transaction was in the way. The seam runs the whole job again, so a caller never sees this.
    #[error("another transaction was in the way")]
    Conflict,
    /// Others were in the way for so long that the seam gave up. Nothing was written; asking again may work.
    #[error("the database is busy")]
    Busy,
    /// No room on the disk. Nothing was written.
    #[error("the disk of the database is full")]
    DiskFull,
    /// The database cannot be reached, or went away while a commit was under way: then the outcome is *unknown*,
    /// and the act's own idempotency key tells on the next try.
    #[error("the database is not available: {0}")]
    Unavailable(String),
    /// The database was written by a newer Loket.
    #[error("the database has schema {found}, this server knows {known}: install the newer server")]
    NewerSchema {
        /// The version in the database.
        found: i64,
        /// The newest version this program knows.
        known: i64,
    },
    /// The database was not yet brought to this program's schema.
    #[error(
        "the database has schema {found}, this server needs {known}: give --database-admin once to migrate"
    )]
    OlderSchema {
        /// The version in the database.
        found: i64,
        /// The newest version this program knows.
        known: i64,
    },
    /// Another server holds this database file.
    #[error("another server is running on {}", .0.display())]
    AlreadyRunning(PathBuf),
    /// An earlier statement of this transaction failed; it can only be given up.
    #[error("an earlier statement of this transaction failed")]
    Poisoned,
    /// The job panicked; what it wrote was taken back.
    #[error("a database job panicked")]
    Panicked,
    /// The SQL text and its parameters do not fit together.
    #[error("statement: {0}")]
    Statement(String),
    /// A text parameter holds the NUL character, which PostgreSQL cannot store.
    #[error("parameter {0} holds a NUL character")]
    NulInText(String),
    /// A column is missing or holds another type than was asked for.
    #[error("column: {0}")]
    Column(String),
    /// The set-up is unsafe or unusable; the text says what to set.
    #[error("{0}")]
    Configuration(String),
    /// Anything else.
    #[error("database: {0}")]
    Other(String),
}

impl DbError {
    /// Whether this is the refusal of a second row with these columns, in any order, of this table.
    pub fn is_unique(&self, of: &str, key: &[&str]) -> bool {
        matches!(self, Self::Unique { table, columns, .. }
            if table == of && columns.len() == key.len() && key.iter().all(|k| columns.iter().any(|c| c == k)))
    }

    /// Whether asking again later may work without any change: answered as 503.
    pub fn is_passing(&self) -> bool {
        matches!(
            self,
            Self::Conflict | Self::Busy | Self::DiskFull | Self::Unavailable(_)
        )
    }

    /// Whether the transaction around the statement cannot go on, savepoint or not.
    pub(super) fn ends_transaction(&self) -> bool {
        matches!(self, Self::Conflict | Self::Unavailable(_))
    }
}

impl From<rusqlite::Error> for DbError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        let rusqlite::Error::SqliteFailure(failure, message) = error else {
            return Self::Other(error.to_string());
        };
        let message = message.unwrap_or_else(|| failure.to_string());
        match (failure.code, failure.extended_code) {
            (
                _,
                rusqlite::ffi::SQLITE_CONSTRAINT_UNIQUE
                | rusqlite::ffi::SQLITE_CONSTRAINT_PRIMARYKEY,
            ) => sqlite_unique(&message),
            (_, rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY) => Self::ForeignKey(message),
            (_, rusqlite::ffi::SQLITE_CONSTRAINT_TRIGGER) => Self::Tenant(message),
            (Code::ConstraintViolation | Code::TypeMismatch, _) => Self::Constraint(message),
            (Code::DatabaseBusy | Code::DatabaseLocked, _) => Self::Busy,
            (Code::DiskFull, _) => Self::DiskFull,
            (Code::CannotOpen | Code::SystemIoFailure, _) => Self::Unavailable(message),
            _ => Self::Other(message),
        }
    }
}

/// `UNIQUE constraint failed: orders.organisation_id, orders.id` or `…: index 'orders_by_number'`.
pub fn sqlite_unique(message: &str) -> DbError {
    let (_, what) = message.split_once(": ").unwrap_or(("", message));
    if let Some(index) = what.strip_prefix("index ") {
        let constraint = Some(index.trim_matches('\'').to_owned());
        return DbError::Unique {
            table: String::new(),
            columns: Vec::new(),
            constraint,
        };
    }
    let pairs = || what.split(", ").filter_map(|pair| pair.split_once('.'));
    DbError::Unique {
        table: pairs()
            .next()
            .map(|(table, _)| table.to_owned())
            .unwrap_or_default(),
        columns: pairs().map(|(_, column)| column.to_owned()).collect(),
        constraint: None,
    }
}

impl From<postgres::Error> for DbError {
    fn from(error: postgres::Error) -> Self {
        let Some(told) = error.as_db_error() else {
            let io =
                std::error::Error::source(&error).is_some_and(|cause| cause.is::<std::io::Error>());
            let text = error.to_string();
            return if io || error.is_closed() {
                Self::Unavailable(text)
            } else {
                Self::Other(text)
            };
        };
        let message = || told.message().to_owned();
        match told.code().code() {
            // Row-level security withholds the columns: the session adds them, it knows every key.
            "23505" => Self::Unique {
                table: told.table().unwrap_or_default().to_owned(),
                columns: Vec::new(),
                constraint: told.constraint().map(str::to_owned),
            },
            "23503" => Self::ForeignKey(message()),
            "42501" => Self::Tenant(message()),
            "40001" | "40P01" => Self::Conflict,
            // A statement prepared before another server migrated the schema: prepared anew, it works.
            "0A000" if told.message().contains("cached plan") => Self::Conflict,
            "55P03" | "57014" => Self::Busy,
            "53100" => Self::DiskFull,
            "53300" | "57P01" | "57P02" | "57P03" | "25P03" => Self::Unavailable(message()),
            code if code.starts_with("08") => Self::Unavailable(message()),
            code if code.starts_with("23") || code.starts_with("22") || code == "42804" => {
                Self::Constraint(message())
            }
            _ => Self::Other(message()),
        }
    }
}
