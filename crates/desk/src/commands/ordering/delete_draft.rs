use crate::Desk;
use crate::commands::ordering::DraftView;
use loket_domain::Refusal;
use loket_domain::ids::DraftId;
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
/// A [`Refusal`] in the reader's terms.
pub async fn delete_draft(desk: &Desk, request: DeleteDraftRequest) -> Result<DraftView, Refusal> {
    let _ = (desk, request);
    Err(loket_domain::Code::Broken.into())
}
