//! The local view as the rules want it: mirror with overlay, turned into facts.

use crate::store::{StoreError, history, mirror, overlay, profile_state};
use loket_domain::ids::{AccountId, OrderId, OrganisationId, PersonId, RequestId, SupplyId};
use loket_domain::ordering::{
    AccountAccess, CancelFacts, Order, OrderLimits, Supply, Usage, normalise_account_number,
    period_of,
};
use loket_domain::people::Profile;
use loket_domain::rights::{Grant, LoketRight};
use loket_domain::shipping::{Account, Request};
use loket_domain::text::sort_key;
use loket_domain::{Refusal, Timestamp};
use loket_protocol::{MembershipRecord, RecordKind, UsageRecord};
use rusqlite::Connection;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;

/// A record as the person sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen<T> {
    /// The record, with what is not yet confirmed laid over it.
    pub record: T,
    /// Whether something about it waits for the server.
    pub pending: bool,
}

/// One record; none when it is not there, hidden by an act, or of a shape this version cannot read.
///
/// # Errors
/// [`StoreError`].
pub fn seen<T: DeserializeOwned>(
    c: &Connection,
    kind: RecordKind,
    id: &str,
) -> Result<Option<Seen<T>>, StoreError> {
    let (body, pending) = match overlay::word_on(c, kind, id, None)? {
        Some(body) => (body, true),
        None => (mirror::body(c, kind, id)?, false),
    };
    let record = body.and_then(|body| serde_json::from_str(&body).ok());
    Ok(record.map(|record| Seen { record, pending }))
}

/// An order.
///
/// # Errors
/// [`StoreError`].
pub fn order(c: &Connection, id: &OrderId) -> Result<Option<Seen<Order>>, StoreError> {
    seen(c, RecordKind::Order, id.as_str())
}

/// A request.
///
/// # Errors
/// [`StoreError`].
pub fn request(c: &Connection, id: &RequestId) -> Result<Option<Seen<Request>>, StoreError> {
    seen(c, RecordKind::Request, id.as_str())
}

/// Who is signed in; none before the first sync.
///
/// # Errors
/// [`StoreError`].
pub fn profile(c: &Connection) -> Result<Option<Profile>, StoreError> {
    Ok(mirror::all(c, RecordKind::Profile, None)?
        .into_iter()
        .next())
}

/// The person's name; empty before the first sync.
///
/// # Errors
/// [`StoreError`].
pub fn person_name(c: &Connection) -> Result<String, StoreError> {
    Ok(profile(c)?
        .map(|profile| profile.display_name())
        .unwrap_or_default())
}

/// The person's memberships, with their own grants.
///
/// # Errors
/// [`StoreError`].
pub fn memberships(c: &Connection) -> Result<Vec<MembershipRecord>, StoreError> {
    mirror::all(c, RecordKind::Membership, None)
}

/// The organisation the person acts for: the one they chose, else the first by name; none before the first sync.
///
/// # Errors
/// [`StoreError`].
pub fn acting_for(c: &Connection) -> Result<Option<OrganisationId>, StoreError> {
    let mut organisations: Vec<_> = memberships(c)?
        .into_iter()
        .map(|found| found.organisation)
        .collect();
    organisations.sort_by_cached_key(|organisation| sort_key(&organisation.name));
    let chosen = profile_state::read(c)?.and_then(|state| state.organisation);
    let ids: Vec<OrganisationId> = organisations
        .into_iter()
        .map(|organisation| organisation.id)
        .collect();
    Ok(chosen
        .filter(|chosen| ids.contains(chosen))
        .or_else(|| ids.into_iter().next()))
}

/// Account numbers of the person's organisations.
///
/// # Errors
/// [`StoreError`].
pub fn accounts(c: &Connection) -> Result<Vec<Account>, StoreError> {
    mirror::all(c, RecordKind::Account, None)
}

/// Whether grants whose chains are known to reach the carrier carry a right (on a number, where it is one of
/// account numbers).
pub fn holds(grants: &[Grant], right: LoketRight, account: Option<&AccountId>) -> bool {
    grants.iter().any(|grant| grant.covers(right, account))
}

/// Whether the person holds a right on one of their organisations' account numbers.
///
/// # Errors
/// [`StoreError`].
pub fn holds_on(
    c: &Connection,
    right: LoketRight,
    account: &AccountId,
) -> Result<bool, StoreError> {
    let Some(account) = mirror::one::<Account>(c, RecordKind::Account, account.as_str())? else {
        return Ok(false);
    };
    let found =
        mirror::one::<MembershipRecord>(c, RecordKind::Membership, account.organisation.as_str())?;
    Ok(found.is_some_and(|membership| holds(&membership.grants, right, Some(&account.id))))
}

/// The facts of the rule for cancelling an order.
///
/// # Errors
/// [`StoreError`].
pub fn cancelling<'a>(
    c: &Connection,
    person: &'a PersonId,
    order: Option<&'a Order>,
) -> Result<CancelFacts<'a>, StoreError> {
    let may_place = match order.and_then(|order| order.account.as_ref()) {
        Some(account) => holds_on(c, LoketRight::OrdersPlace, account)?,
        None => false,
    };
    Ok(CancelFacts {
        order,
        person,
        may_place,
    })
}

/// The catalogue, by id.
///
/// # Errors
/// [`StoreError`].
pub fn supplies(c: &Connection) -> Result<BTreeMap<SupplyId, Supply>, StoreError> {
    let all: Vec<Supply> = mirror::all(c, RecordKind::Supply, None)?;
    Ok(all
        .into_iter()
        .map(|supply| (supply.id.clone(), supply))
        .collect())
}

/// The installation's limits; none before the first sync.
///
/// # Errors
/// [`StoreError`].
pub fn limits(c: &Connection) -> Result<Option<OrderLimits>, StoreError> {
    Ok(mirror::all(c, RecordKind::Limits, None)?.into_iter().next())
}

/// The facts of the rule for orders, as this desk knows them.
pub struct OrderFacts {
    /// The account number, normalised.
    pub number: Result<String, Refusal>,
    /// The person's access to the account number, as far as this desk knows.
    pub access: AccountAccess,
    /// The catalogue.
    pub supplies: BTreeMap<SupplyId, Supply>,
    /// The limits; none before the first sync.
    pub limits: Option<OrderLimits>,
    /// What the number has had in the running period, with what is still queued here.
    pub usage: Usage,
    /// The person's name.
    pub person_name: String,
}

/// Gathers what ordering on a typed number needs.
///
/// # Errors
/// [`StoreError`].
pub fn ordering(
    c: &Connection,
    account_number: &str,
    now: Timestamp,
) -> Result<OrderFacts, StoreError> {
    let number: Result<String, Refusal> = normalise_account_number(account_number);
    let own = match &number {
        Ok(number) => accounts(c)?
            .into_iter()
            .find(|account| &account.number == number),
        Err(_) => None,
    };
    let (supplies, limits) = (supplies(c)?, limits(c)?);
    let mut usage = Usage::new();
    let mut access = AccountAccess::Unverified;
    if let (Some(account), Some(limits)) = (&own, &limits) {
        usage = used(c, account, &supplies, limits, now)?;
    }
    if let Some(account) = own
        && holds_on(c, LoketRight::OrdersPlace, &account.id)?
    {
        let Account {
            id,
            organisation,
            company,
            ..
        } = account;
        access = AccountAccess::Usable {
            account: id,
            organisation,
            company,
        };
    }
    Ok(OrderFacts {
        number,
        access,
        supplies,
        limits,
        usage,
        person_name: person_name(c)?,
    })
}

/// What a number has had of each supply in the running period: what the server counted, and what waits here.
fn used(
    c: &Connection,
    account: &Account,
    supplies: &BTreeMap<SupplyId, Supply>,
    limits: &OrderLimits,
    now: Timestamp,
) -> Result<Usage, StoreError> {
    let start_of = |supply: &Supply| {
        supply
            .max_per_period
            .map(|limit| period_of(now, limit.period, &limits.time_zone).0)
    };
    let mut usage = Usage::new();
    for supply in supplies.values() {
        if let Some(start) = start_of(supply) {
            let id = format!("{}:{}:{}", account.id, supply.id, start.0);
            if let Some(counted) = mirror::one::<UsageRecord>(c, RecordKind::Usage, &id)? {
                usage.insert(supply.id.clone(), counted.units);
            }
        }
    }
    if supplies
        .values()
        .all(|supply| supply.max_per_period.is_none())
    {
        return Ok(usage);
    }
    for order in queued_on(c, &account.number)? {
        for line in order.lines {
            let start = supplies.get(&line.supply).and_then(start_of);
            if start.is_some_and(|start| order.placed_at >= start) {
                let units = usage.entry(line.supply).or_default();
                *units = units.saturating_add(line.quantity);
            }
        }
    }
    Ok(usage)
}

/// Orders on a number that the server has not confirmed.
fn queued_on(c: &Connection, account_number: &str) -> Result<Vec<Order>, StoreError> {
    let ids = history::queued_on(c, account_number)?;
    let mut orders = Vec::with_capacity(ids.len());
    for id in ids {
        orders.extend(order(c, &id)?.map(|seen| seen.record));
    }
    Ok(orders)
}
