//! A transaction as a job sees it.

use super::error::DbError;
use super::tenant::Tenant;
use super::value::{Bind, Row};

/// What a job wants done once its work is durable.
pub type Hook = Box<dyn FnOnce() + Send>;

/// Named parameters of a statement.
pub type Params<'p> = [(&'p str, &'p dyn Bind)];

/// Whether a transaction may write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// It reads one snapshot.
    Read,
    /// It may write.
    Write,
}

/// One connection of one engine, with at most one transaction open. All above it is the same for both engines.
pub trait Session {
    /// Opens a transaction.
    fn begin(&mut self, purpose: Purpose) -> Result<(), DbError>;
    /// Makes the connection see what the tenant sees, until the transaction (or savepoint) ends.
    fn enter(&mut self, tenant: &Tenant) -> Result<(), DbError>;
    /// Runs a statement that answers no rows; says how many it touched.
    fn execute(&mut self, sql: &str, params: &Params<'_>) -> Result<u64, DbError>;
    /// Runs a statement and hands over its rows.
    fn rows(
        &mut self,
        sql: &str,
        params: &Params<'_>,
        each: &mut dyn FnMut(&Row<'_>) -> Result<(), DbError>,
    ) -> Result<(), DbError>;
    /// Runs savepoint commands, separated by semicolons.
    fn control(&mut self, sql: &str) -> Result<(), DbError>;
    /// Makes the transaction durable.
    fn commit(&mut self) -> Result<(), DbError>;
    /// Gives the transaction up; harmless when there is none.
    fn rollback(&mut self);
    /// Overwrites what was deleted, where that is ours to do. No transaction is open.
    fn scrub(&mut self) -> Result<(), DbError>;
    /// Whether the open transaction still exists: a full disk or a lost connection may have ended it.
    fn is_open(&self) -> bool;
}

/// A transaction in which a job reads and writes as one tenant.
///
/// After the first error nothing more is done in it, on both engines, and it is rolled back even when the job
/// swallows the error; [`Tx::savepoint`] is the way to try something that may fail. A job may be run more than
/// once and must have no effects besides its statements and its [`Tx::after_commit`].
pub struct Tx<'a> {
    session: &'a mut dyn Session,
    tenant: Tenant,
    depth: u32,
    poison: Option<DbError>,
    hooks: Vec<Hook>,
}

impl<'a> Tx<'a> {
    /// Wraps the session's open transaction; the caller has entered `tenant`.
    pub(super) fn new(session: &'a mut dyn Session, tenant: Tenant) -> Self {
        Self {
            session,
            tenant,
            depth: 0,
            poison: None,
            hooks: Vec::new(),
        }
    }

    /// What the job left: the error that poisoned the transaction, and what to do after the commit.
    pub(super) fn into_remains(self) -> (Option<DbError>, Vec<Hook>) {
        (self.poison, self.hooks)
    }

    /// Whether an error came up that was not caught by a savepoint.
    pub(super) fn is_poisoned(&self) -> bool {
        self.poison.is_some()
    }

    /// The tenant the transaction works for at the moment.
    pub fn tenant(&self) -> &Tenant {
        &self.tenant
    }

    /// Runs a statement that answers no rows; returns how many rows it wrote.
    ///
    /// # Errors
    /// What the engine refuses, mapped to [`DbError`]; [`DbError::Poisoned`] after an earlier error.
    pub fn execute(&mut self, sql: &str, params: &Params<'_>) -> Result<u64, DbError> {
        self.guarded(|session| session.execute(sql, params))
    }

    /// All rows of an answer, each turned into a value by `map`.
    ///
    /// # Errors
    /// As [`Tx::execute`], and what `map` returns.
    pub fn rows<T>(
        &mut self,
        sql: &str,
        params: &Params<'_>,
        mut map: impl FnMut(&Row<'_>) -> Result<T, DbError>,
    ) -> Result<Vec<T>, DbError> {
        self.guarded(|session| {
            let mut found = Vec::new();
            session.rows(sql, params, &mut |row| {
                found.push(map(row)?);
                Ok(())
            })?;
            Ok(found)
        })
    }

    /// The one row of an answer, or none.
    ///
    /// # Errors
    /// As [`Tx::rows`]; a second row is an error.
    pub fn row<T>(
        &mut self,
        sql: &str,
        params: &Params<'_>,
        mut map: impl FnMut(&Row<'_>) -> Result<T, DbError>,
    ) -> Result<Option<T>, DbError> {
        self.guarded(|session| {
            let mut found = None;
            session.rows(sql, params, &mut |row| {
                if found.is_some() {
                    return Err(DbError::Statement(
                        "one row was asked for, more were found".to_owned(),
                    ));
                }
                found = Some(map(row)?);
                Ok(())
            })?;
            Ok(found)
        })
    }

    /// Goes on as another tenant, until the transaction ends or enters again. A savepoint that is rolled back
    /// returns to the tenant it was set under.
    ///
    /// Entering two tenants in different orders can deadlock on PostgreSQL; the job is then run again. Enter in
    /// id order where many do it.
    ///
    /// # Errors
    /// As [`Tx::execute`].
    pub fn enter(&mut self, tenant: &Tenant) -> Result<(), DbError> {
        self.guarded(|session| session.enter(tenant))?;
        self.tenant = tenant.clone();
        Ok(())
    }

    /// Keeps `hook` until the transaction is durable: it runs before the caller is answered (publishing), and is
    /// dropped when the transaction or the savepoint around it is rolled back.
    ///
    /// Hooks of one tenant run in commit order; those of different tenants may run at the same time.
    pub fn after_commit(&mut self, hook: impl FnOnce() + Send + 'static) {
        self.hooks.push(Box::new(hook));
    }

    /// Tries something: on an error only what `attempt` did is taken back, and the transaction goes on.
    ///
    /// # Errors
    /// What `attempt` returns. After a conflict with another transaction or a lost connection the transaction stays
    /// poisoned, because the job must be run again as a whole.
    pub fn savepoint<T, E: From<DbError>>(
        &mut self,
        attempt: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let name = format!("step_{}", self.depth);
        self.guarded(|session| session.control(&format!("SAVEPOINT {name}")))?;
        let (hooks, tenant) = (self.hooks.len(), self.tenant.clone());
        self.depth += 1;
        let outcome = attempt(self);
        self.depth -= 1;
        if outcome.is_ok() && self.poison.is_none() {
            self.guarded(|session| session.control(&format!("RELEASE SAVEPOINT {name}")))?;
            return outcome;
        }
        self.hooks.truncate(hooks);
        if self
            .poison
            .as_ref()
            .is_none_or(|error| !error.ends_transaction())
            && self.session.is_open()
        {
            self.poison = None;
            let undo = format!("ROLLBACK TO SAVEPOINT {name}; RELEASE SAVEPOINT {name}");
            self.guarded(|session| session.control(&undo))?;
            if self.tenant != tenant {
                self.enter(&tenant)?;
            }
        }
        outcome.and_then(|_| Err(DbError::Poisoned.into()))
    }

    fn guarded<T>(
        &mut self,
        step: impl FnOnce(&mut dyn Session) -> Result<T, DbError>,
    ) -> Result<T, DbError> {
        if self.is_poisoned() {
            return Err(DbError::Poisoned);
        }
        step(self.session).inspect_err(|error| self.poison = Some(error.clone()))
    }
}
