//! Feeds: the latest change of each record, scope by scope, under a counter that knows no gaps.
//!
//! A feed's counter is raised in the transaction of the change, while the feed's owner is locked (see
//! [`loket_db`]): counters are in commit order, and who has read up to one has read everything before it.

mod many;
mod page;
mod prune;

pub use many::publish_many;
pub use page::{Position, counters, page, read_counter};
pub use prune::{check, is_prunable, owners, prune};

use crate::notifier::Notifier;
use crate::planted::{Bug, planted};
use loket_db::{DbError, Tenant, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::{OrganisationId, PersonId};
use loket_protocol::{FeedId, Reached, RecordKind, Scope};
use serde::Serialize;
use std::collections::BTreeMap;

/// What one act changes in feeds, gathered before anything is written so that feeds are locked in id order.
#[derive(Debug, Default)]
pub struct Changes(BTreeMap<FeedId, Vec<Change>>);

#[derive(Debug)]
struct Change {
    scope: Scope,
    kind: RecordKind,
    id: String,
    body: Option<String>,
    /// Only when the feed does not hold exactly this already.
    unless_same: bool,
}

impl Changes {
    /// The record is now so.
    ///
    /// # Errors
    /// [`DbError::Other`] when the record cannot be written as JSON, which none of the product's cannot.
    pub fn publish<T: Serialize>(
        &mut self,
        scope: Scope,
        kind: RecordKind,
        id: impl Into<String>,
        record: &T,
    ) -> Result<(), DbError> {
        self.push(scope, kind, id.into(), Some(json(record)?), false);
        Ok(())
    }

    /// The record is so, which may be no news: for a caller that does not know what changed.
    ///
    /// # Errors
    /// As [`Changes::publish`].
    pub fn confirm<T: Serialize>(
        &mut self,
        scope: Scope,
        kind: RecordKind,
        id: impl Into<String>,
        record: &T,
    ) -> Result<(), DbError> {
        self.push(scope, kind, id.into(), Some(json(record)?), true);
        Ok(())
    }

    /// The record is no longer in the scope. Leaves a tombstone where it was.
    pub fn retract(&mut self, scope: Scope, kind: RecordKind, id: impl Into<String>) {
        self.push(scope, kind, id.into(), None, true);
    }

    /// Whether nothing was changed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn push(
        &mut self,
        scope: Scope,
        kind: RecordKind,
        id: String,
        body: Option<String>,
        unless_same: bool,
    ) {
        self.0.entry(scope.feed()).or_default().push(Change {
            scope,
            kind,
            id,
            body,
            unless_same,
        });
    }

    /// Writes everything, and tells the notifier once it is durable. Answers how far each feed is, in id order; a feed
    /// in which nothing had to be changed is left out.
    ///
    /// Goes on as the tenant it found. A feed of another tenant is entered, so its owner is locked.
    ///
    /// # Errors
    /// [`DbError`].
    pub fn write(
        self,
        tx: &mut Tx<'_>,
        notifier: &Notifier,
        now: Timestamp,
    ) -> Result<Vec<Reached>, DbError> {
        let home = tx.tenant().clone();
        let mut reached = Vec::new();
        for (feed, changes) in self.0 {
            enter(tx, &feed)?;
            if let Some(counter) = write_feed(tx, &feed, changes, now)? {
                reached.push(Reached { feed, counter });
            }
        }
        if *tx.tenant() != home {
            tx.enter(&home)?;
        }
        if !reached.is_empty() {
            let (notifier, moved) = (notifier.clone(), reached.clone());
            tx.after_commit(move || notifier.announce(&moved));
        }
        Ok(reached)
    }
}

/// Makes sure that the tenant entered owns the feed.
fn enter(tx: &mut Tx<'_>, feed: &FeedId) -> Result<(), DbError> {
    let wanted = match feed.as_str().split_once(':') {
        Some(("organisation", id)) => Tenant::Organisation(OrganisationId::new(id)),
        Some(("person", id)) => Tenant::Person(PersonId::new(id)),
        _ => Tenant::Installation,
    };
    let inside = match (tx.tenant(), &wanted) {
        (Tenant::Both { organisation, .. }, Tenant::Organisation(owner)) => organisation == owner,
        (Tenant::Both { person, .. }, Tenant::Person(owner)) => person == owner,
        (entered, wanted) => entered == wanted,
    };
    if inside { Ok(()) } else { tx.enter(&wanted) }
}

fn write_feed(
    tx: &mut Tx<'_>,
    feed: &FeedId,
    changes: Vec<Change>,
    now: Timestamp,
) -> Result<Option<i64>, DbError> {
    let mut wanted = Vec::with_capacity(changes.len());
    for change in changes {
        if !change.unless_same || is_news(tx, &change)? {
            wanted.push(change);
        }
    }
    if wanted.is_empty() {
        return Ok(None);
    }
    let counter = raise(tx, feed, wanted.len() as i64)?;
    let first = counter - wanted.len() as i64 + 1;
    for (change, counter) in wanted.into_iter().zip(first..) {
        if planted(Bug::FeedGap) && counter % 7 == 0 {
            continue;
        }
        put(tx, feed, &change, counter, now)?;
    }
    Ok(Some(counter))
}

fn json<T: Serialize>(record: &T) -> Result<String, DbError> {
    serde_json::to_string(record).map_err(|e| DbError::Other(format!("record: {e}")))
}

/// Whether the feed holds something else: for a tombstone, whether there is anything to remove.
fn is_news(tx: &mut Tx<'_>, change: &Change) -> Result<bool, DbError> {
    let held = entry(tx, &change.scope, change.kind, &change.id)?.and_then(|entry| entry.body);
    Ok(held != change.body)
}

/// Raises the feed's counter by `by` and answers what it is now. The counter's row stays locked until the commit.
fn raise(tx: &mut Tx<'_>, feed: &FeedId, by: i64) -> Result<i64, DbError> {
    let counter = tx.row(
        "INSERT INTO feed (owner_id, counter, pruned_below) VALUES (:owner, :by, 0)
         ON CONFLICT (owner_id) DO UPDATE SET counter = feed.counter + excluded.counter
         RETURNING counter",
        &[("owner", &feed.owner()), ("by", &by)],
        |row| row.int("counter"),
    )?;
    counter.ok_or_else(|| DbError::Other("a feed's counter was not raised".to_owned()))
}

fn put(
    tx: &mut Tx<'_>,
    feed: &FeedId,
    change: &Change,
    counter: i64,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO feed_entry (owner_id, scope, kind, id, counter, revision, changed_at, body)
         VALUES (:owner, :scope, :kind, :id, :counter, 1, :now, :body)
         ON CONFLICT (owner_id, scope, kind, id) DO UPDATE SET counter = excluded.counter,
             revision = feed_entry.revision + 1, changed_at = excluded.changed_at, body = excluded.body",
        &[
            ("owner", &feed.owner()),
            ("scope", &change.scope.as_str()),
            ("kind", &change.kind.as_str()),
            ("id", &change.id),
            ("counter", &counter),
            ("now", &now.0),
            ("body", &change.body),
        ],
    )?;
    Ok(())
}

/// A record as its feed holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its revision.
    pub revision: i64,
    /// Its JSON text; none for a tombstone.
    pub body: Option<String>,
}

/// The entry of one record in one scope; none when it never was there.
///
/// # Errors
/// [`DbError`].
pub fn entry(
    tx: &mut Tx<'_>,
    scope: &Scope,
    kind: RecordKind,
    id: &str,
) -> Result<Option<Entry>, DbError> {
    tx.row(
        "SELECT revision, body FROM feed_entry
         WHERE owner_id = :owner AND scope = :scope AND kind = :kind AND id = :id",
        &[
            ("owner", &scope.feed().owner()),
            ("scope", &scope.as_str()),
            ("kind", &kind.as_str()),
            ("id", &id),
        ],
        |row| {
            Ok(Entry {
                revision: row.int("revision")?,
                body: row.opt_text("body")?,
            })
        },
    )
}
