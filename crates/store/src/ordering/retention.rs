//! Letting go of orders that have ended: their details, their tracking links. Anonymous monthly totals stay (OS-48).

use super::order::{self, FOUND, read};
use crate::catalogue::Catalogue;
use crate::feed::Changes;
use loket_db::{DbError, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::OrganisationId;
use loket_domain::ordering::{Order, OrderRetention, OrderStatus, Period, Readable, period_of};
use loket_protocol::sync::Row;
use loket_protocol::{RecordKind, Scope};
use serde::Deserialize;

/// Orders of the organisation that may no longer be read whole, the oldest first. As
/// [`loket_db::Tenant::Organisation`].
///
/// # Errors
/// [`DbError`].
pub fn due(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    retention: OrderRetention,
    now: Timestamp,
    limit: i64,
) -> Result<Vec<Order>, DbError> {
    tx.rows(
        &format!(
            "{FOUND} AND ((status IN ('completed', 'cancelled') AND changed_at <= :details)
                 OR (status = 'completed' AND tracking IS NOT NULL AND changed_at <= :tracking))
             ORDER BY changed_at, id LIMIT :limit"
        ),
        &[
            ("organisation", organisation),
            ("details", &now.plus(-retention.details).0),
            ("tracking", &now.plus(-retention.tracking).0),
            ("limit", &limit),
        ],
        |row| read(row, organisation),
    )
}

/// Takes out of an order what may no longer be read, everywhere it stands.
///
/// # Errors
/// [`DbError`].
pub fn let_go(
    tx: &mut Tx<'_>,
    found: &Order,
    readable: Readable,
    catalogue: &Catalogue,
    changes: &mut Changes,
) -> Result<(), DbError> {
    match readable {
        Readable::Whole => Ok(()),
        Readable::WithoutTracking => {
            let untracked = Order {
                tracking: None,
                ..found.clone()
            };
            order::set_status(tx, &untracked, changes)
        }
        Readable::Nothing => {
            if found.status == OrderStatus::Completed {
                total(tx, found, catalogue)?;
            }
            tx.execute(
                "DELETE FROM supply_order WHERE organisation_id = :organisation AND id = :id",
                &[("organisation", &found.organisation), ("id", &found.id)],
            )?;
            if let (Some(organisation), Some(account)) = (&found.organisation, &found.account) {
                let scope = Scope::orders(organisation, account);
                changes.retract(scope, RecordKind::Order, found.id.as_str());
            }
            let mine = Scope::mine(&found.placed_by);
            changes.retract(mine, RecordKind::Order, found.id.as_str());
            Ok(())
        }
    }
}

/// Adds an order's packs to its month's totals, in the installation's time zone.
fn total(tx: &mut Tx<'_>, order: &Order, catalogue: &Catalogue) -> Result<(), DbError> {
    let (month, _) = period_of(order.placed_at, Period::Month, &catalogue.limits.time_zone);
    for line in &order.lines {
        tx.execute(
            "INSERT INTO supply_total (organisation_id, account_id, supply_id, month_start, units)
             VALUES (:organisation, :account, :supply, :month, :units)
             ON CONFLICT (organisation_id, account_id, supply_id, month_start)
                 DO UPDATE SET units = supply_total.units + excluded.units",
            &[
                ("organisation", &order.organisation),
                ("account", &order.account),
                ("supply", &line.supply),
                ("month", &month.0),
                ("units", &line.quantity),
            ],
        )?;
    }
    Ok(())
}

/// What the organisation's deleted orders came to: account number's id, supply, first moment of the month, packs.
///
/// # Errors
/// [`DbError`].
pub fn totals(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
) -> Result<Vec<(String, String, Timestamp, i64)>, DbError> {
    tx.rows(
        "SELECT account_id, supply_id, month_start, units FROM supply_total WHERE organisation_id = :organisation
         ORDER BY account_id, supply_id, month_start",
        &[("organisation", organisation)],
        |row| {
            let month = Timestamp(row.int("month_start")?);
            Ok((row.text("account_id")?, row.text("supply_id")?, month, row.int("units")?))
        },
    )
}

/// The fields of an ended order that decide how long it can be read.
#[derive(Deserialize)]
struct EndedOrder {
    status: OrderStatus,
    changed_at: Timestamp,
    tracking: Option<String>,
}

/// Hides from a feed's row what may no longer be read of an order: nobody sees it, however late the clean-up comes.
pub fn veil(row: &mut Row, retention: OrderRetention, now: Timestamp) {
    // Most rows are no ended orders; those are not read through.
    let ends = ["\"status\":\"completed\"", "\"status\":\"cancelled\""];
    let body = match &row.body {
        Some(body) if row.kind == RecordKind::Order => body,
        _ => return,
    };
    if !ends.iter().any(|end| body.contains(end)) {
        return;
    }
    let Ok(ended) = serde_json::from_str::<EndedOrder>(body) else {
        return;
    };
    match retention.readable(ended.status, ended.changed_at, now) {
        Readable::Whole => {}
        Readable::Nothing => row.body = None,
        Readable::WithoutTracking if ended.tracking.is_none() => {}
        Readable::WithoutTracking => {
            row.body = serde_json::from_str::<Order>(body).ok().and_then(|order| {
                let untracked = Order {
                    tracking: None,
                    ..order
                };
                serde_json::to_string(&untracked).ok()
            });
        }
    }
}
