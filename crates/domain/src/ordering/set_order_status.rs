//! The carrier moves an order on, or says where its shipment can be followed (OS-34, OS-35).

use super::{Order, OrderStatus};
use crate::{Code, Refusal, Timestamp};

/// Longest tracking link, in characters.
pub const TRACKING_LINK_MAX: usize = 500;

/// The status and the tracking link that the carrier wants an order to have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetOrderStatus {
    /// The new status; the present one changes the link alone.
    pub status: OrderStatus,
    /// A link to the shipment; none leaves the link as it is.
    pub tracking: Option<String>,
}

/// Decides a change of status and gives the order as it is afterwards; the same order when nothing changes.
///
/// # Errors
/// [`Code::OrderNotCancellable`] at `status`, with the present one, for a step that [`OrderStatus::may_become`] does
/// not allow; [`Code::RequestInvalid`] at `tracking` for a text that is no web address.
pub fn set_order_status(
    order: &Order,
    wanted: &SetOrderStatus,
    now: Timestamp,
) -> Result<Order, Refusal> {
    let moves = wanted.status != order.status;
    if moves && !order.status.may_become(wanted.status) {
        return Err(Refusal::new(Code::OrderNotCancellable)
            .at("status")
            .with("status", order.status.as_str()));
    }
    let tracking = match &wanted.tracking {
        None => order.tracking.clone(),
        Some(link) if is_web_address(link) => Some(link.clone()),
        Some(_) => return Err(Refusal::new(Code::RequestInvalid).at("tracking")),
    };
    Ok(Order {
        status: wanted.status,
        changed_at: if moves { now } else { order.changed_at },
        tracking,
        ..order.clone()
    })
}

/// Whether the text is an `http` or `https` address without characters that a mail program would break it at.
fn is_web_address(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'))
        && text.chars().count() <= TRACKING_LINK_MAX
        && !text
            .chars()
            .any(|c| c.is_whitespace() || c.is_control() || "\"<>\\".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{OrderId, PersonId};
    use crate::ordering::Address;

    fn order(status: OrderStatus) -> Order {
        Order {
            id: OrderId::new("o"),
            number: Some("A1".to_owned()),
            organisation: None,
            account: None,
            account_number: "4410552".to_owned(),
            company: String::new(),
            status,
            placed_by: PersonId::new("p"),
            placed_by_name: String::new(),
            placed_at: Timestamp(1),
            changed_at: Timestamp(2),
            address: Address::default(),
            lines: Vec::new(),
            reference: String::new(),
            tracking: None,
        }
    }

    #[test]
    fn an_order_moves_along_its_way_only() {
        let to = |status| SetOrderStatus {
            status,
            tracking: None,
        };
        let now = Timestamp(9);
        let packed = set_order_status(
            &order(OrderStatus::Placed),
            &to(OrderStatus::InPreparation),
            now,
        );
        assert_eq!(packed.map(|order| order.changed_at), Ok(now));
        let back = set_order_status(&order(OrderStatus::Shipped), &to(OrderStatus::Placed), now);
        let refusal = back.err();
        assert_eq!(
            refusal.as_ref().and_then(|r| r.field.as_deref()),
            Some("status")
        );
        let same = set_order_status(&order(OrderStatus::Shipped), &to(OrderStatus::Shipped), now);
        assert_eq!(same, Ok(order(OrderStatus::Shipped)));
    }

    #[test]
    fn a_tracking_link_can_be_followed() {
        let with = |link: &str| SetOrderStatus {
            status: OrderStatus::Shipped,
            tracking: Some(link.to_owned()),
        };
        let too_long = format!("https://{}", "x".repeat(TRACKING_LINK_MAX));
        let table = [
            ("https://track.example/1?x=2", true),
            ("http://track.example", true),
            ("ftp://track.example", false),
            ("https:///nowhere", false),
            ("https://", false),
            ("https://track.example/a b", false),
            ("https://track.example/\"onclick", false),
            (&too_long, false),
        ];
        for (link, taken) in table {
            let set = set_order_status(&order(OrderStatus::Shipped), &with(link), Timestamp(9));
            assert_eq!(set.is_ok(), taken, "{link}");
        }
    }
}
