//! Opening a database: where it is, who may, and what state it must be in.

use super::database::{Db, Shared};
use super::engine::{Connect, Counters, Threads};
use super::engine_kind::Engine;
use super::error::DbError;
use super::file::{Opened, begin_private, lock};
use super::migrate::{self, Migration};
use super::postgres::{self, PostgresConnect};
use super::sqlite::{SqliteSession, assert_version};
use super::tenant_queues::TenantQueues;
use super::tx::Purpose;
use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;

/// Where the database is: `sqlite:PATH` or `postgres://…`.
#[derive(Clone, PartialEq, Eq)]
pub enum DatabaseUrl {
    /// A file of the embedded engine.
    Sqlite(PathBuf),
    /// A connection URL, possibly with a password in it.
    Postgres(String),
}

impl DatabaseUrl {
    /// The engine behind it.
    pub fn engine(&self) -> Engine {
        match self {
            Self::Sqlite(_) => Engine::Sqlite,
            Self::Postgres(_) => Engine::Postgres,
        }
    }

    /// The hosts that a connection may go to over TCP, unencrypted; none for a file or a socket.
    ///
    /// # Errors
    /// [`DbError::Configuration`] when the URL cannot be read.
    pub fn tcp_hosts(&self) -> Result<Vec<String>, DbError> {
        match self {
            Self::Sqlite(_) => Ok(Vec::new()),
            Self::Postgres(url) => postgres::tcp_hosts(url),
        }
    }
}

impl FromStr for DatabaseUrl {
    type Err = DbError;

    fn from_str(text: &str) -> Result<Self, DbError> {
        if let Some(path) = text.strip_prefix("sqlite:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            if !path.is_empty() && !path.contains('\0') {
                return Ok(Self::Sqlite(PathBuf::from(path)));
            }
        } else if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Self::Postgres(text.to_owned()));
        }
        let message = "the database must be given as sqlite:PATH or postgres://USER@HOST/NAME";
        Err(DbError::Configuration(message.to_owned()))
    }
}

/// Shows no password, nor anything else of a connection URL.
impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => write!(f, "sqlite:{}", path.display()),
            Self::Postgres(_) => f.write_str("postgres://…"),
        }
    }
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// How a database is opened.
#[derive(Debug, Clone)]
pub struct DbOptions {
    /// PostgreSQL: the connection of the role that owns the tables. When given, the schema is brought up to date
    /// first; the server itself works as the other, powerless role. SQLite is always brought up to date.
    pub admin: Option<DatabaseUrl>,
    /// Threads that read.
    pub readers: usize,
    /// Threads that write, on PostgreSQL. SQLite has one writer.
    pub writers: usize,
    /// The most jobs that share a transaction.
    pub largest_group: usize,
    /// The schema this program needs.
    pub migrations: &'static [Migration],
}

impl DbOptions {
    /// The ordinary ones of a program that needs this schema.
    pub fn new(migrations: &'static [Migration]) -> Self {
        Self {
            admin: None,
            readers: 4,
            writers: 8,
            largest_group: 256,
            migrations,
        }
    }
}

impl Db {
    /// Opens the database and brings its schema up to date where it may. Blocks; opens no connection on the
    /// calling thread, so an async one may call it while nothing else runs.
    ///
    /// # Errors
    /// [`DbError::AlreadyRunning`] for a file another server holds, [`DbError::NewerSchema`],
    /// [`DbError::OlderSchema`] on PostgreSQL without an admin connection, [`DbError::Configuration`] for a role
    /// that could bypass row-level security, [`DbError::Unavailable`].
    pub fn open(url: &DatabaseUrl, options: DbOptions) -> Result<Self, DbError> {
        apart(|| match url {
            DatabaseUrl::Sqlite(path) => open_sqlite(path, &options),
            DatabaseUrl::Postgres(url) => open_postgres(url, &options),
        })
    }

    /// Brings the schema up to date without serving, e.g. before a rolling update of several servers.
    ///
    /// `url` names the product's own role; on PostgreSQL `options.admin` is needed.
    ///
    /// # Errors
    /// As [`Db::open`].
    pub fn migrate(url: &DatabaseUrl, options: &DbOptions) -> Result<(), DbError> {
        apart(|| match url {
            DatabaseUrl::Sqlite(path) => {
                let _lock = lock(path)?;
                begin_private(path)?;
                migrate::sqlite(
                    &SqliteSession::open(path, Purpose::Write)?,
                    options.migrations,
                )
            }
            DatabaseUrl::Postgres(url) => migrate_postgres(url, options),
        })
    }
}

/// Runs `open` on a plain thread: PostgreSQL's blocking client refuses to run on an async one.
fn apart<T: Send>(open: impl FnOnce() -> Result<T, DbError> + Send) -> Result<T, DbError> {
    std::thread::scope(|scope| scope.spawn(open).join()).unwrap_or(Err(DbError::Panicked))
}

fn open_sqlite(path: &Path, options: &DbOptions) -> Result<Db, DbError> {
    assert_version()?;
    let lock = lock(path)?;
    begin_private(path)?;
    migrate::sqlite(
        &SqliteSession::open(path, Purpose::Write)?,
        options.migrations,
    )?;
    let connect = |purpose| SqliteConnect {
        path: path.to_owned(),
        purpose,
    };
    let engine = Opened::Sqlite {
        path: path.to_owned(),
        lock,
    };
    start(
        options,
        vec![connect(Purpose::Write)],
        vec![connect(Purpose::Read); options.readers.max(1)],
        engine,
    )
}

fn open_postgres(url: &str, options: &DbOptions) -> Result<Db, DbError> {
    if options.admin.is_some() {
        migrate_postgres(url, options)?;
    }
    let keys = postgres::check(url, options.migrations)?;
    let connect = |purpose| PostgresConnect {
        url: url.to_owned(),
        purpose,
        keys: keys.clone(),
    };
    let writers = vec![connect(Purpose::Write); options.writers.max(1)];
    start(
        options,
        writers,
        vec![connect(Purpose::Read); options.readers.max(1)],
        Opened::Postgres,
    )
}

fn migrate_postgres(url: &str, options: &DbOptions) -> Result<(), DbError> {
    let Some(DatabaseUrl::Postgres(admin)) = &options.admin else {
        let message = "set --database-admin to the connection of the role that owns the tables";
        return Err(DbError::Configuration(message.to_owned()));
    };
    migrate::postgres(
        &mut postgres::connect(admin)?,
        &postgres::role_of(url)?,
        options.migrations,
    )
}

fn start<C: Connect>(
    options: &DbOptions,
    writers: Vec<C>,
    readers: Vec<C>,
    engine: Opened,
) -> Result<Db, DbError> {
    let counters = Arc::<Counters>::default();
    let queue = || TenantQueues::new(options.largest_group);
    let writers = Threads::start("db-writer", Purpose::Write, queue(), writers, &counters)?;
    let readers = Threads::start("db-reader", Purpose::Read, queue(), readers, &counters)?;
    Ok(Db(Arc::new(Shared {
        writers,
        readers,
        counters,
        engine,
    })))
}

#[derive(Clone)]
struct SqliteConnect {
    path: PathBuf,
    purpose: Purpose,
}

impl Connect for SqliteConnect {
    type Session = SqliteSession;

    fn connect(&self) -> Result<SqliteSession, DbError> {
        SqliteSession::open(&self.path, self.purpose)
    }
}
