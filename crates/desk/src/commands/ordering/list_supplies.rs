use crate::Desk;
use loket_domain::Refusal;
use loket_domain::ordering::{OrderLimits, Supply};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the catalogue.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ListSuppliesRequest {}
/// The catalogue, in its order.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SuppliesView {
    /// What is offered.
    pub supplies: Vec<Supply>,
    /// The installation's limits; none before the first sync.
    pub limits: Option<OrderLimits>,
}

/// See [`ListSuppliesRequest`].
///
/// # Errors
/// A [`Refusal`] in the reader's terms.
pub async fn list_supplies(
    desk: &Desk,
    request: ListSuppliesRequest,
) -> Result<SuppliesView, Refusal> {
    let _ = (desk, request);
    Err(loket_domain::Code::Broken.into())
}
