use crate::store::draft::{self, Draft};
use crate::store::{StoreError, mirror, outbox};
use crate::{Desk, Topic};
use loket_domain::Refusal;
use loket_domain::Timestamp;
use loket_domain::ids::DraftId;
use loket_domain::ordering::DraftContent;
use loket_protocol::RecordKind;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Keeps a draft as it is now; called at every keystroke. A removed draft comes back.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SaveDraftRequest {
    /// Which.
    pub draft: DraftId,
    /// All of it.
    pub content: DraftContent,
}
/// It is kept, durably.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DraftSavedView {
    /// When.
    pub changed_at: Timestamp,
}

/// See [`SaveDraftRequest`].
///
/// # Errors
/// The store's; what was typed is then on screen only, which `unsent` says.
pub async fn save_draft(desk: &Desk, request: SaveDraftRequest) -> Result<DraftSavedView, Refusal> {
    let opened = desk.open_store()?;
    let now = opened.now();
    let copy = DraftId::new(desk.new_id(now));
    let typed = request.clone();
    let written = opened
        .store
        .write(move |tx| {
            let (mut draft, first) = match draft::get(tx, &request.draft)? {
                Some(draft) => {
                    let first = draft.edits == 0;
                    (draft, first)
                }
                None => (back_again(tx, &request.draft, now)?, true),
            };
            if draft.content != request.content || first {
                if draft.copy.as_str().is_empty() {
                    draft.copy = copy;
                }
                draft.content = request.content;
                draft.changed_at = now;
                draft.edits += 1;
                draft.revision = None;
                draft::put(tx, &draft)?;
            }
            Ok((
                DraftSavedView {
                    changed_at: draft.changed_at,
                },
                first,
            ))
        })
        .await;
    let (saved, first) = match written {
        Ok(written) => written,
        Err(error) => {
            desk.unsaved
                .note(&opened.local_profile, &typed.draft, &typed.content);
            if desk.open_store().is_err() {
                // It was locked meanwhile, and says before it ends that something would be lost.
                desk.tell(&[Topic::Start]);
            }
            return Err(error.into());
        }
    };
    desk.unsaved.kept(&opened.local_profile, &typed.draft);
    opened.pulse.typed.notify_one();
    desk.tell(if first {
        &[Topic::Drafts, Topic::Session]
    } else {
        &[Topic::Drafts]
    });
    Ok(saved)
}

/// A draft that was removed and is wanted again: its removal does not go out when it has not yet.
fn back_again(c: &Connection, id: &DraftId, now: Timestamp) -> Result<Draft, StoreError> {
    for posted in outbox::of_draft(c, id)? {
        outbox::withdraw(c, &posted.act.id)?;
    }
    // Counted on from what went out before: a late answer to an earlier text must not count for this one.
    let edits = outbox::last_edit(c, id)?;
    let revision =
        mirror::with_revision(c, RecordKind::Draft, id.as_str())?.map(|(revision, _)| revision);
    Ok(Draft {
        id: id.clone(),
        content: DraftContent::default(),
        changed_at: now,
        revision,
        based_on: revision,
        copy: DraftId::new(""),
        edits,
        kept: edits,
        parked: 0,
        returned: Vec::new(),
        copy_of: None,
    })
}
