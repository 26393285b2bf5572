use crate::commands::making::first;
use crate::commands::ordering::DraftView;
use crate::commands::ordering::open_draft::on_screen;
use crate::store::{draft, mirror, outbox};
use crate::{Desk, Topic, acts};
use loket_domain::Refusal;
use loket_domain::ids::DraftId;
use loket_protocol::{ActBody, RecordKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Removes a draft and gives it back once more, for undo.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DeleteDraftRequest {
    /// Which.
    pub draft: DraftId,
}

/// See [`DeleteDraftRequest`].
///
/// # Errors
/// [`loket_domain::Code::NotFound`], or the store's.
pub async fn delete_draft(desk: &Desk, request: DeleteDraftRequest) -> Result<DraftView, Refusal> {
    let opened = desk.open_store()?;
    let act = desk.new_act(
        &opened,
        ActBody::DeleteDraft {
            draft: request.draft.clone(),
        },
    );
    let person = opened.person.clone();
    let view = opened
        .store
        .write(move |tx| {
            let draft = on_screen(tx, &request.draft)?;
            let mut known_there = draft.kept > 0
                || mirror::with_revision(tx, RecordKind::Draft, request.draft.as_str())?.is_some();
            for posted in outbox::of_draft(tx, &request.draft)? {
                known_there |= posted.sent_first_at.is_some();
                outbox::withdraw(tx, &posted.act.id)?;
            }
            draft::remove(tx, &request.draft)?;
            if known_there {
                acts::make(tx, &person, &act)?.map_err(first)?;
            }
            Ok(DraftView::of(&draft))
        })
        .await?;
    desk.unsaved.kept(&opened.local_profile, &view.id);
    desk.act_made(&opened, &[Topic::Drafts]);
    Ok(view)
}
