//! What other servers on the same database commit.

use crate::state::Authority;
use loket_db::{DbError, Engine, Tenant};
use loket_store::feed;
use loket_store::people::session_endings;
use std::time::Duration;
use tokio::time::MissedTickBehavior;

/// How often a server looks for what others committed, and for sessions that were ended.
const LOOK_EVERY: Duration = Duration::from_millis(500);

// Promised: a session that was ended hears nothing after a second.
const _: () = assert!(LOOK_EVERY.as_millis() < 1_000);

/// Follows what other servers on the same database commit, and who is signed out by whom, until this one stops. On
/// SQLite, where there is one server, its own feeds are announced as they move.
pub async fn follow_others(state: Authority) {
    let alone = state.db().engine() == Engine::Sqlite;
    let mut ticks = tokio::time::interval(LOOK_EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = ticks.tick() => {}
            () = state.stopped() => return,
        }
        let feeds = match alone {
            true => Vec::new(),
            false => state.notifier().watched_feeds(),
        };
        if feeds.is_empty() && !state.notifier().is_listened_to() {
            continue;
        }
        let look = state.db().read(Tenant::Installation, move |tx| {
            Ok::<_, DbError>((feed::counters(tx, &feeds)?, session_endings::told(tx)?))
        });
        match look.await {
            Ok((counters, told)) => {
                state.notifier().announce_endings(told);
                let reached: Vec<_> = counters
                    .into_iter()
                    .map(|(feed, counter)| loket_protocol::Reached { feed, counter })
                    .collect();
                state.notifier().announce(&reached);
            }
            Err(error) => tracing::warn!(cause = %error, "what other servers did is not known"),
        }
    }
}
