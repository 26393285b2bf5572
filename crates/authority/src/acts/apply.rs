//! One act in one transaction, exactly once.

use super::ordering::{cancel_order, delete_draft, place_order, save_draft};
use super::shipping::decide_request;
use super::{ActContext, Effects, FreshIds, Ruling};
use loket_db::{DbError, Tx};
use loket_domain::{Code, Refusal};
use loket_protocol::{Act, ActBody, Outcome, Reached};
use loket_store::{audit, receipt};

/// Applies an act, or says again what became of it. The caller has entered the actor, and the organisation the act
/// is about where there is one: nobody else changes either meanwhile.
///
/// # Errors
/// [`DbError`]: then nothing was written.
pub fn apply(
    tx: &mut Tx<'_>,
    context: &mut ActContext,
    act: &Act,
    fresh: &FreshIds,
) -> Result<Outcome, DbError> {
    if let Some(known) = receipt::find(tx, &context.actor.person, &act.id)? {
        if known.payload_hash != act.payload_hash() {
            return Ok(refused(Code::ActReused.into()));
        }
        return decide_request::retell(tx, context, act, known.outcome);
    }
    let outcome = match dependencies(tx, context, act)? {
        Dependencies::Unknown => return Ok(Outcome::Waiting),
        Dependencies::Refused => refused(Code::DependencyRefused.into()),
        Dependencies::Confirmed => match rule(tx, context, act, fresh)? {
            Ruling::Accepted(effects) => Outcome::Accepted {
                reached: write(tx, context, act, effects)?,
            },
            Ruling::Refused { refusals, silently } => {
                write(tx, context, act, silently)?;
                Outcome::Refused {
                    refusals,
                    reached: Vec::new(),
                }
            }
        },
    };
    receipt::keep(
        tx,
        &context.actor.person,
        act,
        &decide_request::without_names(&outcome),
        context.now,
    )?;
    Ok(outcome)
}

fn refused(refusal: Refusal) -> Outcome {
    Outcome::Refused {
        refusals: vec![refusal],
        reached: Vec::new(),
    }
}

enum Dependencies {
    Confirmed,
    Unknown,
    Refused,
}

fn dependencies(tx: &mut Tx<'_>, context: &ActContext, act: &Act) -> Result<Dependencies, DbError> {
    let mut refused = false;
    for earlier in &act.after {
        match receipt::find(tx, &context.actor.person, earlier)?.map(|receipt| receipt.outcome) {
            Some(Outcome::Accepted { .. }) => {}
            Some(Outcome::Refused { .. }) => refused = true,
            Some(Outcome::Waiting) | None => return Ok(Dependencies::Unknown),
        }
    }
    Ok(if refused {
        Dependencies::Refused
    } else {
        Dependencies::Confirmed
    })
}

fn rule(
    tx: &mut Tx<'_>,
    context: &mut ActContext,
    act: &Act,
    fresh: &FreshIds,
) -> Result<Ruling, DbError> {
    match &act.body {
        ActBody::PlaceOrder(order) => place_order::decide(tx, context, order, fresh),
        ActBody::CancelOrder { order } => cancel_order::decide(tx, context, order),
        ActBody::SaveDraft {
            draft,
            content,
            based_on,
            copy,
        } => {
            let save = save_draft::Save {
                draft,
                content,
                based_on: *based_on,
                copy,
            };
            save_draft::decide(tx, context, act, &save)
        }
        ActBody::DeleteDraft { draft } => delete_draft::decide(tx, context, draft),
        ActBody::DecideRequest(decision) => decide_request::decide(tx, context, decision),
    }
}

/// Writes what comes of an act: feeds, audit, mail. Answers how far the feeds are that the actor follows.
fn write(
    tx: &mut Tx<'_>,
    context: &mut ActContext,
    act: &Act,
    effects: Effects,
) -> Result<Vec<Reached>, DbError> {
    let reached = effects.changes.write(tx, &context.notifier, context.now)?;
    if let (Some(audit_entry), Some(organisation)) = (&effects.audit_entry, &context.organisation) {
        audit::append(tx, organisation.as_str(), audit_entry, context.now)?;
    }
    if let Some((template, about)) = effects.mail.filter(|_| context.sends_mail) {
        super::mail::queue(tx, template, act.id.as_str(), &about, context.now)?;
    }
    let mut told = Vec::with_capacity(reached.len());
    for one in reached {
        if context.follows(tx, &one.feed)? {
            told.push(one);
        }
    }
    Ok(told)
}
