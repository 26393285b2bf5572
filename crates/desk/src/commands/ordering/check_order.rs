use crate::facts::OrderFacts;
use crate::store::StoreError;
use crate::{Desk, facts};
use loket_domain::ids::{OrderId, PersonId, SupplyId};
use loket_domain::ordering::{
    AccountAccess, Allowance, DraftContent, OrderLimits, OrderLine, PlaceFacts, PlaceOrder, Side,
    Supply, allowance, place_order,
};
use loket_domain::{Code, Refusal, Timestamp};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks what would be wrong with an order, and what is left of each supply.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CheckOrderRequest {
    /// As typed.
    pub content: DraftContent,
}
/// What is left of one supply.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AllowanceView {
    /// Which.
    pub supply: SupplyId,
    /// Its tightest limit.
    pub allowance: Allowance,
}
/// How the number stands, as far as this desk knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AccountKnown {
    /// One of the person's organisations owns it and they may order on it.
    Own,
    /// This desk cannot know; the server will.
    Unverified,
    /// Nothing usable was typed.
    Empty,
}
/// The order, checked.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OrderCheckView {
    /// Everything that is wrong, by field.
    pub refusals: Vec<Refusal>,
    /// Per offered supply.
    pub allowances: Vec<AllowanceView>,
    /// How the number stands.
    pub account: AccountKnown,
    /// The number's company, when known.
    pub company: String,
    /// Packs in all.
    pub packs: u32,
}

/// See [`CheckOrderRequest`].
///
/// # Errors
/// The store's. What is wrong with the order is in the view.
pub async fn check_order(
    desk: &Desk,
    request: CheckOrderRequest,
) -> Result<OrderCheckView, Refusal> {
    let opened = desk.open_store()?;
    let (person, now) = (opened.person.clone(), opened.now());
    let view = opened
        .store
        .read(move |c| check(c, &person, request.content, now))
        .await?;
    Ok(view)
}

fn check(
    c: &Connection,
    person: &PersonId,
    content: DraftContent,
    now: Timestamp,
) -> Result<OrderCheckView, StoreError> {
    let known = facts::ordering(c, &content.account_number, now)?;
    let packs = content
        .lines
        .iter()
        .fold(0_u32, |sum, line| sum.saturating_add(line.quantity));
    let allowances = match &known.limits {
        Some(limits) => allowances(&known, limits, &content.lines, packs, now),
        None => Vec::new(),
    };
    let (account, company) = match &known.access {
        AccountAccess::Usable { company, .. } => (AccountKnown::Own, company.clone()),
        _ if known.number.is_err() => (AccountKnown::Empty, String::new()),
        _ => (AccountKnown::Unverified, String::new()),
    };
    Ok(OrderCheckView {
        refusals: refusals(person, known, content, now),
        allowances,
        account,
        company,
        packs,
    })
}

fn refusals(
    person: &PersonId,
    known: OrderFacts,
    content: DraftContent,
    now: Timestamp,
) -> Vec<Refusal> {
    let Some(limits) = &known.limits else {
        return vec![Code::NeedsServer.into()];
    };
    let facts = PlaceFacts {
        side: Side::Desk,
        number: known.number,
        access: known.access,
        supplies: &known.supplies,
        limits,
        usage: &known.usage,
        person,
        person_name: &known.person_name,
    };
    let order = PlaceOrder::from_draft(OrderId::new("check"), None, content);
    place_order(&facts, &order, now).err().unwrap_or_default()
}

fn allowances(
    known: &OrderFacts,
    limits: &OrderLimits,
    lines: &[OrderLine],
    packs: u32,
    now: Timestamp,
) -> Vec<AllowanceView> {
    let offered = known.supplies.values().filter(|supply| supply.offered);
    let view = |supply: &Supply| {
        let of_it = lines.iter().filter(|line| line.supply == supply.id);
        let own = of_it.fold(0_u32, |sum, line| sum.saturating_add(line.quantity));
        let used = known.usage.get(&supply.id).copied().unwrap_or(0);
        AllowanceView {
            supply: supply.id.clone(),
            allowance: allowance(supply, limits, packs.saturating_sub(own), used, now),
        }
    };
    offered.map(view).collect()
}
