//! Cancelling an order: only while it is placed and nobody packs it.

use super::{Order, OrderStatus};
use crate::{Code, Refusal, Timestamp};

/// What the rule needs to know.
#[derive(Clone, Copy, Debug)]
pub struct CancelFacts<'a> {
    /// The order; none when it is gone or not theirs to see.
    pub order: Option<&'a Order>,
    /// Whether the person placed it, or may order on its account number.
    pub may_cancel: bool,
}

/// Decides a cancellation and gives the order as it is afterwards.
///
/// # Errors
/// [`Code::NotFound`], [`Code::RightMissing`], or [`Code::OrderNotCancellable`] with `status`.
pub fn cancel_order(facts: &CancelFacts<'_>, now: Timestamp) -> Result<Order, Refusal> {
    let order = facts.order.ok_or(Code::NotFound)?;
    if !facts.may_cancel {
        return Err(Refusal::new(Code::RightMissing).with("right", "orders.place"));
    }
    if !order.status.may_become(OrderStatus::Cancelled) {
        return Err(Refusal::new(Code::OrderNotCancellable).with("status", order.status.as_str()));
    }
    Ok(Order {
        status: OrderStatus::Cancelled,
        changed_at: now,
        ..order.clone()
    })
}
