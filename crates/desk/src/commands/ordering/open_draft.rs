use crate::Desk;
use crate::commands::ordering::DraftView;
use crate::store::draft::{self, Draft};
use crate::store::{StoreError, overlay};
use loket_domain::ids::DraftId;
use loket_domain::{Code, Refusal};
use loket_protocol::RecordKind;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Opens a draft.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OpenDraftRequest {
    /// Which.
    pub draft: DraftId,
}

/// See [`OpenDraftRequest`].
///
/// # Errors
/// [`Code::NotFound`], or the store's.
pub async fn open_draft(desk: &Desk, request: OpenDraftRequest) -> Result<DraftView, Refusal> {
    let opened = desk.open_store()?;
    let view = opened
        .store
        .write(move |tx| {
            let mut draft = on_screen(tx, &request.draft)?;
            // From here on the person has seen what the server has; what they type goes over it.
            if !draft.dirty() && draft.revision.is_some() && draft.based_on != draft.revision {
                draft.based_on = draft.revision;
                draft.copy = DraftId::new("");
                draft::put(tx, &draft)?;
            }
            Ok(DraftView::of(&draft))
        })
        .await?;
    Ok(view)
}

/// A draft that can be worked on: not one that is on its way as an order.
pub fn on_screen(c: &Connection, id: &DraftId) -> Result<Draft, StoreError> {
    let hidden = overlay::word_on(c, RecordKind::Draft, id.as_str(), None)?.is_some();
    let draft = if hidden { None } else { draft::get(c, id)? };
    draft.ok_or_else(|| StoreError::Refused(Code::NotFound.into()))
}
