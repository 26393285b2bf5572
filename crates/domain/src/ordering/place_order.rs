//! Placing an order: the rule both sides call (OS-14 … OS-28).

use super::limits::{Allowance, OrderLimits, Usage, allowance};
use super::{
    Address, DraftContent, Order, OrderLine, OrderStatus, OrderedSupply, Supply, check_address,
};
use crate::ids::{AccountId, DraftId, OrderId, OrganisationId, PersonId, SupplyId};
use crate::text::clean_text;
use crate::{Code, Refusal, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Longest reference of an order, in characters.
pub const REFERENCE_MAX: usize = 80;

/// Most packs of one supply in one order.
pub const QUANTITY_MAX: u32 = 9_999;

/// The act of placing an order: everything it holds, as confirmed in step 4.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct PlaceOrder {
    /// The order's id, made when it was confirmed.
    pub order: OrderId,
    /// The draft it comes from, which goes when the order is placed and comes back when it is refused.
    pub draft: Option<DraftId>,
    /// The account number as typed.
    pub account_number: String,
    /// Where it goes.
    pub address: Address,
    /// What is ordered.
    pub lines: Vec<OrderLine>,
    /// The person's own reference.
    #[serde(default)]
    pub reference: String,
}

impl PlaceOrder {
    /// The order that a draft would become.
    pub fn from_draft(order: OrderId, draft: Option<DraftId>, content: DraftContent) -> Self {
        let DraftContent {
            account_number,
            address,
            mut lines,
            reference,
            step: _,
        } = content;
        lines.retain(|line| line.quantity > 0);
        Self {
            order,
            draft,
            account_number,
            address,
            lines,
            reference,
        }
    }
}

/// The ordering person's access to the account number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AccountAccess {
    /// They may order on it.
    Usable {
        /// The number's id.
        account: AccountId,
        /// Its organisation.
        organisation: OrganisationId,
        /// Its company's name.
        company: String,
    },
    /// They may not, or it does not exist: one and the same answer (Q-OS-5).
    Asked,
    /// As [`Self::Asked`], and the person has asked for more numbers today than they may.
    TriesUsed,
    /// This desk cannot know; the server will. Never used by the server.
    Unverified,
}

/// Which side asks the rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// A desk: an order waits for the server.
    Desk,
    /// The server: an order is placed.
    Server,
}

/// The facts of the rule.
#[derive(Clone, Debug)]
pub struct PlaceFacts<'a> {
    /// Which side asks.
    pub side: Side,
    /// The account number, normalised once: [`normalise_account_number`].
    pub number: Result<String, Refusal>,
    /// The person's access to the account number.
    pub access: AccountAccess,
    /// The catalogue.
    pub supplies: &'a BTreeMap<SupplyId, Supply>,
    /// The installation's limits.
    pub limits: &'a OrderLimits,
    /// Packs of each supply ordered on the number in the running period.
    pub usage: &'a Usage,
    /// The person who orders.
    pub person: &'a PersonId,
    /// Their name.
    pub person_name: &'a str,
}

/// Decides an order: a queued one on the desk, a placed one on the server, which the caller numbers. The field of a
/// refused line is named by its supply, `lines.<supply>.quantity`, because lines of nothing are left out.
///
/// # Errors
/// Everything that is wrong, each at its field, so that a person mends it in one go; never empty.
pub fn place_order(
    facts: &PlaceFacts<'_>,
    act: &PlaceOrder,
    now: Timestamp,
) -> Result<Order, Vec<Refusal>> {
    let mut wrong = Vec::new();
    let number = facts
        .number
        .clone()
        .map_err(|r| wrong.push(r))
        .unwrap_or_default();
    let address = check_address(&act.address)
        .map_err(|all| wrong.extend(all))
        .unwrap_or_default();
    let reference = clean_text(&act.reference, "reference", REFERENCE_MAX)
        .map_err(|r| wrong.push(r))
        .unwrap_or_default();
    wrong.extend(check_lines(
        &act.lines,
        facts.supplies,
        facts.limits,
        facts.usage,
        now,
    ));
    let (account, organisation, company, status) = match &facts.access {
        AccountAccess::Usable {
            account,
            organisation,
            company,
        } => (
            Some(account.clone()),
            Some(organisation.clone()),
            company.clone(),
            match facts.side {
                Side::Desk => OrderStatus::Queued,
                Side::Server => OrderStatus::Placed,
            },
        ),
        AccountAccess::Unverified => (None, None, String::new(), OrderStatus::Queued),
        AccountAccess::Asked => {
            wrong.insert(0, Refusal::new(Code::AccountAsked).at("account_number"));
            (None, None, String::new(), OrderStatus::Queued)
        }
        AccountAccess::TriesUsed => {
            wrong.insert(0, Refusal::new(Code::AccountTriesUsed).at("account_number"));
            (None, None, String::new(), OrderStatus::Queued)
        }
    };
    if !wrong.is_empty() {
        return Err(wrong);
    }
    Ok(Order {
        id: act.order.clone(),
        number: None,
        organisation,
        account,
        account_number: number,
        company,
        status,
        placed_by: facts.person.clone(),
        placed_by_name: facts.person_name.to_owned(),
        placed_at: now,
        changed_at: now,
        address,
        lines: act
            .lines
            .iter()
            .filter_map(|line| ordered(line, facts.supplies))
            .collect(),
        reference,
        tracking: None,
    })
}

fn ordered(line: &OrderLine, supplies: &BTreeMap<SupplyId, Supply>) -> Option<OrderedSupply> {
    let supply = supplies.get(&line.supply)?;
    Some(OrderedSupply {
        supply: supply.id.clone(),
        code: supply.code.clone(),
        name: supply.name.clone(),
        pieces_per_pack: supply.pieces_per_pack,
        quantity: line.quantity,
    })
}

/// Everything wrong with the lines of an order; empty when nothing is.
pub fn check_lines(
    lines: &[OrderLine],
    supplies: &BTreeMap<SupplyId, Supply>,
    limits: &OrderLimits,
    usage: &Usage,
    now: Timestamp,
) -> Vec<Refusal> {
    if lines.is_empty() {
        return vec![Refusal::new(Code::OrderEmpty).at("lines")];
    }
    let total = lines
        .iter()
        .fold(0_u32, |sum, line| sum.saturating_add(line.quantity));
    let mut wrong = Vec::new();
    if total > limits.max_units_per_order {
        let max = limits.max_units_per_order;
        wrong.push(
            Refusal::new(Code::LimitPerOrder)
                .at("lines")
                .with("max", max)
                .with("total", total),
        );
    }
    let mut seen = BTreeSet::new();
    for line in lines {
        let field = format!("lines.{}.quantity", line.supply);
        match supplies.get(&line.supply).filter(|supply| supply.offered) {
            None => wrong.push(
                Refusal::new(Code::SupplyUnknown)
                    .at(field)
                    .with("supply", &line.supply),
            ),
            Some(_)
                if !(1..=QUANTITY_MAX).contains(&line.quantity) || !seen.insert(&line.supply) =>
            {
                wrong.push(Refusal::new(Code::QuantityInvalid).at(field));
            }
            Some(supply) => {
                let used = usage.get(&line.supply).copied().unwrap_or(0);
                let own = allowance(
                    supply,
                    &OrderLimits {
                        max_units_per_order: u32::MAX,
                        ..limits.clone()
                    },
                    0,
                    used,
                    now,
                );
                if line.quantity > own.left {
                    wrong.push(over(&own, supply, field));
                }
            }
        }
    }
    wrong
}

fn over(allowance: &Allowance, supply: &Supply, field: String) -> Refusal {
    let refusal = Refusal::new(allowance.limit.code())
        .at(field)
        .with("supply", &supply.id)
        .with("max", allowance.max)
        .with("left", allowance.left);
    match allowance.resets_at {
        Some(resets_at) => refusal.with("resets_at", resets_at.0),
        None => refusal,
    }
}

/// An account number as people type it, without spaces, dots and hyphens: 6 to 12 digits.
///
/// # Errors
/// [`Code::FieldRequired`] or [`Code::AccountNumberInvalid`] at `account_number`.
pub fn normalise_account_number(typed: &str) -> Result<String, Refusal> {
    let number: String = typed
        .chars()
        .filter(|c| !c.is_whitespace() && !".-".contains(*c))
        .collect();
    if number.is_empty() {
        return Err(Refusal::new(Code::FieldRequired).at("account_number"));
    }
    if (6..=12).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit()) {
        Ok(number)
    } else {
        Err(Refusal::new(Code::AccountNumberInvalid).at("account_number"))
    }
}

#[cfg(test)]
#[path = "place_order_tests.rs"]
mod tests;
