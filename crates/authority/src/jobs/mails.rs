//! The loop that has mails sent, and what the server does besides: it has an address overwritten once its owner's
//! erasure notice has left.

use crate::erasure::cleaning;
use crate::state::Authority;
use loket_db::DbError;
use loket_mail::{Delivered, Post};
use std::time::Duration;

/// How often the worker looks for mails.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// Sends mails until the server stops.
pub async fn send(state: Authority, post: Post) {
    let mut ticks = tokio::time::interval(LOOK_EVERY);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            () = state.stopped() => return,
            _ = ticks.tick() => {}
        }
        if let Err(error) = deliver_due(&state, &post).await {
            tracing::warn!(cause = %error, "mails wait");
        }
    }
}

/// Sends every mail that is due now; says how many were handed over.
///
/// # Errors
/// As [`loket_mail::deliver_due`].
pub async fn deliver_due(state: &Authority, post: &Post) -> Result<usize, DbError> {
    let mut delivered = Delivered::default();
    let outcome = loket_mail::deliver_due(&state.mail_context(), post, &mut delivered).await;
    if delivered.erasure_notices > 0 {
        overwrite_addresses(state).await;
    }
    outcome.map(|()| delivered.mails)
}

/// With an erasure notice the last trace of somebody's address went. What cannot be overwritten now is later.
async fn overwrite_addresses(state: &Authority) {
    if let Err(error) = cleaning::clean_left(state).await {
        tracing::warn!(cause = %error, "what an erasure notice left is overwritten later");
    }
}
