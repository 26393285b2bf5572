//! What every request can reach.

use crate::ops::rate::RateLimiter;
use loket_authority::config::ServerConfig;
use loket_authority::state::Authority;
use loket_db::{Db, DbError};
use loket_store::{Clock, Randomness};
use std::ops::Deref;
use std::sync::Arc;

/// The state of a server that answers requests: the authority, and how many requests it takes. A clone is the same
/// server.
#[derive(Clone)]
pub struct AppState {
    authority: Authority,
    rates: Arc<RateLimiter>,
}

impl AppState {
    /// A server over an open database. The database gets its epoch here when it has none.
    ///
    /// # Errors
    /// When the database cannot be read or written.
    pub async fn new(db: Db, clock: Arc<dyn Clock>, config: ServerConfig) -> Result<Self, DbError> {
        Ok(Authority::new(db, clock, config).await?.into())
    }

    /// The same, with randomness of the caller's choice: for tests only.
    ///
    /// # Errors
    /// As [`AppState::new`].
    pub async fn with_randomness(
        db: Db,
        clock: Arc<dyn Clock>,
        randomness: Arc<dyn Randomness>,
        config: ServerConfig,
    ) -> Result<Self, DbError> {
        let authority = Authority::with_randomness(db, clock, randomness, config).await?;
        Ok(authority.into())
    }

    /// What decides and writes.
    pub fn authority(&self) -> &Authority {
        &self.authority
    }

    /// How many requests are taken.
    pub fn rates(&self) -> &RateLimiter {
        &self.rates
    }
}

impl From<Authority> for AppState {
    fn from(authority: Authority) -> Self {
        let rates = Arc::new(RateLimiter::new(authority.config().rates));
        Self { authority, rates }
    }
}

impl Deref for AppState {
    type Target = Authority;

    fn deref(&self) -> &Authority {
        &self.authority
    }
}
