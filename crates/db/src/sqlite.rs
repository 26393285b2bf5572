//! One connection to the embedded SQLite file.

use super::engine_kind::Engine;
use super::error::DbError;
use super::sql::{Translated, translate};
use super::tenant::Tenant;
use super::tx::{Params, Purpose, Session};
use super::value::{Cells, Row, Value, checked};
use rusqlite::functions::{Context, FunctionFlags};
use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Connection, OpenFlags};
use std::cell::RefCell;
use std::collections::HashMap;
use std::path::Path;
use std::rc::Rc;
use std::sync::{Arc, Mutex, PoisonError};

/// Older versions can lose a committed transaction when the WAL is reset.
const OLDEST_SQLITE: i32 = 3_051_003;

/// Statements kept prepared per connection.
const PREPARED: usize = 256;

/// Whose rows the connection may write at the moment; the triggers that migrations generate ask for it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Sight {
    /// Nobody entered: nothing may be written.
    #[default]
    Closed,
    /// A migration may touch every row.
    Everything,
    /// The tenant's rows.
    Of(Tenant),
}

/// See [`Session`].
pub struct SqliteSession {
    connection: Connection,
    sight: Arc<Mutex<Sight>>,
    texts: RefCell<HashMap<Box<str>, Rc<Translated>>>,
}

/// Refuses to run on an SQLite that can lose a committed transaction.
pub(super) fn assert_version() -> Result<(), DbError> {
    if rusqlite::version_number() >= OLDEST_SQLITE {
        return Ok(());
    }
    let version = rusqlite::version();
    Err(DbError::Configuration(format!(
        "SQLite {version} can lose committed data: build with 3.51.3 or newer"
    )))
}

impl SqliteSession {
    /// Opens the file, creating it when it is not there.
    ///
    /// # Errors
    /// When the file is no database, or does not lie on a local disk.
    pub fn open(path: &Path, purpose: Purpose) -> Result<Self, DbError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(path, flags)?;
        connection.busy_timeout(std::time::Duration::from_secs(5))?;
        connection.set_prepared_statement_cache_capacity(PREPARED);
        let journal: String =
            connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
        if journal != "wal" {
            let message =
                "the database file must lie on a local disk: SQLite cannot share its log here";
            return Err(DbError::Configuration(message.to_owned()));
        }
        // LIKE folds no case on PostgreSQL, so it may not here; the schema may call nothing but our own function.
        connection.execute_batch(
            "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
             PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF; PRAGMA case_sensitive_like = ON;
             PRAGMA journal_size_limit = 67108864;",
        )?;
        connection.execute_batch(match purpose {
            Purpose::Read => "PRAGMA cache_size = -16384; PRAGMA query_only = ON;",
            // What is deleted is overwritten where that costs no further write; `scrub` does the rest.
            Purpose::Write => "PRAGMA cache_size = -65536; PRAGMA secure_delete = FAST;",
        })?;
        let sight = Arc::new(Mutex::new(Sight::Closed));
        teach_sight(&connection, Arc::clone(&sight))?;
        Ok(Self {
            connection,
            sight,
            texts: RefCell::default(),
        })
    }

    /// The bare connection, for migrations and backups.
    pub fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Lets a migration touch every row, or ends that.
    pub fn see(&self, sight: Sight) {
        *self.sight.lock().unwrap_or_else(PoisonError::into_inner) = sight;
    }

    fn translated(&self, sql: &str) -> Result<Rc<Translated>, DbError> {
        let mut texts = self.texts.borrow_mut();
        if let Some(known) = texts.get(sql) {
            return Ok(Rc::clone(known));
        }
        // Texts are constants of the program, but for lists of placeholders: those must not pile up.
        if texts.len() >= 4 * PREPARED {
            texts.clear();
        }
        let new = Rc::new(translate(sql, Engine::Sqlite)?);
        texts.insert(sql.into(), Rc::clone(&new));
        Ok(new)
    }

    /// Prepares and binds.
    fn statement(
        &self,
        sql: &str,
        params: &Params<'_>,
    ) -> Result<rusqlite::CachedStatement<'_>, DbError> {
        let translated = self.translated(sql)?;
        let mut statement = self.connection.prepare_cached(&translated.text)?;
        translated.bind_by_name(params, |index, name, param| {
            let value = checked(name, *param)?;
            Ok(statement.raw_bind_parameter(index + 1, SqliteValue(value))?)
        })?;
        Ok(statement)
    }
}

/// `loket_ours(kind, owner)`: whether a row of this owner may be written by the tenant entered.
fn teach_sight(connection: &Connection, sight: Arc<Mutex<Sight>>) -> Result<(), DbError> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_INNOCUOUS;
    let ours = move |context: &Context<'_>| {
        let owner = context.get_raw(1).as_str_or_null()?;
        let kind = context.get_raw(0).as_str()?;
        let ours = match &*sight.lock().unwrap_or_else(PoisonError::into_inner) {
            Sight::Closed => false,
            Sight::Everything => true,
            Sight::Of(tenant) => owner.is_some_and(|owner| tenant.owns(kind, owner)),
        };
        Ok(ours)
    };
    Ok(connection.create_scalar_function(c"loket_ours", 2, flags, ours)?)
}

impl Session for SqliteSession {
    fn begin(&mut self, purpose: Purpose) -> Result<(), DbError> {
        // A writer takes the lock at once: one that began by reading could not be upgraded.
        self.control(match purpose {
            Purpose::Read => "BEGIN",
            Purpose::Write => "BEGIN IMMEDIATE",
        })
    }

    fn enter(&mut self, tenant: &Tenant) -> Result<(), DbError> {
        self.see(Sight::Of(tenant.clone()));
        Ok(())
    }

    fn execute(&mut self, sql: &str, params: &Params<'_>) -> Result<u64, DbError> {
        Ok(self.statement(sql, params)?.raw_execute()? as u64)
    }

    fn rows(
        &mut self,
        sql: &str,
        params: &Params<'_>,
        each: &mut dyn FnMut(&Row<'_>) -> Result<(), DbError>,
    ) -> Result<(), DbError> {
        let mut statement = self.statement(sql, params)?;
        let mut rows = statement.raw_query();
        while let Some(row) = rows.next()? {
            each(&Row::new(row))?;
        }
        Ok(())
    }

    fn control(&mut self, sql: &str) -> Result<(), DbError> {
        for step in sql.split(';') {
            self.connection.prepare_cached(step.trim())?.raw_execute()?;
        }
        Ok(())
    }

    fn commit(&mut self) -> Result<(), DbError> {
        self.control("COMMIT")
    }

    fn rollback(&mut self) {
        self.see(Sight::Closed);
        if self.is_open()
            && let Err(error) = self.control("ROLLBACK")
        {
            tracing::error!(%error, "a transaction could not be rolled back");
        }
    }

    /// The file is written anew without its free pages, and the log is emptied. Readers go on meanwhile; temporary
    /// pages lie in an unnamed file, not in memory.
    fn scrub(&mut self) -> Result<(), DbError> {
        self.connection
            .execute_batch("PRAGMA temp_store = FILE; VACUUM; PRAGMA temp_store = MEMORY;")?;
        let busy: i64 =
            self.connection
                .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if busy == 0 {
            Ok(())
        } else {
            Err(DbError::Busy)
        }
    }

    fn is_open(&self) -> bool {
        !self.connection.is_autocommit()
    }
}

impl Cells for rusqlite::Row<'_> {
    fn cell(&self, column: &str) -> Result<Value<'_>, DbError> {
        match self.get_ref(column) {
            Ok(ValueRef::Null) => Ok(Value::Null),
            Ok(ValueRef::Integer(number)) => Ok(Value::Int(number)),
            Ok(ValueRef::Blob(bytes)) => Ok(Value::Bytes(bytes)),
            Ok(ValueRef::Text(text)) => std::str::from_utf8(text)
                .map(Value::Text)
                .map_err(|_| DbError::Column(format!("{column} is not UTF-8"))),
            Ok(ValueRef::Real(_)) => {
                Err(DbError::Column(format!("{column} is a fraction: CAST it")))
            }
            Err(_) => Err(DbError::Column(format!("{column} is not in the answer"))),
        }
    }
}

struct SqliteValue<'v>(Value<'v>);

impl ToSql for SqliteValue<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self.0 {
            Value::Null => ValueRef::Null,
            Value::Int(number) => ValueRef::Integer(number),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
            Value::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}
