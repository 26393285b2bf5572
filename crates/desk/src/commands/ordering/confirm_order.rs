use crate::Desk;
use loket_domain::Refusal;
use loket_domain::Timestamp;
use loket_domain::ids::DraftId;
use loket_domain::ordering::Order;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Confirms a draft: it becomes a queued order.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ConfirmOrderRequest {
    /// Which.
    pub draft: DraftId,
}
/// An order, open.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OrderView {
    /// The order, with what is not yet confirmed laid over it.
    pub order: Order,
    /// Whether something about it waits for the server.
    pub pending: bool,
    /// Whether it can be cancelled now.
    pub may_cancel: bool,
    /// When its details will be deleted (OS-33).
    pub deleted_at: Option<Timestamp>,
}

/// See [`ConfirmOrderRequest`].
///
/// # Errors
/// A [`Refusal`] in the reader's terms.
pub async fn confirm_order(
    desk: &Desk,
    request: ConfirmOrderRequest,
) -> Result<OrderView, Refusal> {
    let _ = (desk, request);
    Err(loket_domain::Code::Broken.into())
}
