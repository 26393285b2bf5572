//! Drafts as they are typed here: kept at every keystroke, sent when the typing pauses.
//!
//! `edits` counts the changes made here, `kept` how many of them the server has: a change made while an earlier one
//! is under way is not lost. `based_on` is the revision the person saw when they opened the draft, so what another
//! computer wrote meanwhile is never written over (it becomes a copy, always the same one until it is opened again).

use super::StoreError;
use loket_domain::ids::DraftId;
use loket_domain::ordering::DraftContent;
use loket_domain::{Refusal, Timestamp};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// See the module.
pub const SCHEMA: &str = "
CREATE TABLE draft (
  id TEXT PRIMARY KEY,
  content TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  revision INTEGER,
  based_on INTEGER,
  copy TEXT NOT NULL,
  edits INTEGER NOT NULL,
  kept INTEGER NOT NULL,
  parked INTEGER NOT NULL,
  returned TEXT,
  copy_of TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX draft_dirty ON draft (changed_at) WHERE edits > kept;
";

/// A draft as this desk holds it.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// Its id.
    pub id: DraftId,
    /// What it holds.
    pub content: DraftContent,
    /// When it was last changed.
    pub changed_at: Timestamp,
    /// The server's revision of what it holds; none when it holds something the server did not give.
    pub revision: Option<i64>,
    /// The revision it was opened at.
    pub based_on: Option<i64>,
    /// The id its text gets when another computer changed it meanwhile.
    pub copy: DraftId,
    /// Changes made here.
    pub edits: i64,
    /// Changes the server has.
    pub kept: i64,
    /// Changes up to here the server refused to keep: not sent again until there are more.
    pub parked: i64,
    /// Why it came back, when it did.
    pub returned: Vec<Refusal>,
    /// The draft this is a copy of.
    pub copy_of: Option<DraftId>,
}

impl Draft {
    /// Whether something was changed here that the server does not have.
    pub const fn dirty(&self) -> bool {
        self.edits > self.kept
    }
}

const COLUMNS: &str =
    "id, content, changed_at, revision, based_on, copy, edits, kept, parked, returned, copy_of";

fn draft(row: &Row<'_>) -> rusqlite::Result<Result<Draft, StoreError>> {
    let (id, content): (String, String) = (row.get(0)?, row.get(1)?);
    let (changed_at, revision, based_on) = (Timestamp(row.get(2)?), row.get(3)?, row.get(4)?);
    let (copy, edits, kept, parked): (String, i64, i64, i64) =
        (row.get(5)?, row.get(6)?, row.get(7)?, row.get(8)?);
    let (returned, copy_of): (Option<String>, Option<String>) = (row.get(9)?, row.get(10)?);
    let read = move || -> Result<Draft, StoreError> {
        Ok(Draft {
            id: DraftId::new(id),
            content: serde_json::from_str(&content)?,
            changed_at,
            revision,
            based_on,
            copy: DraftId::new(copy),
            edits,
            kept,
            parked,
            returned: returned
                .map(|text| serde_json::from_str(&text))
                .transpose()?
                .unwrap_or_default(),
            copy_of: copy_of.map(DraftId::new),
        })
    };
    Ok(read())
}

/// One draft; none when there is no such one.
///
/// # Errors
/// [`StoreError`].
pub fn get(c: &Connection, id: &DraftId) -> Result<Option<Draft>, StoreError> {
    c.prepare_cached(&format!("SELECT {COLUMNS} FROM draft WHERE id = ?1"))?
        .query_row([id.as_str()], draft)
        .optional()?
        .transpose()
}

/// Writes a draft, whole.
///
/// # Errors
/// [`StoreError`].
pub fn put(c: &Connection, draft: &Draft) -> Result<(), StoreError> {
    let returned = if draft.returned.is_empty() {
        None
    } else {
        Some(serde_json::to_string(&draft.returned)?)
    };
    c.prepare_cached(&format!(
        "INSERT OR REPLACE INTO draft ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"
    ))?
    .execute(params![
        draft.id.as_str(),
        serde_json::to_string(&draft.content)?,
        draft.changed_at.0,
        draft.revision,
        draft.based_on,
        draft.copy.as_str(),
        draft.edits,
        draft.kept,
        draft.parked,
        returned,
        draft.copy_of.as_ref().map(DraftId::as_str),
    ])?;
    Ok(())
}

/// Forgets a draft.
///
/// # Errors
/// [`StoreError`].
pub fn remove(c: &Connection, id: &DraftId) -> Result<(), StoreError> {
    c.prepare_cached("DELETE FROM draft WHERE id = ?1")?
        .execute([id.as_str()])?;
    Ok(())
}

/// What keeps a draft out of sight: it was never typed in, or it is on its way as an order.
const SHOWN: &str = "(edits > 0 OR revision IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM overlay o WHERE o.kind = 'draft' AND o.id = draft.id)";

/// Drafts to be shown, newest first.
///
/// # Errors
/// [`StoreError`].
pub fn shown(c: &Connection) -> Result<Vec<Draft>, StoreError> {
    list(
        c,
        &format!("{SHOWN} ORDER BY changed_at DESC, id DESC"),
        &[],
    )
}

/// How many drafts are to be shown.
///
/// # Errors
/// [`StoreError`].
pub fn count_shown(c: &Connection) -> Result<u32, StoreError> {
    let sql = format!("SELECT COUNT(*) FROM draft WHERE {SHOWN}");
    Ok(c.prepare_cached(&sql)?.query_row([], |row| row.get(0))?)
}

/// Drafts with changes the server does not have, typed at `quiet_since` or before (or after `now`: the clock was
/// set back since), oldest change first.
///
/// # Errors
/// [`StoreError`].
pub fn unsent(
    c: &Connection,
    quiet_since: Timestamp,
    now: Timestamp,
) -> Result<Vec<Draft>, StoreError> {
    let sql = format!(
        "edits > MAX(kept, parked) AND (changed_at <= ?1 OR changed_at > ?2) AND {SHOWN} ORDER BY changed_at, id"
    );
    list(c, &sql, &[&quiet_since.0, &now.0])
}

/// The server has the changes up to `edit`.
///
/// # Errors
/// [`StoreError`].
pub fn kept(c: &Connection, id: &DraftId, edit: i64) -> Result<(), StoreError> {
    c.prepare_cached("UPDATE draft SET kept = MAX(kept, ?2) WHERE id = ?1")?
        .execute(params![id.as_str(), edit])?;
    Ok(())
}

/// Ids of all drafts.
///
/// # Errors
/// [`StoreError`].
pub fn ids(c: &Connection) -> Result<Vec<DraftId>, StoreError> {
    let mut found = c.prepare_cached("SELECT id FROM draft ORDER BY id")?;
    let rows = found.query_map([], |row| Ok(DraftId::new(row.get::<_, String>(0)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Another database speaks (a restore): its revisions are its own.
///
/// # Errors
/// [`StoreError`].
pub fn forget_revisions(c: &Connection) -> Result<(), StoreError> {
    // The server sends again each draft this desk never changed.
    c.execute(
        "DELETE FROM draft WHERE edits = 0 AND revision IS NOT NULL",
        [],
    )?;
    c.execute("UPDATE draft SET revision = NULL, based_on = NULL", [])?;
    Ok(())
}

fn list(
    c: &Connection,
    whereas: &str,
    params: &[&dyn rusqlite::ToSql],
) -> Result<Vec<Draft>, StoreError> {
    let mut found = c.prepare_cached(&format!("SELECT {COLUMNS} FROM draft WHERE {whereas}"))?;
    let rows = found.query_map(params, draft)?;
    rows.map(|row| row?).collect()
}
