//! Whom is told which feeds moved, and until when.

use crate::failure::Failure;
use crate::people::signed_in::SignedIn;
use crate::state::Authority;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::Code;
use loket_domain::ids::{PersonId, SessionId};
use loket_protocol::FeedId;
use loket_protocol::sync::Moved;
use loket_store::feed;
use loket_store::notifier::Watch;
use loket_store::people::{membership, session};
use std::time::Duration;
use tokio::sync::watch::Receiver;
use tokio::time::Instant;

/// A stream ends by itself after this long, so that who comes again shows a token that is still good.
const LASTS: Duration = Duration::from_secs(15 * 60);

/// Begins to watch the feeds the person sees something of.
async fn watch(state: &Authority, person: &PersonId) -> Result<Watch, DbError> {
    let (who, tenant) = (person.clone(), Tenant::Person(person.clone()));
    let feeds = state
        .db()
        .read(tenant, move |tx| feeds_of(tx, &who))
        .await?;
    Ok(state.notifier().watch(feeds))
}

async fn is_alive(state: &Authority, session: &SessionId) -> Result<bool, DbError> {
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

/// Somebody who listens to what moves.
pub struct Listener {
    state: Authority,
    person: PersonId,
    session: SessionId,
    watch: Watch,
    session_endings: Receiver<i64>,
    greeted: bool,
    until: Instant,
}

impl Listener {
    /// Begins to listen for a person in their session.
    ///
    /// # Errors
    /// `session_ended`; [`Failure::Database`] when the database is not available.
    pub async fn begin(state: Authority, who: SignedIn) -> Result<Self, Failure> {
        let session_endings = state.notifier().session_endings();
        let watch = watch(&state, &who.person).await?;
        // Ended since it was shown, and before anybody listened for it.
        if !is_alive(&state, &who.session).await? {
            return Err(Code::SessionEnded.into());
        }
        Ok(Self {
            state,
            person: who.person,
            session: who.session,
            watch,
            session_endings,
            greeted: false,
            until: Instant::now() + LASTS,
        })
    }

    /// The feeds that moved; none when the stream is over: its time, its session or the server ended.
    async fn heard(&mut self) -> Option<Vec<FeedId>> {
        let stopped = self.state.clone();
        loop {
            tokio::select! {
                feeds = self.watch.moved() => return Some(feeds),
                // An error would be the notifier's end, which comes with the server's.
                ended = self.session_endings.changed() => ended.ok()?,
                () = tokio::time::sleep_until(self.until) => return None,
                () = stopped.stopped() => return None,
            }
            if !is_alive(&self.state, &self.session).await.ok()? {
                return None;
            }
        }
    }

    /// The feeds to pull; none when the stream is over. The first answer names every feed: whatever moved before
    /// anybody listened is pulled then.
    pub async fn next(&mut self) -> Option<Moved> {
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
        Some(Moved { feeds })
    }
}
