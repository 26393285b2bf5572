//! One draft, here and at the server: which of the two stands.

use super::plan::{self, DraftAction, DraftHere, DraftState};
use crate::store::{StoreError, draft, mirror, outbox, overlay};
use loket_domain::ids::DraftId;
use loket_protocol::{DraftRecord, RecordKind};
use rusqlite::Connection;

/// Brings one draft in step with the server's, where nothing typed here is lost by it. Says whether it changed.
///
/// # Errors
/// [`StoreError`].
pub fn settle_draft(c: &Connection, id: &DraftId) -> Result<bool, StoreError> {
    let here = draft::get(c, id)?;
    let there = mirror::with_revision(c, RecordKind::Draft, id.as_str())?;
    let state = DraftState {
        here: match &here {
            None => DraftHere::Absent,
            Some(draft) if draft.dirty() => DraftHere::Dirty,
            Some(draft) if draft.revision.is_none() && draft.kept == 0 => DraftHere::Fresh,
            Some(draft) => DraftHere::Clean(draft.revision),
        },
        there: there.as_ref().map(|(revision, _)| *revision),
        pending: overlay::word_on(c, RecordKind::Draft, id.as_str(), None)?.is_some()
            || outbox::draft_is_pending(c, id)?,
    };
    match (plan::draft(state), there) {
        (DraftAction::Take, Some((revision, body))) => take_draft(c, id, here, revision, &body),
        (DraftAction::Remove, _) => draft::remove(c, id).map(|()| true),
        _ => Ok(false),
    }
}

fn take_draft(
    c: &Connection,
    id: &DraftId,
    here: Option<draft::Draft>,
    revision: i64,
    body: &str,
) -> Result<bool, StoreError> {
    let Ok(record) = serde_json::from_str::<DraftRecord>(body) else {
        return Ok(false);
    };
    let fresh = draft::Draft {
        id: id.clone(),
        content: record.content.clone(),
        changed_at: record.changed_at,
        revision: Some(revision),
        based_on: Some(revision),
        copy: DraftId::new(""),
        edits: 0,
        kept: 0,
        parked: 0,
        returned: Vec::new(),
        copy_of: record.copy_of.clone(),
    };
    let taken = match here {
        None => fresh,
        Some(here) => {
            let same = here.content == record.content;
            draft::Draft {
                // What is open on screen was read at the revision before: `based_on` stays.
                based_on: here.based_on,
                copy: here.copy,
                edits: here.edits,
                kept: here.kept,
                parked: here.parked,
                returned: if same { here.returned } else { Vec::new() },
                ..fresh
            }
        }
    };
    draft::put(c, &taken)?;
    Ok(true)
}
