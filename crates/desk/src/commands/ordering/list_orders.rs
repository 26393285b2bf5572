use crate::Desk;
use crate::store::history;
use crate::store::history_page::{self, HistoryRow, Query, Sort};
use crate::store::listing;
use loket_domain::Refusal;
use loket_domain::Timestamp;
use loket_domain::ids::OrderId;
use loket_domain::ordering::OrderStatus;
use loket_domain::text::folded;
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
    /// Whether orders that are on this computer are still being listed.
    pub still_listing: bool,
}

/// See [`ListOrdersRequest`].
///
/// # Errors
/// The store's.
pub async fn list_orders(desk: &Desk, request: ListOrdersRequest) -> Result<OrdersPage, Refusal> {
    let opened = desk.open_store()?;
    let limit = request.limit.clamp(1, 500) as usize;
    let query = Query {
        search: folded(request.search.trim()),
        statuses: request.statuses,
        account_number: request.account_number,
        sort: request.sort.into(),
        descending: request.descending,
        after: request.after,
        // One more than is wanted says whether there is a next page.
        limit: limit + 1,
    };
    let sort = query.sort;
    let (mut rows, total, still_listing) = opened
        .store
        .read(move |c| {
            let total = if query.search.is_empty() {
                history::count(c, &query.statuses, query.account_number.as_deref())?
            } else {
                history_page::count_found(c, &query)?
            };
            let still_listing = listing::listed_up_to(c)?.is_some();
            Ok((history_page::page(c, &query)?, total, still_listing))
        })
        .await?;
    let more = rows.len() > limit;
    rows.truncate(limit);
    let next = rows.last().filter(|_| more).map(|row| row.key(sort));
    Ok(OrdersPage {
        rows: rows.into_iter().map(OrderRow::from).collect(),
        next,
        total,
        still_listing,
    })
}

impl From<OrderColumn> for Sort {
    fn from(column: OrderColumn) -> Self {
        match column {
            OrderColumn::Number => Self::Number,
            OrderColumn::PlacedAt => Self::PlacedAt,
            OrderColumn::Status => Self::Status,
            OrderColumn::AccountNumber => Self::AccountNumber,
            OrderColumn::Company => Self::Company,
        }
    }
}

impl From<HistoryRow> for OrderRow {
    fn from(row: HistoryRow) -> Self {
        Self {
            id: OrderId::new(row.id),
            number: Some(row.number).filter(|number| !number.is_empty()),
            placed_at: row.placed_at,
            status: row.status,
            account_number: row.account_number,
            company: row.company,
            packs: row.packs,
            pending: row.pending,
        }
    }
}
