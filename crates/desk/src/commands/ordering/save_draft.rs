use crate::Desk;
use loket_domain::Refusal;
use loket_domain::Timestamp;
use loket_domain::ids::DraftId;
use loket_domain::ordering::DraftContent;
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
/// A [`Refusal`] in the reader's terms.
pub async fn save_draft(desk: &Desk, request: SaveDraftRequest) -> Result<DraftSavedView, Refusal> {
    let _ = (desk, request);
    Err(loket_domain::Code::Broken.into())
}
