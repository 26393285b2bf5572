//! The database as everybody above the seam holds it.

use super::engine::{Counters, Queue, Threads};
use super::engine_kind::Engine;
use super::error::DbError;
use super::file::Opened;
use super::group::{Scrubbing, Waiting};
use super::tenant::Tenant;
use super::tx::Tx;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::Ordering;

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
pub struct Db(pub(super) Arc<Shared>);

pub(super) struct Shared {
    // Threads go before the lock on the file: fields are dropped in this order.
    pub writers: Threads,
    pub readers: Threads,
    pub counters: Arc<Counters>,
    pub engine: Opened,
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
        let queue_key = self.queue_key(&tenant);
        answered(&self.0.writers.queue, queue_key, tenant, job).await
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
        let queue_key = self.queue_key(&tenant);
        awaited(&self.0.writers.queue, queue_key, tenant, job)
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
            Opened::Sqlite { .. } => Engine::Sqlite,
            Opened::Postgres => Engine::Postgres,
        }
    }

    /// The embedded engine's file; none on PostgreSQL.
    pub fn file(&self) -> Option<&Path> {
        match &self.0.engine {
            Opened::Sqlite { path, .. } => Some(path),
            Opened::Postgres => None,
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

    /// SQLite has one writer, so all writes are one queue; on PostgreSQL a tenant is.
    fn queue_key(&self, tenant: &Tenant) -> Option<String> {
        match self.0.engine {
            Opened::Sqlite { .. } => Some(String::new()),
            Opened::Postgres => tenant.locks().into_iter().next(),
        }
    }
}

async fn answered<T, E>(
    queue: &Queue,
    queue_key: Option<String>,
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
        queue_key,
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
    queue_key: Option<String>,
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
        queue_key,
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
