//! Very many new records in one feed.

use super::raise;
use crate::many::{self, Values};
use loket_db::{DbError, Tx};
use loket_domain::Timestamp;
use loket_protocol::{RecordKind, Scope};

const COLUMNS: [&str; 8] = [
    "owner_id",
    "scope",
    "kind",
    "id",
    "counter",
    "revision",
    "changed_at",
    "body",
];

/// Publishes records that no scope has had before, each by its id and JSON text. The caller has entered the feed's
/// owner; the notifier is told nothing.
///
/// # Errors
/// [`DbError`].
pub fn publish_many(
    tx: &mut Tx<'_>,
    scope: &Scope,
    kind: RecordKind,
    records: &[(String, String)],
    now: Timestamp,
) -> Result<(), DbError> {
    let feed = scope.feed();
    let count = records.len() as i64;
    let first = raise(tx, &feed, count)? - count + 1;
    let rows: Vec<Values> = records
        .iter()
        .zip(first..)
        .map(|((id, body), counter)| -> Values {
            vec![
                Box::new(feed.owner().to_owned()),
                Box::new(scope.as_str().to_owned()),
                Box::new(kind.as_str().to_owned()),
                Box::new(id.clone()),
                Box::new(counter),
                Box::new(1_i64),
                Box::new(now.0),
                Box::new(Some(body.clone())),
            ]
        })
        .collect();
    many::insert(tx, "feed_entry", &COLUMNS, &rows)
}
