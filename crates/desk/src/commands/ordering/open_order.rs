use crate::Desk;
use crate::commands::ordering::OrderView;
use loket_domain::Refusal;
use loket_domain::ids::OrderId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Opens an order.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OpenOrderRequest {
    /// Which.
    pub order: OrderId,
}

/// See [`OpenOrderRequest`].
///
/// # Errors
/// A [`Refusal`] in the reader's terms.
pub async fn open_order(desk: &Desk, request: OpenOrderRequest) -> Result<OrderView, Refusal> {
    let _ = (desk, request);
    Err(loket_domain::Code::Broken.into())
}
