//! What a test or `check` asks of a whole database.

use loket_db::{Db, DbError, Tenant, Tx};
use loket_domain::ids::{OrderId, OrganisationId};
use loket_domain::ordering::OrderStatus;
use loket_store::catalogue::{self, Catalogue};
use loket_store::feed;
use loket_store::ordering::{order, usage};
use std::collections::{BTreeMap, BTreeSet};

/// Every order of every organisation with its status.
///
/// # Errors
/// [`DbError`].
pub async fn all_orders(db: &Db) -> Result<BTreeMap<OrderId, String>, DbError> {
    db.read(Tenant::Installation, |tx| {
        let mut all = BTreeMap::new();
        for owner in owners(tx)? {
            tx.enter(&Tenant::Organisation(owner.clone()))?;
            all.extend(
                order::of_organisation(tx, &owner)?
                    .into_iter()
                    .map(|order| (order.id, order.status)),
            );
        }
        Ok(all
            .into_iter()
            .map(|(id, status)| (id, status.as_str().to_owned()))
            .collect())
    })
    .await
}

/// Where the packs booked on a number in a period are not what was placed and not cancelled: says so in words.
/// Nothing differs in a whole database, as long as the catalogue's periods stay what they are.
///
/// # Errors
/// [`DbError`].
pub async fn usage_differs(db: &Db) -> Result<Vec<String>, DbError> {
    db.read(Tenant::Installation, |tx| {
        let catalogue = catalogue::read(tx)?;
        let mut wrong = Vec::new();
        for owner in owners(tx)? {
            tx.enter(&Tenant::Organisation(owner.clone()))?;
            wrong.extend(differs(tx, &owner, &catalogue)?);
        }
        Ok(wrong)
    })
    .await
}

/// The owners of feeds: orders are published in their organisation's.
fn owners(tx: &mut Tx<'_>) -> Result<BTreeSet<OrganisationId>, DbError> {
    Ok(feed::owners(tx)?
        .into_iter()
        .map(OrganisationId::new)
        .collect())
}

fn differs(
    tx: &mut Tx<'_>,
    owner: &OrganisationId,
    catalogue: &Catalogue,
) -> Result<Vec<String>, DbError> {
    let mut ordered: BTreeMap<String, i64> = BTreeMap::new();
    for order in order::of_organisation(tx, owner)? {
        let Some(account) = order
            .account
            .filter(|_| order.status != OrderStatus::Cancelled)
        else {
            continue;
        };
        for line in &order.lines {
            if let Some(start) = usage::period_start(catalogue, &line.supply, order.placed_at) {
                let key = usage::record_id(&account, &line.supply, start);
                *ordered.entry(key).or_default() += i64::from(line.quantity);
            }
        }
    }
    let mut booked = usage::of_organisation(tx, owner)?;
    booked.retain(|_, units| *units != 0);
    let keys: BTreeSet<&String> = ordered.keys().chain(booked.keys()).collect();
    let differs = keys
        .into_iter()
        .filter(|key| ordered.get(*key) != booked.get(*key));
    Ok(differs
        .map(|key| {
            format!(
                "{key}: ordered {:?}, booked {:?}",
                ordered.get(key),
                booked.get(key)
            )
        })
        .collect())
}
