//! What the server does by itself, again and again until it stops. Any number of servers may.

use super::{expiry, order_retention, password_ends, previous_database, prune, record_retention};
use crate::erasure::cleaning;
use crate::state::Authority;
use loket_db::DbError;
use std::fmt::Debug;
use std::time::Duration;
use tokio::time::MissedTickBehavior;

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(3_600);
const DAY: Duration = Duration::from_secs(24 * 3_600);

/// Begins all of them; each is done once at once.
pub fn begin(state: &Authority) {
    every(state, HOUR, "expiry", |state| async move {
        expiry::delete_expired(&state).await
    });
    every(state, HOUR, "orders_kept", |state| async move {
        order_retention::let_go(&state).await
    });
    every(state, HOUR, "records_kept", |state| async move {
        record_retention::let_go(&state).await
    });
    every(state, DAY, "prune", |state| async move {
        prune::prune(state.db(), state.config().retention, state.now()).await
    });
    every(state, DAY, "set_aside", |state| async move {
        previous_database::let_go(&state).await
    });
    every(state, 10 * MINUTE, "password_ends", |state| async move {
        password_ends::warn(&state).await
    });
    every(state, MINUTE, "cleaning", |state| async move {
        cleaning::clean_left(&state).await
    });
}

/// Does a job now and then. What fails is tried again the next time; what takes longer than it may is not made up
/// for.
fn every<T, F>(
    state: &Authority,
    often: Duration,
    name: &'static str,
    job: impl Fn(Authority) -> F + Send + 'static,
) where
    T: Debug,
    F: Future<Output = Result<T, DbError>> + Send,
{
    let state = state.clone();
    tokio::spawn(async move {
        let mut ticks = tokio::time::interval(often);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                () = state.stopped() => return,
                _ = ticks.tick() => {}
            }
            match job(state.clone()).await {
                Ok(done) => tracing::debug!(job = name, ?done, "done"),
                Err(error) => {
                    tracing::warn!(job = name, cause = %error, "left undone until the next time")
                }
            }
        }
    });
}
