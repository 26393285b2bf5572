//! An order as a screen shows it.

use crate::facts;
use crate::session::OpenStore;
use crate::store::StoreError;
use loket_domain::Timestamp;
use loket_domain::ordering::Order;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

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

/// An order as it is shown; [`open_order`](crate::commands::ordering::open_order()) says when it is deleted.
///
/// # Errors
/// [`StoreError`].
pub fn order_view(
    c: &Connection,
    opened: &OpenStore,
    seen: facts::Seen<Order>,
) -> Result<OrderView, StoreError> {
    let facts::Seen {
        record: order,
        pending,
    } = seen;
    let may_cancel = facts::cancelling(c, &opened.person, Some(&order))?
        .cancellable()
        .is_ok();
    Ok(OrderView {
        may_cancel,
        deleted_at: None,
        order,
        pending,
    })
}
