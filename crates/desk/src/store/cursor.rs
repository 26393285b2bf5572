//! How far each scope of the server is known here, and which server database that was.

use super::StoreError;
use loket_domain::Timestamp;
use loket_domain::ids::Epoch;
use loket_protocol::sync::{Cursor, Page};
use loket_protocol::{Reached, Scope};
use rusqlite::{Connection, OptionalExtension, params};

/// See the module. A scope's number stands for its text in the mirror.
pub const SCHEMA: &str = "
CREATE TABLE cursor (
  number INTEGER PRIMARY KEY,
  scope TEXT NOT NULL UNIQUE,
  feed TEXT NOT NULL,
  after INTEGER NOT NULL,
  snapshot_until INTEGER,
  caught_up INTEGER NOT NULL
) STRICT;
CREATE TABLE sync_fact (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
";

/// How one scope stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScopeCursor {
    /// Its number in the mirror.
    pub number: i64,
    /// Everything up to this counter is known.
    pub after: i64,
}

/// All cursors, as a pull names them.
///
/// # Errors
/// [`StoreError`].
pub fn all(c: &Connection) -> Result<Vec<Cursor>, StoreError> {
    let mut found =
        c.prepare_cached("SELECT scope, after, snapshot_until FROM cursor ORDER BY number")?;
    let rows = found.query_map([], |row| {
        Ok(Cursor {
            scope: Scope::from_stored(row.get::<_, String>(0)?),
            after: row.get(1)?,
            snapshot_until: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One scope; none when it was never begun.
///
/// # Errors
/// [`StoreError`].
pub fn of_scope(c: &Connection, scope: &Scope) -> Result<Option<ScopeCursor>, StoreError> {
    let found = c
        .prepare_cached("SELECT number, after FROM cursor WHERE scope = ?1")?
        .query_row([scope.as_str()], |row| {
            Ok(ScopeCursor {
                number: row.get(0)?,
                after: row.get(1)?,
            })
        })
        .optional()?;
    Ok(found)
}

/// Begins a scope and gives its number.
///
/// # Errors
/// [`StoreError`].
pub fn begin(c: &Connection, scope: &Scope) -> Result<ScopeCursor, StoreError> {
    c.prepare_cached("INSERT INTO cursor (scope, feed, after, caught_up) VALUES (?1, ?2, 0, 0)")?
        .execute(params![scope.as_str(), scope.feed().as_str()])?;
    Ok(ScopeCursor {
        number: c.last_insert_rowid(),
        after: 0,
    })
}

/// Moves a scope to where a page ends.
///
/// # Errors
/// [`StoreError`].
pub fn moved(c: &Connection, number: i64, after: i64, page: &Page) -> Result<(), StoreError> {
    c.prepare_cached(
        "UPDATE cursor SET after = ?2, snapshot_until = ?3, caught_up = ?4 WHERE number = ?1",
    )?
    .execute(params![number, after, page.snapshot_until, !page.more])?;
    Ok(())
}

/// Forgets a scope.
///
/// # Errors
/// [`StoreError`].
pub fn drop_scope(c: &Connection, number: i64) -> Result<(), StoreError> {
    c.prepare_cached("DELETE FROM cursor WHERE number = ?1")?
        .execute([number])?;
    Ok(())
}

/// Forgets every scope.
///
/// # Errors
/// [`StoreError`].
pub fn clear(c: &Connection) -> Result<(), StoreError> {
    c.execute("DELETE FROM cursor", [])?;
    Ok(())
}

/// Whether every scope held in these feeds has caught up to at least these counters.
///
/// # Errors
/// [`StoreError`].
pub fn has_reached(c: &Connection, reached: &[Reached]) -> Result<bool, StoreError> {
    let mut behind = c.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM cursor WHERE feed = ?1 AND (after < ?2 OR caught_up = 0))",
    )?;
    for Reached { feed, counter } in reached {
        if behind.query_row(params![feed.as_str(), counter], |row| row.get::<_, bool>(0))? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Whether the first sync is complete: something was begun and nothing is behind.
///
/// # Errors
/// [`StoreError`].
pub fn caught_up(c: &Connection) -> Result<bool, StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM cursor) AND NOT EXISTS (SELECT 1 FROM cursor WHERE caught_up = 0)";
    Ok(c.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
}

/// The epoch the cursors belong to; none before the first contact.
///
/// # Errors
/// [`StoreError`].
pub fn epoch(c: &Connection) -> Result<Option<Epoch>, StoreError> {
    Ok(fact(c, "epoch")?.map(Epoch::new))
}

/// Sets the epoch.
///
/// # Errors
/// [`StoreError`].
pub fn set_epoch(c: &Connection, epoch: &Epoch) -> Result<(), StoreError> {
    set_fact(c, "epoch", epoch.as_str())
}

/// The latest time a server of this epoch was heard to say: what keeping and forgetting are counted by, because
/// this computer's clock may be wrong.
///
/// # Errors
/// [`StoreError`].
pub fn server_time(c: &Connection) -> Result<Option<Timestamp>, StoreError> {
    Ok(fact(c, "server_time")?
        .and_then(|text| text.parse().ok())
        .map(Timestamp))
}

/// Sets the server's time.
///
/// # Errors
/// [`StoreError`].
pub fn set_server_time(c: &Connection, time: Timestamp) -> Result<(), StoreError> {
    set_fact(c, "server_time", &time.0.to_string())
}

/// One remembered fact.
///
/// # Errors
/// [`StoreError`].
pub fn fact(c: &Connection, key: &str) -> Result<Option<String>, StoreError> {
    let found = c
        .prepare_cached("SELECT value FROM sync_fact WHERE key = ?1")?
        .query_row([key], |row| row.get(0))
        .optional()?;
    Ok(found)
}

/// Forgets one fact.
///
/// # Errors
/// [`StoreError`].
pub fn drop_fact(c: &Connection, key: &str) -> Result<(), StoreError> {
    c.prepare_cached("DELETE FROM sync_fact WHERE key = ?1")?
        .execute([key])?;
    Ok(())
}

/// Remembers one fact.
///
/// # Errors
/// [`StoreError`].
pub fn set_fact(c: &Connection, key: &str, value: &str) -> Result<(), StoreError> {
    c.prepare_cached(
        "INSERT INTO sync_fact (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    )?
    .execute([key, value])?;
    Ok(())
}
