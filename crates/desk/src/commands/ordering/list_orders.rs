use crate::Desk;
use loket_domain::Refusal;
use loket_domain::Timestamp;
use loket_domain::ids::OrderId;
use loket_domain::ordering::OrderStatus;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A column of the history (OS-30).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OrderColumn {
    /// Order number.
    Number,
    /// Date.
    PlacedAt,
    /// Status.
    Status,
    /// Account number.
    AccountNumber,
    /// Company.
    Company,
}
/// Asks for a page of the history.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ListOrdersRequest {
    /// Found in number, account number, company, city, reference; empty means all.
    pub search: String,
    /// Only these; empty means all.
    pub statuses: Vec<OrderStatus>,
    /// Only this number.
    pub account_number: Option<String>,
    /// By which column.
    pub sort: OrderColumn,
    /// Largest first.
    pub descending: bool,
    /// The page key of the row to go on after.
    pub after: Option<String>,
    /// Rows wanted, at most 500.
    pub limit: u32,
}
/// A row of the history.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OrderRow {
    /// Which.
    pub id: OrderId,
    /// Its number; none while queued.
    pub number: Option<String>,
    /// When.
    pub placed_at: Timestamp,
    /// Where it stands.
    pub status: OrderStatus,
    /// On which number.
    pub account_number: String,
    /// Its company.
    pub company: String,
    /// Packs in all.
    pub packs: u32,
    /// Whether something about it waits for the server.
    pub pending: bool,
}
/// A page of the history.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OrdersPage {
    /// The rows.
    pub rows: Vec<OrderRow>,
    /// Page key of the last row; none at the end.
    pub next: Option<String>,
    /// Rows in all with these filters.
    pub total: u32,
}

/// See [`ListOrdersRequest`].
///
/// # Errors
/// A [`Refusal`] in the reader's terms.
pub async fn list_orders(desk: &Desk, request: ListOrdersRequest) -> Result<OrdersPage, Refusal> {
    let _ = (desk, request);
    Err(loket_domain::Code::Broken.into())
}
