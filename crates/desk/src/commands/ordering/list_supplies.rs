use crate::{Desk, facts};
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
/// The store's.
pub async fn list_supplies(
    desk: &Desk,
    _request: ListSuppliesRequest,
) -> Result<SuppliesView, Refusal> {
    let opened = desk.open_store()?;
    let (supplies, limits) = opened
        .store
        .read(|c| Ok((facts::supplies(c)?, facts::limits(c)?)))
        .await?;
    let mut supplies: Vec<Supply> = supplies
        .into_values()
        .filter(|supply| supply.offered)
        .collect();
    supplies.sort_by(|one, other| (one.position, &one.id).cmp(&(other.position, &other.id)));
    Ok(SuppliesView { supplies, limits })
}
