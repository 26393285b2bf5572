//! Sends mails until the server stops.

use crate::authority::state::Authority;
use crate::mail::{Post, deliver_due};
use std::time::Duration;
use tokio::time::MissedTickBehavior;

/// How often the worker looks for mails.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// Sends what is due, again and again, until the server stops.
pub async fn send(state: Authority, post: Post) {
    let mut ticks = tokio::time::interval(LOOK_EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
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
