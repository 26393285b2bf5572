//! The history as it is listed: one narrow row per order that is to be seen, mirror and overlay already laid
//! together, so that a page is read straight from an index however many orders there are.
//!
//! A view that is kept: everything in it can be made again from the mirror and the overlay.

use super::{StoreError, mirror, overlay};
use loket_domain::ids::OrderId;
use loket_domain::ordering::{Order, OrderStatus};
use loket_domain::text::{folded, sort_key};
use loket_protocol::RecordKind;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::HashMap;

/// See the module. `status` is its rank on an order's way; an order without a number yet has an empty one.
/// `order_count` holds how many rows there are per account number and status, so that a total costs nothing.
pub const SCHEMA: &str = "
CREATE TABLE history (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL,
  placed_at INTEGER NOT NULL,
  status INTEGER NOT NULL,
  account_number TEXT NOT NULL,
  company TEXT NOT NULL,
  company_key TEXT NOT NULL,
  packs INTEGER NOT NULL,
  pending INTEGER NOT NULL,
  search TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE order_count (
  account_number TEXT NOT NULL,
  status INTEGER NOT NULL,
  orders INTEGER NOT NULL,
  PRIMARY KEY (account_number, status)
) STRICT, WITHOUT ROWID;
";

/// One index per column by which the history is sorted; those by status and account number also filter.
const INDEXES: [(&str, &str); 5] = [
    ("history_placed", "placed_at"),
    ("history_number", "number"),
    ("history_status", "status, placed_at"),
    ("history_account", "account_number, placed_at"),
    ("history_company", "company_key, placed_at"),
];

/// A row as it is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    number: String,
    placed_at: i64,
    status: u8,
    account_number: String,
    company: String,
    packs: u32,
    pending: bool,
    search: String,
}

/// Orders on an account number that the server has not confirmed.
///
/// # Errors
/// [`StoreError`].
pub fn queued_on(c: &Connection, account_number: &str) -> Result<Vec<OrderId>, StoreError> {
    let mut found = c.prepare_cached(
        "SELECT id FROM history WHERE status = ?1 AND account_number = ?2 AND pending = 1",
    )?;
    let queued = params![rank(OrderStatus::Queued), account_number];
    let ids = found.query_map(queued, |row| row.get(0).map(|id: String| OrderId::new(id)))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// The order with a readable number; none when this desk does not hold it.
///
/// # Errors
/// [`StoreError`].
pub fn numbered(c: &Connection, number: &str) -> Result<Option<OrderId>, StoreError> {
    let mut found = c.prepare_cached("SELECT id FROM history WHERE number = ?1")?;
    let id: Option<String> = found.query_row([number], |row| row.get(0)).optional()?;
    Ok(id.map(OrderId::new))
}

/// A status' rank on an order's way: by this the history is sorted.
pub const fn rank(status: OrderStatus) -> u8 {
    match status {
        OrderStatus::Queued => 0,
        OrderStatus::Placed => 1,
        OrderStatus::InPreparation => 2,
        OrderStatus::Shipped => 3,
        OrderStatus::Completed => 4,
        OrderStatus::Cancelled => 5,
    }
}

/// The status of a rank.
pub const fn status_of(rank: u8) -> OrderStatus {
    match rank {
        0 => OrderStatus::Queued,
        1 => OrderStatus::Placed,
        2 => OrderStatus::InPreparation,
        3 => OrderStatus::Shipped,
        4 => OrderStatus::Completed,
        _ => OrderStatus::Cancelled,
    }
}

impl Listed {
    /// An order as it is listed.
    pub fn of(order: &Order, pending: bool) -> Self {
        let number = order.number.clone().unwrap_or_default();
        let searched = [
            &number,
            &order.account_number,
            &order.company,
            &order.address.company,
            &order.address.city,
            &order.reference,
        ];
        let search = searched.map(String::as_str).join("\n");
        Self {
            placed_at: order.placed_at.0,
            status: rank(order.status),
            account_number: order.account_number.clone(),
            company: order.company.clone(),
            packs: order
                .lines
                .iter()
                .fold(0, |sum, line| sum.saturating_add(line.quantity)),
            pending,
            search: if search.is_ascii() {
                search.to_ascii_lowercase()
            } else {
                folded(&search)
            },
            number,
        }
    }
}

/// Lays rows into the history and keeps the totals with them. Made for one transaction, and finished by
/// [`Laying::finish`].
#[derive(Default)]
pub struct Laying {
    counts: HashMap<(String, u8), i64>,
    /// Sort keys of companies seen in this transaction: few companies, many orders.
    keys: HashMap<String, String>,
}

impl Laying {
    /// An order that just came into the mirror: lists it, quickly when nothing of it was listed.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn arrived(
        &mut self,
        c: &Connection,
        id: &str,
        body: &str,
        covered: bool,
    ) -> Result<(), StoreError> {
        if covered {
            return self.again(c, id);
        }
        // A shape this version cannot read is kept in the mirror and not listed.
        let Ok(order) = serde_json::from_str::<Order>(body) else {
            return Ok(());
        };
        self.put(c, id, &Listed::of(&order, false))
    }

    /// Lists an order as mirror and overlay now have it, or no longer.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn again(&mut self, c: &Connection, id: &str) -> Result<(), StoreError> {
        let word = overlay::word_on(c, RecordKind::Order, id, None)?;
        let (body, pending) = match word {
            Some(body) => (body, true),
            None => (mirror::body(c, RecordKind::Order, id)?, false),
        };
        match body.and_then(|body| serde_json::from_str::<Order>(&body).ok()) {
            Some(order) => self.put(c, id, &Listed::of(&order, pending)),
            None => self.take(c, id),
        }
    }

    fn put(&mut self, c: &Connection, id: &str, row: &Listed) -> Result<(), StoreError> {
        let key = match self.keys.get(&row.company) {
            Some(key) => key.clone(),
            None => {
                let key = sort_key(&row.company);
                self.keys.insert(row.company.clone(), key.clone());
                key
            }
        };
        let fields = params![
            id,
            row.number,
            row.placed_at,
            row.status,
            row.account_number,
            row.company,
            key,
            row.packs,
            row.pending,
            row.search
        ];
        let laid = c
            .prepare_cached(
                "INSERT INTO history (id, number, placed_at, status, account_number, company, company_key, packs,
                     pending, search)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT DO NOTHING",
            )?
            .execute(fields)?;
        if laid == 0 {
            self.discount(c, id)?;
            c.prepare_cached(
                "UPDATE history SET number = ?2, placed_at = ?3, status = ?4, account_number = ?5, company = ?6,
                     company_key = ?7, packs = ?8, pending = ?9, search = ?10
                 WHERE id = ?1",
            )?
            .execute(fields)?;
        }
        *self
            .counts
            .entry((row.account_number.clone(), row.status))
            .or_default() += 1;
        Ok(())
    }

    fn take(&mut self, c: &Connection, id: &str) -> Result<(), StoreError> {
        self.discount(c, id)?;
        c.prepare_cached("DELETE FROM history WHERE id = ?1")?
            .execute([id])?;
        Ok(())
    }

    fn discount(&mut self, c: &Connection, id: &str) -> Result<(), StoreError> {
        let listed: Option<(String, u8)> = c
            .prepare_cached("SELECT account_number, status FROM history WHERE id = ?1")?
            .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        if let Some(listed) = listed {
            *self.counts.entry(listed).or_default() -= 1;
        }
        Ok(())
    }

    /// Writes the totals.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn finish(self, c: &Connection) -> Result<(), StoreError> {
        let mut add = c.prepare_cached(
            "INSERT INTO order_count (account_number, status, orders) VALUES (?1, ?2, ?3)
             ON CONFLICT DO UPDATE SET orders = orders + excluded.orders",
        )?;
        for ((account_number, status), orders) in
            self.counts.into_iter().filter(|(_, orders)| *orders != 0)
        {
            add.execute(params![account_number, status, orders])?;
        }
        Ok(())
    }
}

/// Takes one order's row anew, totals and all: for who changes one order.
///
/// # Errors
/// [`StoreError`].
pub fn relist(c: &Connection, id: &str) -> Result<(), StoreError> {
    let mut laying = Laying::default();
    laying.again(c, id)?;
    laying.finish(c)
}

/// Empties the history and takes its indexes away, so that many rows can be laid quickly.
///
/// # Errors
/// [`StoreError`].
pub fn begin_anew(c: &Connection) -> Result<(), StoreError> {
    for (name, _) in INDEXES {
        c.execute_batch(&format!("DROP INDEX IF EXISTS {name}"))?;
    }
    c.execute_batch("DELETE FROM history; DELETE FROM order_count;")?;
    for (id, _) in overlay::words(c, RecordKind::Order)? {
        relist(c, &id)?;
    }
    Ok(())
}

/// Makes the indexes that are not there: once the first sync is complete.
///
/// # Errors
/// [`StoreError`].
pub fn index(c: &Connection) -> Result<(), StoreError> {
    let made: i64 = c
        .prepare_cached(
            "SELECT COUNT(*) FROM sqlite_master WHERE type = 'index' AND name LIKE 'history_%'",
        )?
        .query_row([], |row| row.get(0))?;
    if made < INDEXES.len() as i64 {
        while make_next_index(c)? {}
    }
    Ok(())
}

/// Makes one index that is not there; says whether there was one to make.
///
/// # Errors
/// [`StoreError`].
pub fn make_next_index(c: &Connection) -> Result<bool, StoreError> {
    let mut made = c.prepare_cached("SELECT 1 FROM sqlite_master WHERE name = ?1")?;
    for (name, columns) in INDEXES {
        if !made.exists([name])? {
            c.execute_batch(&format!("CREATE INDEX {name} ON history ({columns})"))?;
            return Ok(true);
        }
    }
    Ok(false)
}

/// How many orders are listed with these statuses (none means all) and this account number.
///
/// # Errors
/// [`StoreError`].
pub fn count(
    c: &Connection,
    statuses: &[OrderStatus],
    account_number: Option<&str>,
) -> Result<u32, StoreError> {
    let mut found = c.prepare_cached(
        "SELECT status, orders FROM order_count WHERE ?1 IS NULL OR account_number = ?1",
    )?;
    let rows = found.query_map([account_number], |row| {
        Ok((row.get::<_, u8>(0)?, row.get::<_, i64>(1)?))
    })?;
    let mut total = 0;
    for row in rows {
        let (status, orders) = row?;
        if statuses.is_empty() || statuses.contains(&status_of(status)) {
            total += orders;
        }
    }
    Ok(u32::try_from(total.max(0)).unwrap_or(u32::MAX))
}
