//! What can be ordered: catalogue data, replaced by the carrier without a release.

use crate::ids::SupplyId;
use serde::{Deserialize, Serialize};

/// One text in the four languages of the product.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Labels {
    /// Dutch.
    pub nl: String,
    /// French.
    pub fr: String,
    /// German.
    pub de: String,
    /// English.
    pub en: String,
}

/// The groups by which the list is filtered (OS-22).
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
pub enum SupplyCategory {
    /// Cardboard boxes and tubes.
    Boxes,
    /// Envelopes and flyers.
    Envelopes,
    /// Labels, rolls and printer paper.
    Labels,
    /// Tape, pouches, pallets' covers and the like.
    Accessories,
}

/// A period by which units of a supply are limited; it starts at midnight in the installation's time zone.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "snake_case")]
pub enum Period {
    /// Monday to Sunday.
    Week,
    /// The first to the last day of a calendar month.
    Month,
}

/// At most so many units of one supply per account number in a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct SupplyLimit {
    /// Units (packs) in one period.
    pub units: u32,
    /// Which period.
    pub period: Period,
}

/// A kind of shipping material (OS-21 … OS-24). Quantities count packs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Supply {
    /// Its id, stable across catalogue versions.
    pub id: SupplyId,
    /// The carrier's short code, such as `BX5`.
    pub code: String,
    /// Its group.
    pub category: SupplyCategory,
    /// Its name.
    pub name: Labels,
    /// Size, material, use: what is shown on request (OS-23).
    pub specification: Labels,
    /// Pieces in one pack.
    pub pieces_per_pack: u32,
    /// Most packs of it in one order; none means no limit of its own.
    pub max_per_order: Option<u32>,
    /// Most packs per account number and period.
    pub max_per_period: Option<SupplyLimit>,
    /// Whether it is offered; a withdrawn supply stays readable in old orders.
    pub offered: bool,
    /// Its place in the list, ascending.
    pub position: u32,
}
