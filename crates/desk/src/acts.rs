//! Acts on this desk: made in one transaction with what they change on screen, laid again when what they rest on
//! changes, lifted when the server has spoken.

use crate::facts::{self, OrderFacts};
use crate::store::overlay::Layer;
use crate::store::{StoreError, draft, history, mirror, outbox, overlay};
use loket_domain::ids::{ActId, DraftId, PersonId};
use loket_domain::ordering::{
    DraftContent, Order, OrderStatus, PlaceFacts, PlaceOrder, Side, cancel_order, place_order,
};
use loket_domain::rights::LoketRight;
use loket_domain::shipping::{DecideFacts, DecideRequest, Request, decide_request};
use loket_domain::{Code, Refusal, Timestamp};
use loket_protocol::{Act, ActBody, RecordKind};
use rusqlite::Connection;
use serde::de::DeserializeOwned;

/// Makes an act: the rule is asked, its change laid over the mirror and the act queued. Part of the transaction
/// it is called in: all of it is kept or nothing.
///
/// # Errors
/// Everything the rule says, in the inner result; [`StoreError`].
pub fn make(
    c: &Connection,
    person: &PersonId,
    act: &Act,
) -> Result<Result<(), Vec<Refusal>>, StoreError> {
    let layers = layers(c, person, act, None)?;
    queue(c, act, layers)
}

/// Makes an order's act, with the facts the caller has loaded: as [`make`].
///
/// # Errors
/// As [`make`].
pub fn make_order(
    c: &Connection,
    person: &PersonId,
    act: &Act,
    place: &PlaceOrder,
    known: OrderFacts,
) -> Result<Result<(), Vec<Refusal>>, StoreError> {
    let layers = placing(person, act, place, known)?;
    queue(c, act, layers)
}

fn queue(
    c: &Connection,
    act: &Act,
    layers: Result<Vec<Layer>, Vec<Refusal>>,
) -> Result<Result<(), Vec<Refusal>>, StoreError> {
    let layers = match layers {
        Ok(layers) => layers,
        Err(refusals) => return Ok(Err(refusals)),
    };
    let draft = match &act.body {
        ActBody::DeleteDraft { draft } => Some(draft),
        _ => None,
    };
    let seq = outbox::post(c, act, draft, None)?;
    for layer in &layers {
        lay(c, &act.id, seq, layer)?;
    }
    Ok(Ok(()))
}

fn lay(c: &Connection, act: &ActId, seq: i64, layer: &Layer) -> Result<(), StoreError> {
    overlay::lay(c, act, seq, layer)?;
    relist(c, layer.kind, &layer.id)
}

fn relist(c: &Connection, kind: RecordKind, id: &str) -> Result<(), StoreError> {
    if kind == RecordKind::Order {
        history::relist(c, id)
    } else {
        Ok(())
    }
}

/// Takes away what an act laid over records.
///
/// # Errors
/// [`StoreError`].
pub fn lift(c: &Connection, act: &ActId) -> Result<Vec<(RecordKind, String)>, StoreError> {
    let lifted = overlay::lift(c, act)?;
    for (kind, id) in &lifted {
        relist(c, *kind, id)?;
    }
    Ok(lifted)
}

/// A record that acts rest on has changed: they are run over it again, in order. None of them goes, whatever the
/// rule says now; that is the server's to decide.
///
/// # Errors
/// [`StoreError`].
pub fn run_again(
    c: &Connection,
    person: &PersonId,
    kind: RecordKind,
    id: &str,
) -> Result<(), StoreError> {
    for (seq, act) in overlay::acts_on(c, kind, id)? {
        let Some(posted) = outbox::get(c, &act)? else {
            continue;
        };
        let confirmed = mirror::body(c, kind, id)?;
        let placed_already = posted.act.body.about().makes_subject && confirmed.is_some();
        let again = if placed_already {
            Err(Vec::new())
        } else {
            layers(c, person, &posted.act, Some(seq))?
        };
        let below = overlay::word_on(c, kind, id, Some(seq))?.unwrap_or(confirmed);
        let said = again
            .ok()
            .and_then(|layers| layers.into_iter().find(|l| l.kind == kind && l.id == id));
        match (said, below) {
            (Some(layer), _) => overlay::lay(c, &act, seq, &layer)?,
            (None, Some(below)) => {
                overlay::lay(
                    c,
                    &act,
                    seq,
                    &Layer {
                        kind,
                        id: id.to_owned(),
                        body: Some(below),
                    },
                )?;
            }
            (None, None) => {}
        }
    }
    relist(c, kind, id)
}

/// An act goes out again to another database: what it does is laid as not yet confirmed.
///
/// # Errors
/// [`StoreError`].
pub fn lay_again(c: &Connection, person: &PersonId, seq: i64, act: &Act) -> Result<(), StoreError> {
    let layers = match &act.body {
        ActBody::PlaceOrder(place) => match facts::order(c, &place.order)? {
            Some(seen) => {
                let queued = Order {
                    status: OrderStatus::Queued,
                    number: None,
                    ..seen.record
                };
                Ok(queued_layers(&queued, place)?)
            }
            None => layers(c, person, act, None)?,
        },
        _ => layers(c, person, act, None)?,
    };
    for layer in layers.unwrap_or_default() {
        lay(c, &act.id, seq, &layer)?;
    }
    Ok(())
}

/// A queued order, and the draft it came from out of sight.
fn queued_layers(order: &Order, place: &PlaceOrder) -> Result<Vec<Layer>, StoreError> {
    let mut layers = vec![layer(RecordKind::Order, order.id.as_str(), order)?];
    if let Some(draft) = &place.draft {
        layers.push(Layer {
            kind: RecordKind::Draft,
            id: draft.to_string(),
            body: None,
        });
    }
    Ok(layers)
}

/// An order that will not be placed comes back as a draft with its reasons; none of its text is lost.
///
/// # Errors
/// [`StoreError`].
pub fn order_returns(
    c: &Connection,
    place: &PlaceOrder,
    refusals: &[Refusal],
    now: Timestamp,
) -> Result<DraftId, StoreError> {
    // An order without a draft lends its id to the one it becomes.
    let id = place
        .draft
        .clone()
        .unwrap_or_else(|| DraftId::new(place.order.as_str()));
    let kept = draft::get(c, &id)?;
    // A text that went out before it was ordered goes out again after a restore: its answer must not count for this.
    let edits = outbox::last_edit(c, &id)?;
    let fresh = || draft::Draft {
        id: id.clone(),
        content: DraftContent {
            account_number: place.account_number.clone(),
            address: place.address.clone(),
            lines: place.lines.clone(),
            reference: place.reference.clone(),
            step: 4,
        },
        changed_at: now,
        revision: None,
        based_on: None,
        copy: DraftId::new(place.order.as_str()),
        edits,
        kept: edits,
        parked: 0,
        returned: Vec::new(),
        copy_of: None,
    };
    let mut draft = kept.unwrap_or_else(fresh);
    // Changed here: another computer may have removed it, and its text is wanted again.
    draft.edits += 1;
    draft.revision = None;
    draft.changed_at = now;
    draft.returned = refusals.to_vec();
    draft::put(c, &draft)?;
    Ok(id)
}

/// The overlays an act lays over records. Acts before `before` (or all acts) and the mirror give the state beneath.
fn layers(
    c: &Connection,
    person: &PersonId,
    act: &Act,
    before: Option<i64>,
) -> Result<Result<Vec<Layer>, Vec<Refusal>>, StoreError> {
    match &act.body {
        ActBody::PlaceOrder(place) => {
            let known = facts::ordering(c, &place.account_number, act.made_at)?;
            placing(person, act, place, known)
        }
        ActBody::CancelOrder { order } => {
            let below: Option<Order> = below(c, RecordKind::Order, order.as_str(), before)?;
            let facts = facts::cancelling(c, person, below.as_ref())?;
            let decided = cancel_order(&facts, act.made_at);
            one(RecordKind::Order, order.as_str(), decided)
        }
        ActBody::DecideRequest(decide) => deciding(c, person, act, decide, before),
        ActBody::SaveDraft { .. } | ActBody::DeleteDraft { .. } => Ok(Ok(Vec::new())),
    }
}

fn placing(
    person: &PersonId,
    act: &Act,
    place: &PlaceOrder,
    known: OrderFacts,
) -> Result<Result<Vec<Layer>, Vec<Refusal>>, StoreError> {
    let Some(limits) = &known.limits else {
        return Ok(Err(vec![Code::NeedsServer.into()]));
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
    let order = match place_order(&facts, place, act.made_at) {
        Ok(order) => order,
        Err(refusals) => return Ok(Err(refusals)),
    };
    Ok(Ok(queued_layers(&order, place)?))
}

fn deciding(
    c: &Connection,
    person: &PersonId,
    act: &Act,
    decide: &DecideRequest,
    before: Option<i64>,
) -> Result<Result<Vec<Layer>, Vec<Refusal>>, StoreError> {
    let below: Option<Request> = below(c, RecordKind::Request, decide.request.as_str(), before)?;
    let may_decide = match &below {
        Some(request) => facts::holds_on(c, LoketRight::ShippersManage, &request.account)?,
        None => false,
    };
    let name = facts::person_name(c)?;
    let facts = DecideFacts {
        request: below.as_ref(),
        may_decide,
        person,
        person_name: &name,
    };
    one(
        RecordKind::Request,
        decide.request.as_str(),
        decide_request(&facts, decide, act.made_at),
    )
}

fn below<T: DeserializeOwned>(
    c: &Connection,
    kind: RecordKind,
    id: &str,
    before: Option<i64>,
) -> Result<Option<T>, StoreError> {
    let body = match overlay::word_on(c, kind, id, before)? {
        Some(word) => word,
        None => mirror::body(c, kind, id)?,
    };
    Ok(body.and_then(|body| serde_json::from_str(&body).ok()))
}

fn one<T: serde::Serialize>(
    kind: RecordKind,
    id: &str,
    decided: Result<T, Refusal>,
) -> Result<Result<Vec<Layer>, Vec<Refusal>>, StoreError> {
    match decided {
        Ok(record) => Ok(Ok(vec![layer(kind, id, &record)?])),
        Err(refusal) => Ok(Err(vec![refusal])),
    }
}

fn layer<T: serde::Serialize>(kind: RecordKind, id: &str, record: &T) -> Result<Layer, StoreError> {
    Ok(Layer {
        kind,
        id: id.to_owned(),
        body: Some(serde_json::to_string(record)?),
    })
}
