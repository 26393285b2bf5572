//! Jobs and the group commit: several jobs, one transaction, one fsync.

use super::error::DbError;
use super::tenant::Tenant;
use super::tx::{Hook, Purpose, Session, Tx};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// A job that waits to be run on a database thread. It can be run again until it is answered.
pub trait Job: Send {
    /// Whom it works for.
    fn tenant(&self) -> &Tenant;
    /// Runs it; says whether what it wrote is to be kept.
    fn run(&mut self, tx: &mut Tx<'_>) -> bool;
    /// Whether it is to overwrite what was deleted: alone, outside of any transaction, instead of being run.
    fn scrubs(&self) -> bool {
        false
    }
    /// Tells the caller the outcome of the last run, or why its group failed.
    fn answer(self: Box<Self>, group: Result<(), DbError>);
}

/// A closure with its caller waiting for the answer.
pub struct Waiting<F, T, E, R> {
    /// Whom it works for.
    pub tenant: Tenant,
    /// What it does; it may be run more than once.
    pub closure: F,
    /// What came of the last run.
    pub outcome: Option<Result<T, E>>,
    /// Tells the caller.
    pub reply: R,
}

impl<F, T, E, R> Job for Waiting<F, T, E, R>
where
    F: FnMut(&mut Tx<'_>) -> Result<T, E> + Send,
    T: Send,
    E: From<DbError> + Send,
    R: FnOnce(Result<T, E>) + Send,
{
    fn tenant(&self) -> &Tenant {
        &self.tenant
    }

    fn run(&mut self, tx: &mut Tx<'_>) -> bool {
        let outcome = match catch_unwind(AssertUnwindSafe(|| (self.closure)(tx))) {
            Ok(Ok(_)) if tx.is_poisoned() => Err(DbError::Poisoned.into()),
            Ok(outcome) => outcome,
            Err(_) => {
                tracing::error!("a database job panicked; what it wrote is taken back");
                Err(DbError::Panicked.into())
            }
        };
        self.outcome.insert(outcome).is_ok()
    }

    fn answer(self: Box<Self>, group: Result<(), DbError>) {
        let this = *self;
        let outcome = match group {
            Ok(()) => this
                .outcome
                .unwrap_or_else(|| Err(DbError::Other("the job was not run".to_owned()).into())),
            Err(error) => Err(error.into()),
        };
        (this.reply)(outcome);
    }
}

/// Has what was deleted overwritten.
pub(super) struct Scrubbing<R> {
    pub tenant: Tenant,
    pub reply: R,
}

impl<R: FnOnce(Result<(), DbError>) + Send> Job for Scrubbing<R> {
    fn tenant(&self) -> &Tenant {
        &self.tenant
    }

    fn run(&mut self, _: &mut Tx<'_>) -> bool {
        false
    }

    fn scrubs(&self) -> bool {
        true
    }

    fn answer(self: Box<Self>, group: Result<(), DbError>) {
        (self.reply)(group);
    }
}

/// Why no job of a group was kept.
#[derive(Debug)]
pub struct Broken {
    /// The cause.
    pub error: DbError,
    /// The commit had been sent: unless the engine said otherwise, the outcome is unknown.
    pub committing: bool,
}

impl From<DbError> for Broken {
    fn from(error: DbError) -> Self {
        Self {
            error,
            committing: false,
        }
    }
}

/// Runs the jobs in one transaction, each in a savepoint of its own, commits once, then publishes.
///
/// A job that is refused takes back only itself. When this returns `Ok` the jobs' outcomes are durable and their
/// hooks have run; when it returns `Err` nothing of any of them was kept (or, for a commit, nothing is known).
pub fn run_group(
    session: &mut dyn Session,
    purpose: Purpose,
    jobs: &mut [Box<dyn Job>],
) -> Result<(), Broken> {
    if jobs.iter().any(|job| job.scrubs()) {
        return Ok(session.scrub()?);
    }
    let outcome = try_group(session, purpose, jobs);
    match outcome {
        Ok(hooks) => {
            hooks.into_iter().for_each(publish);
            Ok(())
        }
        Err(broken) => {
            session.rollback();
            Err(broken)
        }
    }
}

fn try_group(
    session: &mut dyn Session,
    purpose: Purpose,
    jobs: &mut [Box<dyn Job>],
) -> Result<Vec<Hook>, Broken> {
    let alone = jobs.len() == 1;
    let mut hooks = Vec::new();
    session.begin(purpose)?;
    for job in jobs {
        let tenant = job.tenant().clone();
        session.enter(&tenant)?;
        if !alone {
            session.control("SAVEPOINT job")?;
        }
        let mut tx = Tx::new(session, tenant);
        let keep = job.run(&mut tx);
        let (poison, mut wanted) = tx.into_remains();
        if let Some(error) = poison
            && (error.ends_transaction() || !session.is_open())
        {
            return Err(error.into());
        }
        match (keep, alone) {
            (true, true) => hooks.append(&mut wanted),
            (true, false) => {
                session.control("RELEASE SAVEPOINT job")?;
                hooks.append(&mut wanted);
            }
            (false, true) => {
                session.rollback();
                return Ok(hooks);
            }
            (false, false) => {
                session.control("ROLLBACK TO SAVEPOINT job; RELEASE SAVEPOINT job")?
            }
        }
    }
    session.commit().map_err(|error| Broken {
        error,
        committing: true,
    })?;
    Ok(hooks)
}

fn publish(hook: Hook) {
    if catch_unwind(AssertUnwindSafe(hook)).is_err() {
        tracing::error!("publishing a committed change panicked");
    }
}
