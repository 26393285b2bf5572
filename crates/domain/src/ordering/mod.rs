//! Ordering supplies: from a draft to an order that is placed exactly once (OS-14 … OS-35).

mod address;
mod cancel_order;
mod draft;
mod limits;
mod order;
mod place_order;
mod postcode;
#[cfg(test)]
mod properties;
mod retention;
mod set_order_status;
mod supply;

pub use address::{
    Address, COUNTRIES, COUNTRY_MAX, HOUSE_NUMBER_MAX, TELEPHONE_MAX, check_address,
    normalise_telephone,
};
pub use cancel_order::{CancelFacts, cancel_order};
pub use draft::{DRAFT_LINES_MAX, DraftContent, DraftSave, OrderLine, SaveDraftFacts, save_draft};
pub use limits::{Allowance, Limit, OrderLimits, Usage, allowance, knows_time_zone, period_of};
pub use order::{Order, OrderStatus, OrderedSupply};
pub use place_order::{
    AccountAccess, PlaceFacts, PlaceOrder, QUANTITY_MAX, REFERENCE_MAX, Side, check_lines,
    normalise_account_number, place_order,
};
pub use postcode::{POSTCODE_MAX, normalise_postcode, postcode_example};
pub use retention::{OrderRetention, Readable};
pub use set_order_status::{SetOrderStatus, TRACKING_LINK_MAX, set_order_status};
pub use supply::{Labels, Period, Supply, SupplyCategory, SupplyLimit};
