//! The database seam: one portable SQL text over embedded SQLite and PostgreSQL.
//!
//! Stores hand a synchronous closure to [`Db::write`] or [`Db::read`]; it runs on a database thread, in one
//! transaction, as one tenant. Both engines keep the same promises, and `tests/contract.rs` asks them of both:
//!
//! - A write sees and changes its tenant's rows as if it were alone: SQLite has one writer; on PostgreSQL jobs of
//!   one tenant share a lane in this process and an advisory lock between processes. Rows of installation tables
//!   that several tenants change are changed by *conditional* statements, or under [`Tenant::Installation`].
//! - Writes that wait together are committed together (one fsync), each in its own savepoint.
//! - Committed, then published ([`Tx::after_commit`]), then answered.
//! - A closure may run more than once and has no effects besides its statements and hooks.
//! - What is written belongs to the tenant entered, or is refused. What is *read* is limited by PostgreSQL's
//!   row-level security only: every statement still names its tenant, and the suite that runs on both engines
//!   finds one that does not.
//!
//! SQL is portable when it uses `BIGINT`, `TEXT`, `BYTEA`, `:name` parameters, `NULLS FIRST|LAST` wherever an
//! ordered column can be absent, and `ESCAPE` with every `LIKE`. Case is folded in Rust, never by `lower()`.

mod ddl;
mod engine;
mod error;
mod group;
mod lanes;
mod migrate;
mod open;
mod postgres;
mod postgres_value;
mod sql;
mod sqlite;
mod tx;
mod value;

pub use error::DbError;
pub use migrate::{Migration, newest};
pub use open::{DatabaseUrl, DbOptions, empty_log, lock, make_private, private_file};
pub use tx::{Params, Tx};
pub use value::{Bind, Kind, Row, Stored, Value};

/// The parts below the seam, for this crate's own tests and those of the schema. Not for the product.
#[doc(hidden)]
pub mod internals {
    pub use crate::awaited;
    pub use crate::ddl::rewritten;
    pub use crate::engine::{Connect, Counters, Crew, Queue};
    pub use crate::error::sqlite_unique;
    pub use crate::group::{Broken, Job, Waiting, run_group};
    pub use crate::lanes::{Batch, Lanes};
    pub use crate::migrate::each_protected_table;
    pub use crate::postgres::{PostgresConnect, PostgresSession, UniqueKeys};
    pub use crate::postgres_value::whole;
    pub use crate::sql::{Translated, translate};
    pub use crate::sqlite::{Sight, SqliteSession};
    pub use crate::tx::{Hook, Purpose, Session};
}

use engine::{Counters, Crew, Queue};
use group::{Scrubbing, Waiting};
use loket_domain::ids::{OrganisationId, PersonId};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// Which database engine is below.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Engine {
    /// A file next to the server.
    Sqlite,
    /// A server of its own, shared by any number of Loket servers.
    Postgres,
}

/// On whose behalf a transaction runs. There is no handle without one.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Tenant {
    /// The installation itself: persons, devices, sessions, catalogue, jobs. Sees no organisation's rows.
    Installation,
    /// An organisation.
    Organisation(OrganisationId),
    /// A person's own rows: drafts, saved numbers, addresses.
    Person(PersonId),
    /// A person working for an organisation.
    Both {
        /// The organisation.
        organisation: OrganisationId,
        /// The person.
        person: PersonId,
    },
}

impl Tenant {
    fn organisation(&self) -> Option<&str> {
        match self {
            Self::Organisation(organisation) | Self::Both { organisation, .. } => {
                Some(organisation.as_str())
            }
            Self::Installation | Self::Person(_) => None,
        }
    }

    fn person(&self) -> Option<&str> {
        match self {
            Self::Person(person) | Self::Both { person, .. } => Some(person.as_str()),
            Self::Installation | Self::Organisation(_) => None,
        }
    }

    /// Whether rows of `owner` in a table of this kind (see `ddl.rs`) are this tenant's.
    fn owns(&self, kind: &str, owner: &str) -> bool {
        match kind {
            "organisation" => self.organisation() == Some(owner),
            "person" => self.person() == Some(owner),
            "owner" => {
                owner == ddl::CATALOGUE
                    || [self.organisation(), self.person()].contains(&Some(owner))
            }
            _ => false,
        }
    }

    /// What is locked while the tenant writes, in the order of locking.
    fn locks(&self) -> Vec<String> {
        let organisation = self.organisation().map(|id| format!("organisation {id}"));
        let person = self.person().map(|id| format!("person {id}"));
        let mut locks: Vec<String> = organisation.into_iter().chain(person).collect();
        if locks.is_empty() {
            locks.push("installation".to_owned());
        }
        locks
    }
}

/// What the database did since it was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stats {
    /// Transactions committed, of readers too.
    pub commits: u64,
    /// Jobs answered out of a committed transaction.
    pub jobs: u64,
    /// Times a batch was run again after a conflict or a lost connection.
    pub reruns: u64,
}

/// A database, shared by everybody who holds a clone. The last one to go waits for the work under way.
#[derive(Clone)]
pub struct Db(Arc<Shared>);

struct Shared {
    // Threads go before the lock on the file: fields are dropped in this order.
    writers: Crew,
    readers: Crew,
    counters: Arc<Counters>,
    engine: open::Opened,
}

impl std::fmt::Debug for Db {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Db").field(&self.engine()).finish()
    }
}

impl Db {
    /// Runs `job` in a transaction that is durable when this returns `Ok`, and without any trace when it returns
    /// `Err` (but see [`DbError::Unavailable`]).
    ///
    /// The job runs even when the returned future is dropped after its first poll.
    ///
    /// # Errors
    /// What the job returns, or why its transaction could not be kept.
    pub async fn write<T, E>(
        &self,
        tenant: Tenant,
        job: impl FnMut(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        let lane = self.lane(&tenant);
        answered(&self.0.writers.queue, lane, tenant, job).await
    }

    /// Runs `job` on one consistent snapshot; writing is refused.
    ///
    /// # Errors
    /// What the job returns, or why the database cannot be read.
    pub async fn read<T, E>(
        &self,
        tenant: Tenant,
        job: impl FnMut(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        answered(&self.0.readers.queue, None, tenant, job).await
    }

    /// [`Db::write`] for a thread that can wait; not for an async one.
    ///
    /// # Errors
    /// As [`Db::write`].
    pub fn write_blocking<T, E>(
        &self,
        tenant: Tenant,
        job: impl FnMut(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        let lane = self.lane(&tenant);
        awaited(&self.0.writers.queue, lane, tenant, job)
    }

    /// [`Db::read`] for a thread that can wait; not for an async one.
    ///
    /// # Errors
    /// As [`Db::read`].
    pub fn read_blocking<T, E>(
        &self,
        tenant: Tenant,
        job: impl FnMut(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        awaited(&self.0.readers.queue, None, tenant, job)
    }

    /// The engine below.
    pub fn engine(&self) -> Engine {
        match self.0.engine {
            open::Opened::Sqlite { .. } => Engine::Sqlite,
            open::Opened::Postgres => Engine::Postgres,
        }
    }

    /// The embedded engine's file; none on PostgreSQL.
    pub fn file(&self) -> Option<&Path> {
        match &self.0.engine {
            open::Opened::Sqlite { path, .. } => Some(path),
            open::Opened::Postgres => None,
        }
    }

    /// What was done so far.
    pub fn stats(&self) -> Stats {
        let counters = &self.0.counters;
        Stats {
            commits: counters.commits.load(Ordering::Relaxed),
            jobs: counters.jobs.load(Ordering::Relaxed),
            reruns: counters.reruns.load(Ordering::Relaxed),
        }
    }

    /// Writes a consistent copy of the running database to a new file that nobody else may read, durable when this
    /// returns. Writers go on.
    ///
    /// # Errors
    /// On PostgreSQL, whose own tools do this; when the file exists; when the disk is full.
    pub fn backup_to(&self, path: &Path) -> Result<(), DbError> {
        self.0.engine.backup_to(path)
    }

    /// Overwrites what was deleted: in the file, its log and its free pages. Writers wait meanwhile, readers go on.
    /// Blocks; on PostgreSQL, whose own vacuum does this, nothing happens.
    ///
    /// # Errors
    /// [`DbError::Busy`] when readers were in the way: then it is to be tried again.
    pub fn scrub(&self) -> Result<(), DbError> {
        let (sender, answer) = std::sync::mpsc::sync_channel(1);
        let reply = move |outcome: Result<(), DbError>| drop(sender.send(outcome));
        let tenant = Tenant::Installation;
        let job = Scrubbing { tenant, reply };
        self.0.writers.queue.push(None, Box::new(job));
        answer.recv().unwrap_or_else(|_| Err(gone()))
    }

    /// SQLite has one writer, so all writes are one lane; on PostgreSQL a tenant is.
    fn lane(&self, tenant: &Tenant) -> Option<String> {
        match self.0.engine {
            open::Opened::Sqlite { .. } => Some(String::new()),
            open::Opened::Postgres => tenant.locks().into_iter().next(),
        }
    }
}

async fn answered<T, E>(
    queue: &Queue,
    lane: Option<String>,
    tenant: Tenant,
    closure: impl FnMut(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
) -> Result<T, E>
where
    T: Send + 'static,
    E: From<DbError> + Send + 'static,
{
    let (sender, answer) = tokio::sync::oneshot::channel();
    let reply = move |outcome: Result<T, E>| drop(sender.send(outcome));
    queue.push(
        lane,
        Box::new(Waiting {
            tenant,
            closure,
            outcome: None,
            reply,
        }),
    );
    answer.await.unwrap_or_else(|_| Err(gone().into()))
}

/// Queues a job and waits for its answer on this thread.
///
/// # Errors
/// What the job returns, or why its transaction could not be kept.
pub fn awaited<T, E>(
    queue: &Queue,
    lane: Option<String>,
    tenant: Tenant,
    closure: impl FnMut(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
) -> Result<T, E>
where
    T: Send + 'static,
    E: From<DbError> + Send + 'static,
{
    let (sender, answer) = std::sync::mpsc::sync_channel(1);
    let reply = move |outcome: Result<T, E>| drop(sender.send(outcome));
    queue.push(
        lane,
        Box::new(Waiting {
            tenant,
            closure,
            outcome: None,
            reply,
        }),
    );
    answer.recv().unwrap_or_else(|_| Err(gone().into()))
}

fn gone() -> DbError {
    DbError::Unavailable("the database thread is gone".to_owned())
}
