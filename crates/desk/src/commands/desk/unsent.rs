use crate::Desk;
use loket_domain::Refusal;
use loket_domain::Timestamp;
use loket_domain::ids::OrderId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks what is not yet with the server.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct UnsentRequest {}
/// An order that is not yet with the server.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct UnsentOrder {
    /// Which.
    pub order: OrderId,
    /// On which number.
    pub account_number: String,
    /// Packs in all.
    pub packs: u32,
    /// When it was confirmed.
    pub confirmed_at: Timestamp,
}
/// What is not yet with the server.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct UnsentView {
    /// Orders.
    pub orders: Vec<UnsentOrder>,
    /// Other acts, drafts' texts not counted.
    pub other: u32,
}

/// See [`UnsentRequest`].
///
/// # Errors
/// A [`Refusal`] in the reader's terms.
pub async fn unsent(desk: &Desk, request: UnsentRequest) -> Result<UnsentView, Refusal> {
    let _ = (desk, request);
    Err(loket_domain::Code::Broken.into())
}
