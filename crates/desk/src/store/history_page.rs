//! Pages of the history: each goes on after the last row of the one before, straight from an index.

use super::StoreError;
use super::history::{rank, status_of};
use loket_domain::Timestamp;
use loket_domain::ordering::OrderStatus;
use rusqlite::types::Value;
use rusqlite::{Connection, Row, params_from_iter};

/// By what the history is sorted; equal ones by date, then by id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Order number.
    Number,
    /// Date.
    PlacedAt,
    /// Place on an order's way.
    Status,
    /// Account number.
    AccountNumber,
    /// Company.
    Company,
}

impl Sort {
    const fn columns(self) -> &'static str {
        match self {
            Self::Number => "number, id",
            Self::PlacedAt => "placed_at, id",
            Self::Status => "status, placed_at, id",
            Self::AccountNumber => "account_number, placed_at, id",
            Self::Company => "company_key, placed_at, id",
        }
    }
}

/// Which rows.
#[derive(Clone, Debug)]
pub struct Query {
    /// Case-folded text to be found; empty means all.
    pub search: String,
    /// Only these; empty means all.
    pub statuses: Vec<OrderStatus>,
    /// Only on this account number.
    pub account_number: Option<String>,
    /// In which order.
    pub sort: Sort,
    /// Largest first.
    pub descending: bool,
    /// The key of the row to go on after.
    pub after: Option<String>,
    /// Rows wanted.
    pub limit: usize,
}

/// A row of the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryRow {
    /// The order's id.
    pub id: String,
    /// Its number; empty while it has none.
    pub number: String,
    /// The time the order was placed.
    pub placed_at: Timestamp,
    /// Where it stands.
    pub status: OrderStatus,
    /// On which account number.
    pub account_number: String,
    /// Its company.
    pub company: String,
    /// Packs in all.
    pub packs: u32,
    /// Whether something about it waits for the server.
    pub pending: bool,
    company_key: String,
}

impl HistoryRow {
    /// The key to go on after this row.
    pub fn key(&self, sort: Sort) -> String {
        let (placed_at, id) = (self.placed_at.0, &self.id);
        let key = match sort {
            Sort::Number => serde_json::json!([self.number, id]),
            Sort::PlacedAt => serde_json::json!([placed_at, id]),
            Sort::Status => serde_json::json!([rank(self.status), placed_at, id]),
            Sort::AccountNumber => serde_json::json!([self.account_number, placed_at, id]),
            Sort::Company => serde_json::json!([self.company_key, placed_at, id]),
        };
        key.to_string()
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get(0)?,
            number: row.get(1)?,
            placed_at: Timestamp(row.get(2)?),
            status: status_of(row.get(3)?),
            account_number: row.get(4)?,
            company: row.get(5)?,
            packs: row.get(6)?,
            pending: row.get(7)?,
            company_key: row.get(8)?,
        })
    }
}

const COLUMNS: &str =
    "id, number, placed_at, status, account_number, company, packs, pending, company_key";

/// One page.
///
/// # Errors
/// [`StoreError`].
pub fn page(c: &Connection, query: &Query) -> Result<Vec<HistoryRow>, StoreError> {
    let by_status =
        query.sort == Sort::PlacedAt && query.account_number.is_none() && query.search.is_empty();
    if !by_status || query.statuses.len() < 2 {
        return rows(c, query, &query.statuses);
    }
    // Each status is sorted by date in its index: as many short walks as there are statuses, instead of one long.
    let mut merged = Vec::new();
    for status in &query.statuses {
        merged.extend(rows(c, query, std::slice::from_ref(status))?);
    }
    merged.sort_by(|one, other| (one.placed_at, &one.id).cmp(&(other.placed_at, &other.id)));
    if query.descending {
        merged.reverse();
    }
    merged.truncate(query.limit);
    Ok(merged)
}

/// How many rows hold the text that is searched, with the other filters.
///
/// # Errors
/// [`StoreError`].
pub fn count_found(c: &Connection, query: &Query) -> Result<u32, StoreError> {
    let (filter, values) = filter(query, &query.statuses);
    let sql = format!("SELECT COUNT(*) FROM history WHERE {filter}");
    Ok(c.prepare_cached(&sql)?
        .query_row(params_from_iter(values), |row| row.get(0))?)
}

fn rows(
    c: &Connection,
    query: &Query,
    statuses: &[OrderStatus],
) -> Result<Vec<HistoryRow>, StoreError> {
    let columns = query.sort.columns();
    let (mut filter, mut values) = filter(query, statuses);
    if let Some(key) = query.after.as_deref().and_then(read_key)
        && key.len() == columns.split(", ").count()
    {
        let places: Vec<String> = (1..=key.len())
            .map(|n| format!("?{}", values.len() + n))
            .collect();
        let beyond = if query.descending { "<" } else { ">" };
        filter.push_str(&format!(
            " AND ({columns}) {beyond} ({})",
            places.join(", ")
        ));
        values.extend(key);
    }
    let order = columns.split(", ").map(|column| match query.descending {
        true => format!("{column} DESC"),
        false => column.to_owned(),
    });
    let order = order.collect::<Vec<_>>().join(", ");
    let limit = query.limit;
    let sql =
        format!("SELECT {COLUMNS} FROM history WHERE {filter} ORDER BY {order} LIMIT {limit}");
    let mut found = c.prepare_cached(&sql)?;
    let rows = found.query_map(params_from_iter(values), HistoryRow::read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn filter(query: &Query, statuses: &[OrderStatus]) -> (String, Vec<Value>) {
    let (mut filter, mut values) = (String::from("1"), Vec::new());
    match statuses {
        [] => {}
        [one] => filter.push_str(&format!(" AND status = {}", rank(*one))),
        several => {
            let ranks: Vec<String> = several
                .iter()
                .map(|status| rank(*status).to_string())
                .collect();
            filter.push_str(&format!(" AND status IN ({})", ranks.join(", ")));
        }
    }
    if let Some(number) = &query.account_number {
        values.push(Value::from(number.clone()));
        filter.push_str(&format!(" AND account_number = ?{}", values.len()));
    }
    if !query.search.is_empty() {
        values.push(Value::from(query.search.clone()));
        filter.push_str(&format!(" AND instr(search, ?{}) > 0", values.len()));
    }
    (filter, values)
}

/// A key somebody made up is no key: the page begins at the beginning.
fn read_key(key: &str) -> Option<Vec<Value>> {
    let parts: Vec<serde_json::Value> = serde_json::from_str(key).ok()?;
    parts
        .into_iter()
        .map(|part| match part {
            serde_json::Value::String(text) => Some(Value::from(text)),
            serde_json::Value::Number(number) => number.as_i64().map(Value::from),
            _ => None,
        })
        .collect()
}
