use crate::Desk;
use loket_domain::ids::DraftId;
use loket_domain::ordering::DraftContent;
use loket_domain::{Refusal, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Begins a draft.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct NewDraftRequest {}
/// A draft, open.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DraftView {
    /// Which.
    pub id: DraftId,
    /// What it holds.
    pub content: DraftContent,
    /// When it was last changed.
    pub changed_at: Timestamp,
    /// Why it came back, when it did.
    pub returned: Vec<Refusal>,
}

/// See [`NewDraftRequest`].
///
/// # Errors
/// A [`Refusal`] in the reader's terms.
pub async fn new_draft(desk: &Desk, request: NewDraftRequest) -> Result<DraftView, Refusal> {
    let _ = (desk, request);
    Err(loket_domain::Code::Broken.into())
}
