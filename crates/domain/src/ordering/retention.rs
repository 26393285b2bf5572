//! How long an order can be read: details until 30 days after it ended, its tracking link until 10 days after it was
//! completed (OS-33, OS-34). An order that has not ended is never deleted (Q-OS-1, Q-OS-2).

use super::{Order, OrderStatus};
use crate::Timestamp;
use crate::time::DAY;

/// The installation's retention of orders, in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OrderRetention {
    /// Details, after the order was completed or cancelled.
    pub details: i64,
    /// The tracking link, after the order was completed.
    pub tracking: i64,
}

impl Default for OrderRetention {
    fn default() -> Self {
        Self {
            details: 30 * DAY,
            tracking: 10 * DAY,
        }
    }
}

/// What may still be read of an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readable {
    /// Everything.
    Whole,
    /// Everything but where the shipment can be followed.
    WithoutTracking,
    /// Nothing.
    Nothing,
}

impl OrderRetention {
    /// So many days each.
    pub fn of_days(details: u32, tracking: u32) -> Self {
        Self {
            details: i64::from(details) * DAY,
            tracking: i64::from(tracking) * DAY,
        }
    }

    /// Details, in whole days.
    pub fn details_days(&self) -> u32 {
        whole_days(self.details)
    }

    /// The tracking link, in whole days.
    pub fn tracking_days(&self) -> u32 {
        whole_days(self.tracking)
    }

    /// When the details go of an order with this status since `changed_at`; never while it has not ended.
    pub fn deleted_at(&self, status: OrderStatus, changed_at: Timestamp) -> Option<Timestamp> {
        matches!(status, OrderStatus::Completed | OrderStatus::Cancelled)
            .then(|| changed_at.plus(self.details))
    }

    /// What may be read now, by the server's clock, whether it was deleted already or not.
    pub fn readable(&self, status: OrderStatus, changed_at: Timestamp, now: Timestamp) -> Readable {
        if self
            .deleted_at(status, changed_at)
            .is_some_and(|over| over <= now)
        {
            Readable::Nothing
        } else if status == OrderStatus::Completed && changed_at.plus(self.tracking) <= now {
            Readable::WithoutTracking
        } else {
            Readable::Whole
        }
    }

    /// The same of an order.
    pub fn of(&self, order: &Order, now: Timestamp) -> Readable {
        self.readable(order.status, order.changed_at, now)
    }
}

fn whole_days(milliseconds: i64) -> u32 {
    u32::try_from(milliseconds.div_euclid(DAY)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_travel_as_days() {
        let kept = OrderRetention::default();
        assert_eq!((kept.details_days(), kept.tracking_days()), (30, 10));
        assert_eq!(OrderRetention::of_days(30, 10), kept);
    }

    #[test]
    fn an_order_goes_step_by_step_once_it_has_ended() {
        use OrderStatus::{Cancelled, Completed, InPreparation, Placed, Queued, Shipped};
        let kept = OrderRetention::default();
        let read = |status, after: i64| kept.readable(status, Timestamp(0), Timestamp(after));
        for (status, after, expected) in [
            (Completed, 10 * DAY - 1, Readable::Whole),
            (Completed, 10 * DAY, Readable::WithoutTracking),
            (Completed, 30 * DAY - 1, Readable::WithoutTracking),
            (Completed, 30 * DAY, Readable::Nothing),
            (Cancelled, 30 * DAY - 1, Readable::Whole),
            (Cancelled, 30 * DAY, Readable::Nothing),
        ] {
            assert_eq!(read(status, after), expected, "{status:?} {after}");
        }
        for open in [Queued, Placed, InPreparation, Shipped] {
            assert_eq!(read(open, 4_000 * DAY), Readable::Whole, "{open:?}");
        }
    }
}
