//! The database threads: each holds one connection and takes batches from its queue.

use super::error::DbError;
use super::group::{Broken, Job, run_group};
use super::tenant_queues::TenantQueues;
use super::tx::{Purpose, Session};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread::{Builder, JoinHandle};
use std::time::Duration;

/// How often a batch is run because others were in its way, before it is answered as busy.
const ATTEMPTS: u32 = 20;

/// How many connections a batch may lose before its commit was sent.
const CONNECTIONS: u32 = 3;

/// The work that waits for one kind of thread.
pub type Queue = TenantQueues<Box<dyn Job>>;

/// Counted since the database was opened.
#[derive(Debug, Default)]
pub struct Counters {
    /// Transactions committed.
    pub commits: AtomicU64,
    /// Jobs answered out of a committed transaction.
    pub jobs: AtomicU64,
    /// Times a batch was run again.
    pub reruns: AtomicU64,
}

/// Makes connections for a thread, again after one was lost.
pub trait Connect: Send + 'static {
    /// What it makes.
    type Session: Session;
    /// Makes one.
    ///
    /// # Errors
    /// When the database cannot be reached.
    fn connect(&self) -> Result<Self::Session, DbError>;
}

/// Threads that work off one queue. Dropping this waits for the work under way.
pub struct Threads {
    /// Where the work waits.
    pub queue: Arc<Queue>,
    threads: Vec<JoinHandle<()>>,
}

impl Threads {
    /// Starts one thread per connector.
    ///
    /// # Errors
    /// When a thread cannot be started.
    pub fn start<C: Connect>(
        name: &str,
        purpose: Purpose,
        queue: Queue,
        connectors: Vec<C>,
        counters: &Arc<Counters>,
    ) -> Result<Self, DbError> {
        let mut threads = Self {
            queue: Arc::new(queue),
            threads: Vec::new(),
        };
        for connector in connectors {
            let (queue, counters) = (Arc::clone(&threads.queue), Arc::clone(counters));
            let work = move || {
                let mut worker = Worker {
                    connector,
                    session: None,
                    purpose,
                    counters,
                };
                while let Some(mut batch) = queue.take() {
                    let outcome = worker.run(&mut batch.jobs);
                    queue.done(batch.queue_key);
                    for job in batch.jobs {
                        job.answer(outcome.clone());
                    }
                }
            };
            let thread = Builder::new().name(name.to_owned()).spawn(work);
            threads
                .threads
                .push(thread.map_err(|error| DbError::Other(format!("no thread: {error}")))?);
        }
        Ok(threads)
    }
}

impl Drop for Threads {
    fn drop(&mut self) {
        self.queue.close();
        for thread in self.threads.drain(..) {
            // The last handle may be dropped by a hook, on one of these very threads.
            if thread.thread().id() != std::thread::current().id() && thread.join().is_err() {
                tracing::error!("a database thread panicked");
            }
        }
    }
}

struct Worker<C: Connect> {
    connector: C,
    session: Option<C::Session>,
    purpose: Purpose,
    counters: Arc<Counters>,
}

impl<C: Connect> Worker<C> {
    /// Runs the batch until it is committed, refused for good, or unknown.
    ///
    /// It is run again after a conflict, and on a new connection when the old one turns out to be gone before the
    /// commit was sent. After that moment nothing is repeated: the outcome is unknown.
    fn run(&mut self, jobs: &mut [Box<dyn Job>]) -> Result<(), DbError> {
        let mut attempt = 0;
        loop {
            let session = match &mut self.session {
                Some(session) => session,
                none => none.insert(self.connector.connect()?),
            };
            let Err(Broken { error, committing }) = run_group(session, self.purpose, jobs) else {
                self.counters.commits.fetch_add(1, Ordering::Relaxed);
                self.counters
                    .jobs
                    .fetch_add(jobs.len() as u64, Ordering::Relaxed);
                return Ok(());
            };
            attempt += 1;
            match error {
                DbError::Conflict if attempt < ATTEMPTS => std::thread::sleep(pause(attempt)),
                DbError::Conflict => return Err(DbError::Busy),
                DbError::Unavailable(_) => {
                    self.session = None;
                    if committing || attempt >= CONNECTIONS {
                        return Err(error);
                    }
                }
                _ => return Err(error),
            }
            self.counters.reruns.fetch_add(1, Ordering::Relaxed);
        }
    }
}

/// Between half and all of 2, 4, 8 … 256 ms: those who met do not meet again.
fn pause(attempt: u32) -> Duration {
    let most = 1_000_u64 << attempt.min(8);
    Duration::from_micros(rand::random_range(most / 2..=most))
}
