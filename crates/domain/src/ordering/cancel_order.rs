//! Cancelling an order: only while it is placed and nobody packs it.

use super::{Order, OrderStatus};
use crate::ids::PersonId;
use crate::{Code, Refusal, Timestamp};

/// The facts of the rule.
#[derive(Clone, Copy, Debug)]
pub struct CancelFacts<'a> {
    /// The order; none when it is gone or not theirs to see.
    pub order: Option<&'a Order>,
    /// The person who cancels.
    pub person: &'a PersonId,
    /// Whether they may order on its account number.
    pub may_place: bool,
}

impl<'a> CancelFacts<'a> {
    /// Whether it is theirs to cancel: they placed it, or may order on its account number.
    pub fn is_theirs(&self) -> bool {
        self.may_place
            || self
                .order
                .is_some_and(|order| &order.placed_by == self.person)
    }

    /// The order, when it may be cancelled now.
    ///
    /// # Errors
    /// As [`cancel_order`].
    pub fn cancellable(&self) -> Result<&'a Order, Refusal> {
        let order = self.order.ok_or(Code::NotFound)?;
        if !self.is_theirs() {
            return Err(Refusal::new(Code::RightMissing).with("right", "orders.place"));
        }
        // A desk cancels an order that waits to be placed as if it were placed: the server judges once it is.
        let waits = order.status == OrderStatus::Queued;
        if !waits && !order.status.may_become(OrderStatus::Cancelled) {
            return Err(
                Refusal::new(Code::OrderNotCancellable).with("status", order.status.as_str())
            );
        }
        Ok(order)
    }
}

/// Decides a cancellation and gives the order as it is afterwards.
///
/// # Errors
/// [`Code::NotFound`], [`Code::RightMissing`], or [`Code::OrderNotCancellable`] with `status`.
pub fn cancel_order(facts: &CancelFacts<'_>, now: Timestamp) -> Result<Order, Refusal> {
    Ok(Order {
        status: OrderStatus::Cancelled,
        changed_at: now,
        ..facts.cancellable()?.clone()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::OrderId;
    use crate::ordering::Address;

    fn order(status: OrderStatus) -> Order {
        Order {
            id: OrderId::new("o"),
            number: None,
            organisation: None,
            account: None,
            account_number: "4410552".to_owned(),
            company: String::new(),
            status,
            placed_by: PersonId::new("anna"),
            placed_by_name: "Anna".to_owned(),
            placed_at: Timestamp(1),
            changed_at: Timestamp(1),
            address: Address::default(),
            lines: Vec::new(),
            reference: String::new(),
            tracking: None,
        }
    }

    #[test]
    fn whose_order_it_is_or_who_may_order_cancels_before_it_is_packed() {
        use OrderStatus::{Cancelled, Completed, InPreparation, Placed, Queued, Shipped};
        let table = [
            ("their own", Placed, "anna", false, None),
            ("another's on their number", Placed, "bea", true, None),
            ("another's", Placed, "bea", false, Some(Code::RightMissing)),
            ("waits to be placed", Queued, "anna", false, None),
            (
                "another's that waits",
                Queued,
                "bea",
                false,
                Some(Code::RightMissing),
            ),
            (
                "is packed",
                InPreparation,
                "anna",
                true,
                Some(Code::OrderNotCancellable),
            ),
            (
                "is on its way",
                Shipped,
                "anna",
                true,
                Some(Code::OrderNotCancellable),
            ),
            (
                "has arrived",
                Completed,
                "anna",
                true,
                Some(Code::OrderNotCancellable),
            ),
            (
                "was cancelled",
                Cancelled,
                "anna",
                true,
                Some(Code::OrderNotCancellable),
            ),
        ];
        for (case, status, person, may_place, refused) in table {
            let (order, person) = (order(status), PersonId::new(person));
            let facts = CancelFacts {
                order: Some(&order),
                person: &person,
                may_place,
            };
            let decided = cancel_order(&facts, Timestamp(2));
            assert_eq!(decided.as_ref().err().map(|r| r.code), refused, "{case}");
            assert_eq!(facts.cancellable().is_ok(), refused.is_none(), "{case}");
            if let Ok(after) = decided {
                assert_eq!(
                    (after.status, after.changed_at),
                    (Cancelled, Timestamp(2)),
                    "{case}"
                );
            }
        }
        let gone = CancelFacts {
            order: None,
            person: &PersonId::new("anna"),
            may_place: true,
        };
        assert_eq!(
            cancel_order(&gone, Timestamp(2)).map_err(|r| r.code),
            Err(Code::NotFound)
        );
    }
}
