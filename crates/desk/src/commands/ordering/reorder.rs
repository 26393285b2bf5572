use crate::Desk;
use crate::commands::ordering::DraftView;
use loket_domain::Refusal;
use loket_domain::ids::OrderId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Begins a draft with the same address and supplies.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ReorderRequest {
    /// Which.
    pub order: OrderId,
}

/// See [`ReorderRequest`].
///
/// # Errors
/// A [`Refusal`] in the reader's terms.
pub async fn reorder(desk: &Desk, request: ReorderRequest) -> Result<DraftView, Refusal> {
    let _ = (desk, request);
    Err(loket_domain::Code::Broken.into())
}
