//! `GET /v1/sync/live`: server-sent events `moved` tell a desk which feeds to pull.

use crate::auth::SignedIn;
use crate::db::{DbError, Engine, Tenant, Tx};
use crate::error::Failure;
use crate::hub::Watch;
use crate::state::AppState;
use crate::store::feed;
use crate::store::people::{endings, membership, session};
use axum::extract::State;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::stream::{self, Stream};
use loket_domain::Code;
use loket_domain::ids::{PersonId, SessionId};
use loket_protocol::FeedId;
use loket_protocol::sync::Moved;
use std::convert::Infallible;
use std::time::Duration;
use tokio::sync::watch::Receiver;
use tokio::time::{Instant, MissedTickBehavior};

/// A stream ends by itself after this long, so that who comes again shows a token that is still good.
const LASTS: Duration = Duration::from_secs(15 * 60);

/// How often a server looks for what others committed, and for sessions that were ended.
const LOOK_EVERY: Duration = Duration::from_millis(500);

// Promised: a session that was ended hears nothing after a second.
const _: () = assert!(LOOK_EVERY.as_millis() < 1_000);

/// Tells which feeds moved, as they move. The first event names every feed: whatever moved before anybody listened is pulled then.
///
/// # Errors
/// 503 when the database is not available.
#[utoipa::path(get, path = "/v1/sync/live", operation_id = "sync_live", tag = "sync", responses(
    (status = 200, description = "Events `moved`, each a `Moved`", content_type = "text/event-stream", body = String),
    (status = 401, description = "`session_ended`", body = loket_protocol::Problem),
    (status = 503, description = "Not available at the moment", body = loket_protocol::Problem),
))]
pub async fn handle(
    State(state): State<AppState>,
    who: SignedIn,
) -> Result<Sse<impl Stream<Item = Result<Event, Infallible>>>, Failure> {
    let endings = state.hub().endings();
    let watch = watch(&state, &who.person).await?;
    // Ended since it was shown, and before anybody listened for it.
    if !is_alive(&state, &who.session).await? {
        return Err(Code::SessionEnded.into());
    }
    let listener = Listener {
        state,
        person: who.person,
        session: who.session,
        watch,
        endings,
        greeted: false,
        until: Instant::now() + LASTS,
    };
    Ok(Sse::new(stream::unfold(listener, Listener::next)).keep_alive(KeepAlive::default()))
}

/// Begins to watch the feeds the person sees something of.
async fn watch(state: &AppState, person: &PersonId) -> Result<Watch, DbError> {
    let (who, tenant) = (person.clone(), Tenant::Person(person.clone()));
    let feeds = state
        .db()
        .read(tenant, move |tx| feeds_of(tx, &who))
        .await?;
    Ok(state.hub().watch(feeds))
}

async fn is_alive(state: &AppState, session: &SessionId) -> Result<bool, DbError> {
    let id = session.clone();
    let alive = state
        .db()
        .read(Tenant::Installation, move |tx| session::is_alive(tx, &id));
    alive.await
}

fn feeds_of(tx: &mut Tx<'_>, person: &PersonId) -> Result<Vec<(FeedId, i64)>, DbError> {
    let mut feeds = vec![FeedId::catalogue(), FeedId::person(person)];
    feeds.extend(
        membership::organisations_of(tx, person)?
            .iter()
            .map(FeedId::organisation),
    );
    feed::counters(tx, &feeds)
}

struct Listener {
    state: AppState,
    person: PersonId,
    session: SessionId,
    watch: Watch,
    endings: Receiver<i64>,
    greeted: bool,
    until: Instant,
}

impl Listener {
    /// The feeds that moved; none when the stream is over: its time, its session or the server ended.
    async fn heard(&mut self) -> Option<Vec<FeedId>> {
        let stopped = self.state.clone();
        loop {
            tokio::select! {
                feeds = self.watch.moved() => return Some(feeds),
                // An error would be the hub's end, which comes with the server's.
                ended = self.endings.changed() => ended.ok()?,
                () = tokio::time::sleep_until(self.until) => return None,
                () = stopped.stopped() => return None,
            }
            if !is_alive(&self.state, &self.session).await.ok()? {
                return None;
            }
        }
    }

    async fn next(mut self) -> Option<(Result<Event, Infallible>, Self)> {
        let mut feeds = if self.greeted {
            self.heard().await?
        } else {
            self.greeted = true;
            self.watch.feeds().to_vec()
        };
        if feeds.contains(&FeedId::person(&self.person)) {
            // Memberships lie there: there may be more feeds to watch now, or fewer.
            let now = watch(&self.state, &self.person).await.ok()?;
            if now.feeds() != self.watch.feeds() {
                self.watch = now;
                // Whatever moved between the two watches was heard by neither.
                feeds = self.watch.feeds().to_vec();
            }
        }
        let event = Event::default()
            .event("moved")
            .json_data(Moved { feeds })
            .ok()?;
        Some((Ok(event), self))
    }
}

/// Follows what other servers on the same database commit, and who is signed out by whom, until this one stops. On
/// SQLite, where there is one server, its own feeds are announced as they move.
pub async fn follow_others(state: AppState) {
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
            false => state.hub().watched_feeds(),
        };
        if feeds.is_empty() && !state.hub().is_listened_to() {
            continue;
        }
        let look = state.db().read(Tenant::Installation, move |tx| {
            Ok::<_, DbError>((feed::counters(tx, &feeds)?, endings::told(tx)?))
        });
        match look.await {
            Ok((counters, told)) => {
                state.hub().announce_endings(told);
                let reached: Vec<_> = counters
                    .into_iter()
                    .map(|(feed, counter)| loket_protocol::Reached { feed, counter })
                    .collect();
                state.hub().announce(&reached);
            }
            Err(error) => tracing::warn!(cause = %error, "what other servers did is not known"),
        }
    }
}
