//! The overlay: what acts that the server has not yet shown back make of records.
//!
//! The latest act speaks for a record. A layer without a body hides it.

use super::StoreError;
use loket_domain::ids::ActId;
use loket_protocol::RecordKind;
use rusqlite::{Connection, OptionalExtension, params};

/// See the module.
pub const SCHEMA: &str = "
CREATE TABLE overlay (
  layer INTEGER PRIMARY KEY AUTOINCREMENT,
  act TEXT NOT NULL,
  seq INTEGER NOT NULL,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  body TEXT
) STRICT;
CREATE INDEX overlay_record ON overlay (kind, id, seq);
CREATE INDEX overlay_act ON overlay (act);
";

/// One act's word on one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layer {
    /// The kind of the record.
    pub kind: RecordKind,
    /// The record's id.
    pub id: String,
    /// As the act makes it; none hides it.
    pub body: Option<String>,
}

/// Lays an act's word on a record, over what it said of it before.
///
/// # Errors
/// [`StoreError`].
pub fn lay(c: &Connection, act: &ActId, seq: i64, layer: &Layer) -> Result<(), StoreError> {
    let kind = layer.kind.as_str();
    let changed = c
        .prepare_cached("UPDATE overlay SET body = ?4 WHERE act = ?1 AND kind = ?2 AND id = ?3")?
        .execute(params![act.as_str(), kind, layer.id, layer.body])?;
    if changed == 0 {
        c.prepare_cached(
            "INSERT INTO overlay (act, seq, kind, id, body) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![act.as_str(), seq, kind, layer.id, layer.body])?;
    }
    Ok(())
}

/// Takes an act's layers away and says which records they were on.
///
/// # Errors
/// [`StoreError`].
pub fn lift(c: &Connection, act: &ActId) -> Result<Vec<(RecordKind, String)>, StoreError> {
    let mut lifted = c.prepare_cached("DELETE FROM overlay WHERE act = ?1 RETURNING kind, id")?;
    let rows = lifted.query_map([act.as_str()], record)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What the latest act before `before` (or of all) says of a record: none when none does, `Some(None)` when it is
/// hidden.
///
/// # Errors
/// [`StoreError`].
pub fn word_on(
    c: &Connection,
    kind: RecordKind,
    id: &str,
    before: Option<i64>,
) -> Result<Option<Option<String>>, StoreError> {
    let found = c
        .prepare_cached(
            "SELECT body FROM overlay WHERE kind = ?1 AND id = ?2 AND seq < ?3 ORDER BY seq DESC LIMIT 1",
        )?
        .query_row(params![kind.as_str(), id, before.unwrap_or(i64::MAX)], |row| row.get(0))
        .optional()?;
    Ok(found)
}

/// The latest word on every record of a kind that has one, in id order.
///
/// # Errors
/// [`StoreError`].
pub fn words(
    c: &Connection,
    kind: RecordKind,
) -> Result<Vec<(String, Option<String>)>, StoreError> {
    let mut found = c.prepare_cached(
        "SELECT id, body FROM overlay o WHERE kind = ?1
           AND seq = (SELECT MAX(seq) FROM overlay WHERE kind = o.kind AND id = o.id) ORDER BY id",
    )?;
    let rows = found.query_map([kind.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Acts that say something of a record, in the order in which they were made.
///
/// # Errors
/// [`StoreError`].
pub fn acts_on(
    c: &Connection,
    kind: RecordKind,
    id: &str,
) -> Result<Vec<(i64, ActId)>, StoreError> {
    let mut found =
        c.prepare_cached("SELECT seq, act FROM overlay WHERE kind = ?1 AND id = ?2 ORDER BY seq")?;
    let rows = found.query_map(params![kind.as_str(), id], |row| {
        Ok((row.get(0)?, ActId::new(row.get::<_, String>(1)?)))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether anything is laid over anything: most of the time not, and then a page of rows need not ask per row.
///
/// # Errors
/// [`StoreError`].
pub fn any(c: &Connection) -> Result<bool, StoreError> {
    Ok(c.prepare_cached("SELECT EXISTS (SELECT 1 FROM overlay)")?
        .query_row([], |row| row.get(0))?)
}

fn record(row: &rusqlite::Row<'_>) -> rusqlite::Result<(RecordKind, String)> {
    Ok((RecordKind::parse(&row.get::<_, String>(0)?), row.get(1)?))
}
