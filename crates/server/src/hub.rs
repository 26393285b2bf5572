//! Who is connected and which feeds they watch: tells them when one moved.
//!
//! Only what is watched is kept. This server's own commits are announced as they happen; [`crate::api::sync`]
//! asks the database for the rest when several servers share it.

use loket_protocol::{FeedId, Reached};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::{broadcast, watch};

/// Announcements a slow listener may fall behind before it is told that everything moved.
const BACKLOG: usize = 1_024;

/// See the module. Clones are the same hub.
#[derive(Clone, Debug)]
pub struct Hub(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    watched: Mutex<HashMap<FeedId, Watched>>,
    /// Feeds that moved together go together.
    moved: broadcast::Sender<Arc<[FeedId]>>,
    /// How often sessions were ended, as last heard (see [`crate::store::people::endings`]).
    endings: watch::Sender<i64>,
}

#[derive(Debug)]
struct Watched {
    by: usize,
    counter: i64,
}

impl Default for Hub {
    fn default() -> Self {
        Self(Arc::new(Inner {
            watched: Mutex::default(),
            moved: broadcast::channel(BACKLOG).0,
            endings: watch::Sender::new(0),
        }))
    }
}

impl Hub {
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
            hub: self.clone(),
            feeds: feeds.into_iter().map(|(feed, _)| feed).collect(),
            heard,
        }
    }

    /// Sessions have been ended so often; whoever hangs on one looks whether it was theirs.
    pub fn announce_endings(&self, told: i64) {
        self.0
            .endings
            .send_if_modified(|known| std::mem::replace(known, told) != told);
    }

    /// Changes whenever sessions were ended.
    pub fn endings(&self) -> watch::Receiver<i64> {
        self.0.endings.subscribe()
    }

    /// Whether anybody waits to hear of endings.
    pub fn is_listened_to(&self) -> bool {
        self.0.endings.receiver_count() > 0
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
    hub: Hub,
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
        let mut watched = self.hub.watched();
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

#[cfg(test)]
mod tests {
    use super::*;

    fn reached(feed: &str, counter: i64) -> Reached {
        Reached {
            feed: FeedId::from_stored(feed),
            counter,
        }
    }

    #[tokio::test]
    async fn a_listener_hears_of_its_own_feeds_once() {
        let hub = Hub::default();
        let mut watch = hub.watch(vec![(FeedId::from_stored("person:a"), 4)]);
        hub.announce(&[reached("person:b", 9), reached("person:a", 4)]);
        hub.announce(&[reached("person:a", 5), reached("person:a", 5)]);
        assert_eq!(watch.moved().await, [FeedId::from_stored("person:a")]);
        assert_eq!(hub.watched_feeds().len(), 1);
        drop(watch);
        assert!(hub.watched_feeds().is_empty());
    }

    #[tokio::test]
    async fn a_slow_listener_is_told_that_everything_moved() {
        let hub = Hub::default();
        let mut watch = hub.watch(vec![
            (FeedId::from_stored("catalogue"), 0),
            (FeedId::from_stored("person:a"), 0),
        ]);
        for counter in 1..3_000 {
            hub.announce(&[reached("catalogue", counter)]);
        }
        assert_eq!(watch.moved().await.len(), 2);
    }
}
