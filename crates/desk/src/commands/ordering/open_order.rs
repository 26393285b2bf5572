use crate::Desk;
use crate::commands::ordering::OrderView;
use crate::commands::ordering::place_order::shown;
use loket_domain::Refusal;
use loket_domain::ids::OrderId;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
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
/// [`loket_domain::Code::NotFound`], or the store's.
pub async fn open_order(desk: &Desk, request: OpenOrderRequest) -> Result<OrderView, Refusal> {
    let opened = desk.open_store()?;
    let kept = desk.orders_kept(&opened.server);
    let here = Arc::clone(&opened);
    let view = opened
        .store
        .read(move |c| shown(c, &here, &request.order))
        .await?;
    // The server may still refuse an act it has not confirmed.
    let deleted_at = kept.deleted_at(view.order.status, view.order.changed_at);
    Ok(OrderView {
        deleted_at: deleted_at.filter(|_| !view.pending),
        ..view
    })
}
