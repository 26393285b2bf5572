use crate::Desk;
use crate::commands::ordering::DraftView;
use loket_domain::Refusal;
use loket_domain::ids::DraftId;
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
/// A [`Refusal`] in the reader's terms.
pub async fn open_draft(desk: &Desk, request: OpenDraftRequest) -> Result<DraftView, Refusal> {
    let _ = (desk, request);
    Err(loket_domain::Code::Broken.into())
}
