//! How many packs of each supply an account number has had in the running period.

use crate::catalogue::Catalogue;
use crate::feed::Changes;
use loket_db::{DbError, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::{AccountId, OrganisationId, SupplyId};
use loket_domain::ordering::{OrderedSupply, Usage, period_of};
use loket_protocol::{RecordKind, Scope, UsageRecord};
use std::collections::BTreeMap;

/// The first moment of the running period of a supply; none for one that is not limited by period.
pub fn period_start(catalogue: &Catalogue, supply: &SupplyId, at: Timestamp) -> Option<Timestamp> {
    let limit = catalogue.supplies.get(supply)?.max_per_period?;
    Some(period_of(at, limit.period, &catalogue.limits.time_zone).0)
}

/// What the number has had of these supplies in the period that runs at `at`.
///
/// # Errors
/// [`DbError`].
pub fn running<'s>(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    account: &AccountId,
    supplies: impl Iterator<Item = &'s SupplyId>,
    catalogue: &Catalogue,
    at: Timestamp,
) -> Result<Usage, DbError> {
    let mut usage = Usage::new();
    for supply in supplies {
        if let Some(start) = period_start(catalogue, supply, at) {
            usage.insert(
                supply.clone(),
                units(tx, organisation, account, supply, start)?,
            );
        }
    }
    Ok(usage)
}

fn units(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    account: &AccountId,
    supply: &SupplyId,
    start: Timestamp,
) -> Result<u32, DbError> {
    let found = tx.row(
        "SELECT units FROM supply_usage WHERE organisation_id = :organisation AND account_id = :account
             AND supply_id = :supply AND period_start = :start",
        &[("organisation", organisation), ("account", account), ("supply", supply), ("start", &start.0)],
        |row| row.int("units"),
    )?;
    Ok(u32::try_from(found.unwrap_or(0)).unwrap_or(u32::MAX))
}

/// The record id of what a number has had of a supply in a period (see [`UsageRecord`]).
pub fn record_id(account: &AccountId, supply: &SupplyId, period_start: Timestamp) -> String {
    format!("{account}:{supply}:{}", period_start.0)
}

/// Everything booked in an organisation: packs by record id.
///
/// # Errors
/// [`DbError`].
pub fn of_organisation(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
) -> Result<BTreeMap<String, i64>, DbError> {
    let booked = tx.rows(
        "SELECT account_id, supply_id, period_start, units FROM supply_usage
         WHERE organisation_id = :organisation",
        &[("organisation", organisation)],
        |row| {
            let (account, supply) = (
                AccountId::new(row.text("account_id")?),
                SupplyId::new(row.text("supply_id")?),
            );
            let start = Timestamp(row.int("period_start")?);
            Ok((record_id(&account, &supply, start), row.int("units")?))
        },
    )?;
    Ok(booked.into_iter().collect())
}

/// Forgets at most `limit` periods that began at `until` or before. Answers how many went. As
/// [`loket_db::Tenant::Organisation`].
///
/// # Errors
/// [`DbError`].
pub fn let_go(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    until: Timestamp,
    limit: i64,
    changes: &mut Changes,
) -> Result<usize, DbError> {
    let over = over(tx, organisation, until, limit)?;
    for (account, supply, start) in &over {
        tx.execute(
            "DELETE FROM supply_usage WHERE organisation_id = :organisation AND account_id = :account
                 AND supply_id = :supply AND period_start = :start",
            &[
                ("organisation", organisation),
                ("account", account),
                ("supply", supply),
                ("start", &start.0),
            ],
        )?;
        let id = record_id(account, supply, *start);
        changes.retract(Scope::usage(organisation, account), RecordKind::Usage, id);
    }
    Ok(over.len())
}

/// The periods that began at `until` or before.
///
/// # Errors
/// [`DbError`].
pub fn over(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    until: Timestamp,
    limit: i64,
) -> Result<Vec<(AccountId, SupplyId, Timestamp)>, DbError> {
    tx.rows(
        "SELECT account_id, supply_id, period_start FROM supply_usage
         WHERE organisation_id = :organisation AND period_start <= :until
         ORDER BY account_id, supply_id, period_start LIMIT :limit",
        &[
            ("organisation", organisation),
            ("until", &until.0),
            ("limit", &limit),
        ],
        |row| {
            Ok((
                AccountId::new(row.text("account_id")?),
                SupplyId::new(row.text("supply_id")?),
                Timestamp(row.int("period_start")?),
            ))
        },
    )
}

/// Which way an order's packs go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Book {
    /// They were ordered.
    Take,
    /// The order was cancelled: they count for the period in which it was placed, if that is still kept.
    GiveBack,
}

/// Books an order's packs in the period that ran at `placed_at`, and publishes what the number has had.
///
/// # Errors
/// [`DbError`].
pub fn book(
    tx: &mut Tx<'_>,
    account: (&OrganisationId, &AccountId),
    lines: &[OrderedSupply],
    catalogue: &Catalogue,
    placed_at: Timestamp,
    way: Book,
    changes: &mut Changes,
) -> Result<(), DbError> {
    let (organisation, account) = account;
    for line in lines {
        let Some(start) = period_start(catalogue, &line.supply, placed_at) else {
            continue;
        };
        let had = units(tx, organisation, account, &line.supply, start)?;
        let units = match way {
            Book::Take => had.saturating_add(line.quantity),
            Book::GiveBack => had.saturating_sub(line.quantity),
        };
        tx.execute(
            "INSERT INTO supply_usage (organisation_id, account_id, supply_id, period_start, units)
             VALUES (:organisation, :account, :supply, :start, :units)
             ON CONFLICT (organisation_id, account_id, supply_id, period_start)
                 DO UPDATE SET units = excluded.units",
            &[
                ("organisation", organisation),
                ("account", account),
                ("supply", &line.supply),
                ("start", &start.0),
                ("units", &units),
            ],
        )?;
        let record = UsageRecord {
            account: account.clone(),
            supply: line.supply.clone(),
            period_start: start,
            units,
        };
        let id = record_id(account, &line.supply, start);
        changes.publish(
            Scope::usage(organisation, account),
            RecordKind::Usage,
            id,
            &record,
        )?;
    }
    Ok(())
}
