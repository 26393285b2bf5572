//! The mirror: confirmed records as the server last gave them, scope by scope.
//!
//! A record two duties see (an order on a number, and among one's own) is held once per scope. Its revisions count
//! within a scope only; read as one record, the scope that comes first by name speaks.

use super::StoreError;
use loket_protocol::RecordKind;
use rusqlite::{Connection, OptionalExtension, params};
use serde::de::DeserializeOwned;

/// See the module.
pub const SCHEMA: &str = "
CREATE TABLE mirror (
  row INTEGER PRIMARY KEY,
  scope INTEGER NOT NULL,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX mirror_record ON mirror (kind, id, scope);
";

/// Lays a record that the scope did not hold; says whether that was so.
///
/// # Errors
/// [`StoreError`].
pub fn insert_new(
    c: &Connection,
    scope: i64,
    kind: RecordKind,
    id: &str,
    revision: i64,
    body: &str,
) -> Result<bool, StoreError> {
    let laid = c
        .prepare_cached(
            "INSERT INTO mirror (scope, kind, id, revision, body) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT DO NOTHING",
        )?
        .execute(params![scope, kind.as_str(), id, revision, body])?;
    Ok(laid == 1)
}

/// The revision the scope holds; none when it does not hold the record.
///
/// # Errors
/// [`StoreError`].
pub fn revision(
    c: &Connection,
    scope: i64,
    kind: RecordKind,
    id: &str,
) -> Result<Option<i64>, StoreError> {
    let found = c
        .prepare_cached("SELECT revision FROM mirror WHERE kind = ?1 AND id = ?2 AND scope = ?3")?
        .query_row(params![kind.as_str(), id, scope], |row| row.get(0))
        .optional()?;
    Ok(found)
}

/// Lays a record over the one the scope holds.
///
/// # Errors
/// [`StoreError`].
pub fn replace(
    c: &Connection,
    scope: i64,
    kind: RecordKind,
    id: &str,
    revision: i64,
    body: &str,
) -> Result<(), StoreError> {
    c.prepare_cached(
        "UPDATE mirror SET revision = ?4, body = ?5 WHERE kind = ?1 AND id = ?2 AND scope = ?3",
    )?
    .execute(params![kind.as_str(), id, scope, revision, body])?;
    Ok(())
}

/// Takes a record out of a scope.
///
/// # Errors
/// [`StoreError`].
pub fn remove(c: &Connection, scope: i64, kind: RecordKind, id: &str) -> Result<(), StoreError> {
    c.prepare_cached("DELETE FROM mirror WHERE kind = ?1 AND id = ?2 AND scope = ?3")?
        .execute(params![kind.as_str(), id, scope])?;
    Ok(())
}

/// The number of the row laid last; 0 while there is none.
///
/// # Errors
/// [`StoreError`].
pub fn last_row(c: &Connection) -> Result<i64, StoreError> {
    Ok(
        c.prepare_cached("SELECT COALESCE(MAX(row), 0) FROM mirror")?
            .query_row([], |row| row.get(0))?,
    )
}

/// The next orders after a row, as `(id, JSON text)` in the order in which they were laid, with the row they end at.
///
/// # Errors
/// [`StoreError`].
pub fn orders_after(
    c: &Connection,
    row: i64,
    limit: usize,
) -> Result<(i64, Vec<(String, String)>), StoreError> {
    let mut found = c.prepare_cached(
        "SELECT row, id, body FROM mirror WHERE row > ?1 AND +kind = ?2 ORDER BY row LIMIT ?3",
    )?;
    let mut rows = found.query(params![row, RecordKind::Order.as_str(), limit as i64])?;
    let (mut last, mut orders) = (row, Vec::new());
    while let Some(row) = rows.next()? {
        last = row.get(0)?;
        orders.push((row.get(1)?, row.get(2)?));
    }
    Ok((last, orders))
}

/// Empties a scope.
///
/// # Errors
/// [`StoreError`].
pub fn empty(c: &Connection, scope: i64) -> Result<(), StoreError> {
    c.execute("DELETE FROM mirror WHERE scope = ?1", [scope])?;
    Ok(())
}

/// Empties everything.
///
/// # Errors
/// [`StoreError`].
pub fn clear(c: &Connection) -> Result<(), StoreError> {
    c.execute("DELETE FROM mirror", [])?;
    Ok(())
}

/// Ids of one kind in one scope.
///
/// # Errors
/// [`StoreError`].
pub fn ids_in(c: &Connection, scope: i64, kind: RecordKind) -> Result<Vec<String>, StoreError> {
    let mut found = c.prepare_cached("SELECT id FROM mirror WHERE kind = ?1 AND scope = ?2")?;
    let rows = found.query_map(params![kind.as_str(), scope], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A record's JSON text; none when no scope holds it.
///
/// # Errors
/// [`StoreError`].
pub fn body(c: &Connection, kind: RecordKind, id: &str) -> Result<Option<String>, StoreError> {
    let found = c
        .prepare_cached(
            "SELECT m.body FROM mirror m JOIN cursor s ON s.number = m.scope
             WHERE m.kind = ?1 AND m.id = ?2 ORDER BY s.scope LIMIT 1",
        )?
        .query_row(params![kind.as_str(), id], |row| row.get(0))
        .optional()?;
    Ok(found)
}

/// A record and its revision, from the one scope that holds its kind.
///
/// # Errors
/// [`StoreError`].
pub fn with_revision(
    c: &Connection,
    kind: RecordKind,
    id: &str,
) -> Result<Option<(i64, String)>, StoreError> {
    let found = c
        .prepare_cached(
            "SELECT revision, body FROM mirror WHERE kind = ?1 AND id = ?2 ORDER BY scope LIMIT 1",
        )?
        .query_row(params![kind.as_str(), id], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .optional()?;
    Ok(found)
}

/// Every record of a kind, once each, as `(id, JSON text)` in id order; of one organisation's feed only when
/// `feed` says so.
///
/// # Errors
/// [`StoreError`].
pub fn bodies(
    c: &Connection,
    kind: RecordKind,
    feed: Option<&str>,
) -> Result<Vec<(String, String)>, StoreError> {
    let mut found = c.prepare_cached(
        "SELECT m.id, m.body FROM mirror m JOIN cursor s ON s.number = m.scope
         WHERE m.kind = ?1 AND (?2 IS NULL OR s.feed = ?2) ORDER BY m.id, s.scope",
    )?;
    let rows = found.query_map(params![kind.as_str(), feed], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    let mut bodies: Vec<(String, String)> = rows.collect::<Result<_, _>>()?;
    bodies.dedup_by(|later, first| later.0 == first.0);
    Ok(bodies)
}

/// Every record of a kind, read. A record of a shape this version cannot read is left out: a newer server may
/// write more than an old desk understands.
///
/// # Errors
/// [`StoreError`].
pub fn all<T: DeserializeOwned>(
    c: &Connection,
    kind: RecordKind,
    feed: Option<&str>,
) -> Result<Vec<T>, StoreError> {
    let bodies = bodies(c, kind, feed)?;
    Ok(bodies
        .iter()
        .filter_map(|(_, body)| serde_json::from_str(body).ok())
        .collect())
}

/// One record, read; none when it is not held or of a shape this version cannot read.
///
/// # Errors
/// [`StoreError`].
pub fn one<T: DeserializeOwned>(
    c: &Connection,
    kind: RecordKind,
    id: &str,
) -> Result<Option<T>, StoreError> {
    Ok(body(c, kind, id)?.and_then(|body| serde_json::from_str(&body).ok()))
}
