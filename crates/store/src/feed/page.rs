//! Reading a feed: rows of one scope in counter order, from indexes alone.

use loket_db::{DbError, Tx};
use loket_protocol::sync::Row;
use loket_protocol::{FeedId, RecordKind, Scope};

/// How far a feed is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Position {
    /// The counter of its latest change.
    pub counter: i64,
    /// Tombstones up to here may be gone.
    pub pruned_below: i64,
}

/// How far one feed is; the beginning when nothing was ever written to it.
///
/// # Errors
/// [`DbError`].
pub fn read_counter(tx: &mut Tx<'_>, feed: &FeedId) -> Result<Position, DbError> {
    let found = tx.row(
        "SELECT counter, pruned_below FROM feed WHERE owner_id = :owner",
        &[("owner", &feed.owner())],
        |row| {
            Ok(Position {
                counter: row.int("counter")?,
                pruned_below: row.int("pruned_below")?,
            })
        },
    )?;
    Ok(found.unwrap_or_default())
}

/// How far these feeds are, by any tenant: counters say nothing about anybody.
///
/// # Errors
/// [`DbError`].
pub fn counters(tx: &mut Tx<'_>, feeds: &[FeedId]) -> Result<Vec<(FeedId, i64)>, DbError> {
    let mut found = Vec::with_capacity(feeds.len());
    for feed in feeds {
        found.push((feed.clone(), read_counter(tx, feed)?.counter));
    }
    Ok(found)
}

/// At most `limit` rows of the scope after `after`, in counter order. Tombstones up to `tombstones_after` are left
/// out: a desk that reads a snapshot has nothing to remove.
///
/// # Errors
/// [`DbError`].
pub fn page(
    tx: &mut Tx<'_>,
    scope: &Scope,
    after: i64,
    tombstones_after: i64,
    limit: i64,
) -> Result<Vec<Row>, DbError> {
    tx.rows(
        "SELECT kind, id, revision, counter, body FROM feed_entry
         WHERE owner_id = :owner AND scope = :scope AND counter > :after
           AND (body IS NOT NULL OR counter > :tombstones_after)
         ORDER BY counter LIMIT :limit",
        &[
            ("owner", &scope.feed().owner()),
            ("scope", &scope.as_str()),
            ("after", &after),
            ("tombstones_after", &tombstones_after),
            ("limit", &limit),
        ],
        |row| {
            Ok(Row {
                kind: RecordKind::parse(&row.text("kind")?),
                id: row.text("id")?,
                revision: row.int("revision")?,
                counter: row.int("counter")?,
                body: row.opt_text("body")?,
            })
        },
    )
}
