use crate::Desk;
use loket_domain::Refusal;
use loket_domain::ids::SupplyId;
use loket_domain::ordering::{Allowance, DraftContent};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks what would be wrong with an order, and what is left of each supply.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CheckOrderRequest {
    /// As typed.
    pub content: DraftContent,
}
/// What is left of one supply.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AllowanceView {
    /// Which.
    pub supply: SupplyId,
    /// Its tightest limit.
    pub allowance: Allowance,
}
/// How the number stands, as far as this desk knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AccountKnown {
    /// One of the person's organisations owns it and they may order on it.
    Own,
    /// This desk cannot know; the server will.
    Unverified,
    /// Nothing usable was typed.
    Empty,
}
/// The order, checked.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OrderCheckView {
    /// Everything that is wrong, by field.
    pub refusals: Vec<Refusal>,
    /// Per offered supply.
    pub allowances: Vec<AllowanceView>,
    /// How the number stands.
    pub account: AccountKnown,
    /// The number's company, when known.
    pub company: String,
    /// Packs in all.
    pub packs: u32,
}

/// See [`CheckOrderRequest`].
///
/// # Errors
/// A [`Refusal`] in the reader's terms.
pub async fn check_order(
    desk: &Desk,
    request: CheckOrderRequest,
) -> Result<OrderCheckView, Refusal> {
    let _ = (desk, request);
    Err(loket_domain::Code::Broken.into())
}
