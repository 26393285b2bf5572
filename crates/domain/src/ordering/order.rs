//! An order and its states.

use super::{Address, Labels};
use crate::Timestamp;
use crate::ids::{AccountId, OrderId, OrganisationId, PersonId, SupplyId};
use serde::{Deserialize, Serialize};

/// Where an order stands: (awaiting approval →) placed → in preparation → shipped → completed; or cancelled.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
pub enum OrderStatus {
    /// Confirmed on a desk, not yet with the server. Exists on that desk only.
    Queued,
    /// With the server, with a number.
    Placed,
    /// The carrier is packing it.
    InPreparation,
    /// On its way.
    Shipped,
    /// Delivered (OS-35).
    Completed,
    /// Cancelled while it was only placed.
    Cancelled,
}

impl OrderStatus {
    /// The status as it stands in storage and on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Placed => "placed",
            Self::InPreparation => "in_preparation",
            Self::Shipped => "shipped",
            Self::Completed => "completed",
            Self::Cancelled => "cancelled",
        }
    }

    /// Reads a stored status.
    pub fn parse(text: &str) -> Option<Self> {
        [
            Self::Queued,
            Self::Placed,
            Self::InPreparation,
            Self::Shipped,
            Self::Completed,
            Self::Cancelled,
        ]
        .into_iter()
        .find(|status| status.as_str() == text)
    }

    /// Whether the carrier may move an order from here to `next` (`carrier order set`).
    pub const fn may_become(self, next: Self) -> bool {
        matches!(
            (self, next),
            (Self::Placed, Self::InPreparation | Self::Cancelled)
                | (Self::InPreparation, Self::Shipped)
                | (Self::Shipped, Self::Completed)
        )
    }
}

/// One line of an order, with the supply's name as it was when ordered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct OrderedSupply {
    /// Which supply.
    pub supply: SupplyId,
    /// Its code then.
    pub code: String,
    /// Its name then.
    pub name: Labels,
    /// Pieces in a pack then.
    pub pieces_per_pack: u32,
    /// Packs ordered.
    pub quantity: u32,
}

/// An order (OS-30, OS-32).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Order {
    /// Its id, given on the desk.
    pub id: OrderId,
    /// Its readable number, given by the server when placed.
    pub number: Option<String>,
    /// The organisation whose account number it is on; none until the server has looked the number up.
    pub organisation: Option<OrganisationId>,
    /// The account number's id; none until the server has looked the number up.
    pub account: Option<AccountId>,
    /// The account number as written.
    pub account_number: String,
    /// The name of the account number's company.
    pub company: String,
    /// Where it stands.
    pub status: OrderStatus,
    /// Who placed it.
    pub placed_by: PersonId,
    /// Their name then.
    pub placed_by_name: String,
    /// When it was placed; for a queued order, when it was confirmed on the desk.
    pub placed_at: Timestamp,
    /// When its status last changed.
    pub changed_at: Timestamp,
    /// Where it goes.
    pub address: Address,
    /// What was ordered.
    pub lines: Vec<OrderedSupply>,
    /// The person's own reference.
    pub reference: String,
    /// Where the shipment can be followed, while that is kept (OS-34).
    pub tracking: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::OrderStatus::*;

    #[test]
    fn only_the_drawn_ways_are_open() {
        let all = [Queued, Placed, InPreparation, Shipped, Completed, Cancelled];
        let open: Vec<_> = all
            .iter()
            .flat_map(|a| all.iter().map(move |b| (*a, *b)))
            .filter(|(a, b)| a.may_become(*b))
            .collect();
        let drawn = [
            (Placed, InPreparation),
            (Placed, Cancelled),
            (InPreparation, Shipped),
            (Shipped, Completed),
        ];
        assert_eq!(open, drawn);
        assert!(
            all.iter()
                .all(|s| super::OrderStatus::parse(s.as_str()) == Some(*s))
        );
    }
}
