//! Who is connected and which feeds they watch: tells them when one moved.
//!
//! Only what is watched is kept. This server's own commits are announced as they happen; the sync
//! asks the database for the rest when several servers share it.

use loket_protocol::{FeedId, Reached};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::{broadcast, watch};

/// Announcements a slow listener may fall behind before it is told that everything moved.
const BACKLOG: usize = 1_024;

/// See the module. Clones are the same notifier.
#[derive(Clone, Debug)]
pub struct Notifier(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    watched: Mutex<HashMap<FeedId, Watched>>,
    /// Feeds that moved together go together.
    moved: broadcast::Sender<Arc<[FeedId]>>,
    /// How often sessions were ended, as last heard (see [`crate::people::endings`]).
    session_endings: watch::Sender<i64>,
}

#[derive(Debug)]
struct Watched {
    by: usize,
    counter: i64,
}

impl Default for Notifier {
    fn default() -> Self {
        Self(Arc::new(Inner {
            watched: Mutex::default(),
            moved: broadcast::channel(BACKLOG).0,
            session_endings: watch::Sender::new(0),
        }))
    }
}

impl Notifier {
    /// Feeds have got this far; listeners hear of those they did not know about.
    pub fn announce(&self, reached: &[Reached]) {
        let mut watched = self.watched();
        let mut moved = Vec::new();
        for Reached { feed, counter } in reached {
            if let Some(known) = watched.get_mut(feed)
                && *counter > known.counter
            {
                known.counter = *counter;
                moved.push(feed.clone());
            }
        }
        if !moved.is_empty() {
            // Nobody listening is not an error.
            let _listeners = self.0.moved.send(moved.into());
        }
    }

    /// Begins to watch feeds that have got this far, until the answer is dropped.
    pub fn watch(&self, feeds: Vec<(FeedId, i64)>) -> Watch {
        let heard = self.0.moved.subscribe();
        let mut watched = self.watched();
        for (feed, counter) in &feeds {
            let known = watched.entry(feed.clone()).or_insert(Watched {
                by: 0,
                counter: *counter,
            });
            known.by += 1;
        }
        drop(watched);
        Watch {
            notifier: self.clone(),
            feeds: feeds.into_iter().map(|(feed, _)| feed).collect(),
            heard,
        }
    }

    /// Sessions have been ended so often; every open stream checks whether its own was one of them.
    pub fn announce_endings(&self, told: i64) {
        self.0
            .session_endings
            .send_if_modified(|known| std::mem::replace(known, told) != told);
    }

    /// Changes whenever sessions were ended.
    pub fn session_endings(&self) -> watch::Receiver<i64> {
        self.0.session_endings.subscribe()
    }

    /// Whether anybody waits to hear of endings.
    pub fn is_listened_to(&self) -> bool {
        self.0.session_endings.receiver_count() > 0
    }

    /// All feeds anybody watches.
    pub fn watched_feeds(&self) -> Vec<FeedId> {
        self.watched().keys().cloned().collect()
    }

    fn watched(&self) -> MutexGuard<'_, HashMap<FeedId, Watched>> {
        self.0
            .watched
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

/// Somebody watching feeds.
#[derive(Debug)]
pub struct Watch {
    notifier: Notifier,
    feeds: Vec<FeedId>,
    heard: broadcast::Receiver<Arc<[FeedId]>>,
}

impl Watch {
    /// The feeds being watched.
    pub fn feeds(&self) -> &[FeedId] {
        &self.feeds
    }

    /// Waits until feeds moved and says which; several at once when they moved together.
    pub async fn moved(&mut self) -> Vec<FeedId> {
        loop {
            let mut moved = match self.heard.recv().await {
                Ok(feeds) => feeds.to_vec(),
                Err(broadcast::error::RecvError::Lagged(_)) => return self.feeds.clone(),
                Err(broadcast::error::RecvError::Closed) => return std::future::pending().await,
            };
            loop {
                match self.heard.try_recv() {
                    Ok(feeds) => moved.extend_from_slice(&feeds),
                    Err(broadcast::error::TryRecvError::Lagged(_)) => return self.feeds.clone(),
                    Err(_) => break,
                }
            }
            moved.retain(|feed| self.feeds.contains(feed));
            moved.sort();
            moved.dedup();
            if !moved.is_empty() {
                return moved;
            }
        }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        let mut watched = self.notifier.watched();
        for feed in &self.feeds {
            if let Some(known) = watched.get_mut(feed) {
                known.by -= 1;
                if known.by == 0 {
                    watched.remove(feed);
                }
            }
        }
    }
}
