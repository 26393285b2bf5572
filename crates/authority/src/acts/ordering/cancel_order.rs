//! Cancelling an order while it is only placed; its packs are given back.

use crate::acts::{ActContext, Effects, Ruling};
use loket_db::{DbError, Tx};
use loket_domain::ids::OrderId;
use loket_domain::ordering::{CancelFacts, cancel_order};
use loket_domain::rights::LoketRight;
use loket_store::ordering::{order, usage};
use serde_json::json;

pub(in crate::acts) fn decide(
    tx: &mut Tx<'_>,
    context: &mut ActContext,
    id: &OrderId,
) -> Result<Ruling, DbError> {
    let found = match context.organisation.clone() {
        Some(organisation) => order::find(tx, &organisation, id)?,
        None => None,
    };
    let account = found.as_ref().and_then(|order| order.account.clone());
    let person = context.actor.person.clone();
    let facts = CancelFacts {
        order: found.as_ref(),
        person: &person,
        may_place: context.holds(tx, LoketRight::OrdersPlace, account.as_ref())?,
    };
    let sees = facts.is_theirs() || context.holds(tx, LoketRight::OrdersSee, account.as_ref())?;
    let facts = CancelFacts {
        order: facts.order.filter(|_| sees),
        ..facts
    };
    let cancelled = match cancel_order(&facts, context.now) {
        Ok(cancelled) => cancelled,
        Err(refusal) => return Ok(refusal.into()),
    };
    let mut effects = Effects::default();
    order::set_status(tx, &cancelled, &mut effects.changes)?;
    if let (Some(organisation), Some(account)) = (&cancelled.organisation, &cancelled.account) {
        let of = (organisation, account);
        let (catalogue, changes) = (&context.catalogue, &mut effects.changes);
        usage::book(
            tx,
            of,
            &cancelled.lines,
            catalogue,
            cancelled.placed_at,
            usage::Book::GiveBack,
            changes,
        )?;
    }
    let detail = json!({"status": {"before": "placed", "after": "cancelled"}});
    effects.audit_entry = Some(context.audit_entry("cancel_order", ("order", id.as_str()), detail));
    effects.mail = Some((
        "order_cancelled",
        json!({"person": cancelled.placed_by, "organisation": cancelled.organisation, "order": id}),
    ));
    Ok(Ruling::Accepted(effects))
}
