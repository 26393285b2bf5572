use crate::Desk;
use crate::commands::ordering::OrderView;
use loket_domain::Refusal;
use loket_domain::ids::OrderId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Cancels an order that is only placed, or a queued one that was never sent.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CancelOrderRequest {
    /// Which.
    pub order: OrderId,
}

/// See [`CancelOrderRequest`].
///
/// # Errors
/// A [`Refusal`] in the reader's terms.
pub async fn cancel_order(desk: &Desk, request: CancelOrderRequest) -> Result<OrderView, Refusal> {
    let _ = (desk, request);
    Err(loket_domain::Code::Broken.into())
}
