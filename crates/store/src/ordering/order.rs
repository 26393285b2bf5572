//! Orders. They lie with the account number's organisation; who placed them sees their own through their feed.

use crate::feed::Changes;
use crate::many::{self, Values};
use loket_db::{DbError, Row, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::{AccountId, OrderId, OrganisationId, PersonId};
use loket_domain::ordering::{Order, OrderStatus};
use loket_protocol::{RecordKind, Scope};

pub(super) const FOUND: &str =
    "SELECT id, number, account_id, account_number, company, status, placed_by, placed_by_name,
        placed_at, changed_at, address, lines, reference, tracking
    FROM supply_order WHERE organisation_id = :organisation";

/// The columns of an order's row.
const COLUMNS: [&str; 15] = [
    "organisation_id",
    "id",
    "number",
    "account_id",
    "account_number",
    "company",
    "status",
    "placed_by",
    "placed_by_name",
    "placed_at",
    "changed_at",
    "address",
    "lines",
    "reference",
    "tracking",
];

/// One order of the organisation.
///
/// # Errors
/// [`DbError`].
pub fn find(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    id: &OrderId,
) -> Result<Option<Order>, DbError> {
    tx.row(
        &format!("{FOUND} AND id = :id"),
        &[("organisation", organisation), ("id", id)],
        |row| read(row, organisation),
    )
}

/// All orders of the organisation, in id order. For checks and small organisations: history is read from feeds.
///
/// # Errors
/// [`DbError`].
pub fn of_organisation(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
) -> Result<Vec<Order>, DbError> {
    tx.rows(
        &format!("{FOUND} ORDER BY id"),
        &[("organisation", organisation)],
        |row| read(row, organisation),
    )
}

pub(super) fn read(row: &Row<'_>, organisation: &OrganisationId) -> Result<Order, DbError> {
    let unreadable = |e: serde_json::Error| DbError::Column(format!("order: {e}"));
    let status = row.text("status")?;
    Ok(Order {
        id: OrderId::new(row.text("id")?),
        number: Some(row.text("number")?),
        organisation: Some(organisation.clone()),
        account: Some(AccountId::new(row.text("account_id")?)),
        account_number: row.text("account_number")?,
        company: row.text("company")?,
        status: OrderStatus::parse(&status).ok_or_else(|| DbError::Column("status".to_owned()))?,
        placed_by: PersonId::new(row.text("placed_by")?),
        placed_by_name: row.text("placed_by_name")?,
        placed_at: Timestamp(row.int("placed_at")?),
        changed_at: Timestamp(row.int("changed_at")?),
        address: serde_json::from_str(&row.text("address")?).map_err(unreadable)?,
        lines: serde_json::from_str(&row.text("lines")?).map_err(unreadable)?,
        reference: row.text("reference")?,
        tracking: row.opt_text("tracking")?,
    })
}

/// Writes a placed order and publishes it where it is seen. Its number, organisation and account are known.
///
/// # Errors
/// [`DbError::Unique`] when the organisation has an order of this id.
pub fn insert(tx: &mut Tx<'_>, order: &Order, changes: &mut Changes) -> Result<(), DbError> {
    let json = |e: serde_json::Error| DbError::Other(format!("order: {e}"));
    let address = serde_json::to_string(&order.address).map_err(json)?;
    let lines = serde_json::to_string(&order.lines).map_err(json)?;
    tx.execute(
        "INSERT INTO supply_order (organisation_id, id, number, account_id, account_number, company, status,
             placed_by, placed_by_name, placed_at, changed_at, address, lines, reference, tracking)
         VALUES (:organisation, :id, :number, :account, :account_number, :company, :status, :placed_by,
             :placed_by_name, :placed_at, :changed_at, :address, :lines, :reference, :tracking)",
        &[
            ("organisation", &order.organisation),
            ("id", &order.id),
            ("number", &order.number),
            ("account", &order.account),
            ("account_number", &order.account_number),
            ("company", &order.company),
            ("status", &order.status.as_str()),
            ("placed_by", &order.placed_by),
            ("placed_by_name", &order.placed_by_name),
            ("placed_at", &order.placed_at.0),
            ("changed_at", &order.changed_at.0),
            ("address", &address),
            ("lines", &lines),
            ("reference", &order.reference),
            ("tracking", &order.tracking),
        ],
    )?;
    if let (Some(number), Some(owner)) = (&order.number, &order.organisation) {
        super::number::keep(tx, number, owner, &order.id)?;
    }
    publish(order, changes)
}

/// Writes very many placed orders, without publishing them. Their numbers, organisations and accounts are known.
///
/// # Errors
/// As [`insert`].
pub fn insert_many(tx: &mut Tx<'_>, orders: &[Order]) -> Result<(), DbError> {
    let json = |e: serde_json::Error| DbError::Other(format!("order: {e}"));
    let mut rows: Vec<Values> = Vec::with_capacity(orders.len());
    for order in orders {
        rows.push(vec![
            Box::new(order.organisation.clone()),
            Box::new(order.id.clone()),
            Box::new(order.number.clone()),
            Box::new(order.account.clone()),
            Box::new(order.account_number.clone()),
            Box::new(order.company.clone()),
            Box::new(order.status.as_str().to_owned()),
            Box::new(order.placed_by.clone()),
            Box::new(order.placed_by_name.clone()),
            Box::new(order.placed_at.0),
            Box::new(order.changed_at.0),
            Box::new(serde_json::to_string(&order.address).map_err(json)?),
            Box::new(serde_json::to_string(&order.lines).map_err(json)?),
            Box::new(order.reference.clone()),
            Box::new(order.tracking.clone()),
        ]);
    }
    many::insert(tx, "supply_order", &COLUMNS, &rows)?;
    super::number::keep_many(tx, orders)
}

/// Keeps an order's new status and tracking link, and publishes it where it is seen.
///
/// # Errors
/// [`DbError`].
pub fn set_status(tx: &mut Tx<'_>, order: &Order, changes: &mut Changes) -> Result<(), DbError> {
    tx.execute(
        "UPDATE supply_order SET status = :status, changed_at = :changed_at, tracking = :tracking
         WHERE organisation_id = :organisation AND id = :id",
        &[
            ("status", &order.status.as_str()),
            ("changed_at", &order.changed_at.0),
            ("tracking", &order.tracking),
            ("organisation", &order.organisation),
            ("id", &order.id),
        ],
    )?;
    publish(order, changes)
}

/// An order is two rows: on its number, and among the own orders of who placed it.
///
/// # Errors
/// [`DbError`].
pub fn publish(order: &Order, changes: &mut Changes) -> Result<(), DbError> {
    if let (Some(organisation), Some(account)) = (&order.organisation, &order.account) {
        changes.publish(
            Scope::orders(organisation, account),
            RecordKind::Order,
            order.id.as_str(),
            order,
        )?;
    }
    changes.publish(
        Scope::mine(&order.placed_by),
        RecordKind::Order,
        order.id.as_str(),
        order,
    )
}
