//! The outbox: acts from the moment they are made until they are 35 days past their confirmation.

use super::StoreError;
use loket_domain::ids::{ActId, DraftId};
use loket_domain::retention::BACKUPS_KEPT;
use loket_domain::{Refusal, Timestamp};
use loket_protocol::{Act, Reached};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// See the module. `asks_from` is what an act's age is counted from: when it was made, or last agreed to again.
/// `confirmed_at` is the server's time, because what is forgotten must not depend on this computer's clock.
pub const SCHEMA: &str = "
CREATE TABLE outbox (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  act TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  payload TEXT NOT NULL,
  payload_hash TEXT NOT NULL,
  state TEXT NOT NULL,
  asks_from INTEGER NOT NULL,
  sent_first_at INTEGER,
  ended_at INTEGER,
  confirmed_at INTEGER,
  refusals TEXT,
  reached TEXT,
  draft TEXT,
  draft_edit INTEGER
) STRICT;
CREATE INDEX outbox_open ON outbox (state, seq) WHERE state <> 'settled' AND state <> 'dismissed';
CREATE INDEX outbox_done ON outbox (confirmed_at) WHERE confirmed_at IS NOT NULL;
CREATE INDEX outbox_draft ON outbox (draft, state) WHERE draft IS NOT NULL;
";

/// How long a confirmed act is kept for a server that was restored from a backup.
pub const KEPT: i64 = BACKUPS_KEPT;

/// No limit.
pub const ALL: usize = usize::MAX >> 1;

/// Where an act is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// Not yet sent, or answered by "waiting".
    Queued,
    /// A request with it went out and nothing came back: whether the server did it is unknown.
    Sending,
    /// Done; its effect has not come back in the feed.
    Confirmed,
    /// Done and seen.
    Settled,
    /// The server said no; the person has not put it away.
    Refused,
    /// Too old to be sent without asking; the person has not answered.
    Stale,
    /// Put away by the person.
    Dismissed,
}

impl State {
    /// As it is stored.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sending => "sending",
            Self::Confirmed => "confirmed",
            Self::Settled => "settled",
            Self::Refused => "refused",
            Self::Stale => "stale",
            Self::Dismissed => "dismissed",
        }
    }

    fn parse(text: &str) -> Self {
        let all = [
            Self::Sending,
            Self::Confirmed,
            Self::Settled,
            Self::Refused,
            Self::Stale,
            Self::Dismissed,
        ];
        all.into_iter()
            .find(|state| state.as_str() == text)
            .unwrap_or(Self::Queued)
    }
}

/// An act in the outbox.
#[derive(Clone, Debug, PartialEq)]
pub struct Posted {
    /// Its place: acts go out in this order.
    pub seq: i64,
    /// The act itself.
    pub act: Act,
    /// Where it is.
    pub state: State,
    /// The time its age is counted from.
    pub asks_from: Timestamp,
    /// When a request with it first went out.
    pub sent_first_at: Option<Timestamp>,
    /// When it was refused, or began to ask again.
    pub ended_at: Option<Timestamp>,
    /// Why it was refused.
    pub refusals: Vec<Refusal>,
    /// How far feeds had moved when it was confirmed.
    pub reached: Vec<Reached>,
    /// For a draft's text: which of its edits it carries.
    pub draft_edit: Option<i64>,
}

const COLUMNS: &str =
    "seq, payload, state, asks_from, sent_first_at, ended_at, refusals, reached, draft_edit";

fn posted(row: &Row<'_>) -> rusqlite::Result<Result<Posted, StoreError>> {
    let (payload, refusals, reached): (String, Option<String>, Option<String>) =
        (row.get(1)?, row.get(6)?, row.get(7)?);
    let (seq, state, asks_from) = (
        row.get(0)?,
        row.get::<_, String>(2)?,
        Timestamp(row.get(3)?),
    );
    let (sent_first_at, ended_at): (Option<i64>, Option<i64>) = (row.get(4)?, row.get(5)?);
    let draft_edit = row.get(8)?;
    let read = move || -> Result<Posted, StoreError> {
        Ok(Posted {
            seq,
            act: serde_json::from_str(&payload)?,
            state: State::parse(&state),
            asks_from,
            sent_first_at: sent_first_at.map(Timestamp),
            ended_at: ended_at.map(Timestamp),
            refusals: refusals
                .map(|text| serde_json::from_str(&text))
                .transpose()?
                .unwrap_or_default(),
            reached: reached
                .map(|text| serde_json::from_str(&text))
                .transpose()?
                .unwrap_or_default(),
            draft_edit,
        })
    };
    Ok(read())
}

/// Puts an act in and gives its place.
///
/// # Errors
/// [`StoreError`].
pub fn post(
    c: &Connection,
    act: &Act,
    draft: Option<&DraftId>,
    draft_edit: Option<i64>,
) -> Result<i64, StoreError> {
    c.prepare_cached(
        "INSERT INTO outbox (act, kind, payload, payload_hash, state, asks_from, draft, draft_edit)
         VALUES (?1, ?2, ?3, ?4, 'queued', ?5, ?6, ?7)",
    )?
    .execute(params![
        act.id.as_str(),
        act.body.kind(),
        serde_json::to_string(act)?,
        act.payload_hash(),
        act.made_at.0,
        draft.map(DraftId::as_str),
        draft_edit,
    ])?;
    Ok(c.last_insert_rowid())
}

/// One act.
///
/// # Errors
/// [`StoreError`].
pub fn get(c: &Connection, act: &ActId) -> Result<Option<Posted>, StoreError> {
    c.prepare_cached(&format!("SELECT {COLUMNS} FROM outbox WHERE act = ?1"))?
        .query_row([act.as_str()], posted)
        .optional()?
        .transpose()
}

/// Where one act is; none when it is not (any more) in the outbox.
///
/// # Errors
/// [`StoreError`].
pub fn state(c: &Connection, act: &ActId) -> Result<Option<State>, StoreError> {
    let found = c
        .prepare_cached("SELECT state FROM outbox WHERE act = ?1")?
        .query_row([act.as_str()], |row| row.get::<_, String>(0))
        .optional()?;
    Ok(found.map(|text| State::parse(&text)))
}

/// Acts in one state after a place, in order.
///
/// # Errors
/// [`StoreError`].
pub fn in_state(
    c: &Connection,
    state: State,
    after: i64,
    limit: usize,
) -> Result<Vec<Posted>, StoreError> {
    // Named in the text, so that the partial index is used.
    let state = state.as_str();
    let sql = format!(
        "SELECT {COLUMNS} FROM outbox WHERE state = '{state}' AND state <> 'settled' AND state <> 'dismissed'
           AND seq > ?1 ORDER BY seq LIMIT ?2"
    );
    let mut found = c.prepare_cached(&sql)?;
    let rows = found.query_map(params![after, limit as i64], posted)?;
    rows.map(|row| row?).collect()
}

/// How many acts are in one open state.
///
/// # Errors
/// [`StoreError`].
pub fn count(c: &Connection, state: State) -> Result<u32, StoreError> {
    let state = state.as_str();
    let sql = format!(
        "SELECT COUNT(*) FROM outbox WHERE state = '{state}' AND state <> 'settled' AND state <> 'dismissed'"
    );
    Ok(c.prepare_cached(&sql)?.query_row([], |row| row.get(0))?)
}

/// Marks acts as gone out. Done, durably, before the request is.
///
/// # Errors
/// [`StoreError`].
pub fn sending(c: &Connection, acts: &[Act], now: Timestamp) -> Result<(), StoreError> {
    let mut mark = c.prepare_cached(
        "UPDATE outbox SET state = 'sending', sent_first_at = COALESCE(sent_first_at, ?2) WHERE act = ?1",
    )?;
    for act in acts {
        mark.execute(params![act.id.as_str(), now.0])?;
    }
    Ok(())
}

/// Moves an act to a state that needs no more than its name.
///
/// # Errors
/// [`StoreError`].
pub fn set_state(c: &Connection, act: &ActId, state: State) -> Result<(), StoreError> {
    c.prepare_cached("UPDATE outbox SET state = ?2 WHERE act = ?1")?
        .execute(params![act.as_str(), state.as_str()])?;
    Ok(())
}

/// The server did it: `server_time` is the server's.
///
/// # Errors
/// [`StoreError`].
pub fn confirmed(
    c: &Connection,
    act: &ActId,
    reached: &[Reached],
    server_time: Timestamp,
) -> Result<(), StoreError> {
    c.prepare_cached(
        "UPDATE outbox SET state = 'confirmed', reached = ?2, confirmed_at = ?3, refusals = NULL WHERE act = ?1",
    )?
    .execute(params![act.as_str(), serde_json::to_string(reached)?, server_time.0])?;
    Ok(())
}

/// It needs its maker: `state` says whether the server refused it or it asks again.
///
/// # Errors
/// [`StoreError`].
pub fn needs_maker(
    c: &Connection,
    act: &ActId,
    state: State,
    refusals: &[Refusal],
    now: Timestamp,
) -> Result<(), StoreError> {
    c.prepare_cached("UPDATE outbox SET state = ?2, refusals = ?3, ended_at = ?4 WHERE act = ?1")?
        .execute(params![
            act.as_str(),
            state.as_str(),
            serde_json::to_string(refusals)?,
            now.0
        ])?;
    Ok(())
}

/// Its maker agreed to it again.
///
/// # Errors
/// [`StoreError`].
pub fn agreed_again(c: &Connection, act: &ActId, now: Timestamp) -> Result<(), StoreError> {
    c.prepare_cached(
        "UPDATE outbox SET state = 'queued', asks_from = ?2, refusals = NULL, ended_at = NULL WHERE act = ?1",
    )?
    .execute(params![act.as_str(), now.0])?;
    Ok(())
}

/// Takes out an act that never went anywhere.
///
/// # Errors
/// [`StoreError`]. An act that may have been sent stays.
pub fn withdraw(c: &Connection, act: &ActId) -> Result<(), StoreError> {
    c.prepare_cached("DELETE FROM outbox WHERE act = ?1 AND sent_first_at IS NULL")?
        .execute([act.as_str()])?;
    Ok(())
}

/// Acts about one draft's text that are on their way, in order.
///
/// # Errors
/// [`StoreError`].
pub fn of_draft(c: &Connection, draft: &DraftId) -> Result<Vec<Posted>, StoreError> {
    let mut found = c.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM outbox WHERE draft = ?1 AND draft IS NOT NULL
           AND state IN ('queued', 'sending') ORDER BY seq"
    ))?;
    let rows = found.query_map([draft.as_str()], posted)?;
    rows.map(|row| row?).collect()
}

/// The last edit of a draft that an act here carries, whatever became of the act; 0 when none does.
///
/// # Errors
/// [`StoreError`].
pub fn last_edit(c: &Connection, draft: &DraftId) -> Result<i64, StoreError> {
    let sql =
        "SELECT COALESCE(MAX(draft_edit), 0) FROM outbox WHERE draft = ?1 AND draft IS NOT NULL";
    Ok(c.prepare_cached(sql)?
        .query_row([draft.as_str()], |row| row.get(0))?)
}

/// Whether an act about a draft's text is under way or not yet seen in the feed.
///
/// # Errors
/// [`StoreError`].
pub fn draft_is_pending(c: &Connection, draft: &DraftId) -> Result<bool, StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM outbox WHERE draft = ?1 AND draft IS NOT NULL
                 AND state IN ('queued', 'sending', 'confirmed'))";
    Ok(c.prepare_cached(sql)?
        .query_row([draft.as_str()], |row| row.get(0))?)
}

/// Another database speaks (a restore): acts confirmed within [`KEPT`] before `server_time` go out again, under
/// their ids. Gives them, in order.
///
/// # Errors
/// [`StoreError`].
pub fn queue_again(c: &Connection, server_time: Timestamp) -> Result<Vec<Posted>, StoreError> {
    let since = server_time.plus(-KEPT).0;
    let mut found = c.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM outbox WHERE confirmed_at >= ?1 AND state IN ('confirmed', 'settled') ORDER BY seq"
    ))?;
    let again: Vec<Posted> = found
        .query_map([since], posted)?
        .map(|row| row?)
        .collect::<Result<_, _>>()?;
    c.prepare_cached(
        "UPDATE outbox SET state = 'queued', confirmed_at = NULL, reached = NULL
         WHERE confirmed_at >= ?1 AND state IN ('confirmed', 'settled')",
    )?
    .execute([since])?;
    Ok(again)
}

/// Takes an act out whatever became of it: what no product code may do, for planted bugs.
///
/// # Errors
/// [`StoreError`].
pub fn lose(c: &Connection, act: &ActId) -> Result<(), StoreError> {
    c.execute("DELETE FROM outbox WHERE act = ?1", [act.as_str()])?;
    Ok(())
}

/// Puts what is put away in reach of [`prune`].
pub const PUT_AWAY_INDEX: &str =
    "CREATE INDEX outbox_put_away ON outbox (ended_at) WHERE state = 'dismissed';";

/// Forgets what was confirmed more than [`KEPT`] before `server_time`, and what began to ask before that and was put
/// away.
///
/// # Errors
/// [`StoreError`].
pub fn prune(c: &Connection, server_time: Timestamp) -> Result<(), StoreError> {
    let before = [server_time.plus(-KEPT).0];
    c.prepare_cached("DELETE FROM outbox WHERE confirmed_at < ?1 AND state = 'settled'")?
        .execute(before)?;
    c.prepare_cached("DELETE FROM outbox WHERE ended_at < ?1 AND state = 'dismissed'")?
        .execute(before)?;
    Ok(())
}
