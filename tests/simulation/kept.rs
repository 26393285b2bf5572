//! The end of a history for what is no order: cancellations, texts, decisions. Each holds on the server, or its maker
//! was told that it does not.

use super::judge::{Records, placed_orders, truth};
use super::site::Site;
use super::story::{Asked, Decided};
use loket_desk::commands::*;
use loket_desk::store::draft;
use loket_domain::ids::OrderId;
use loket_domain::shipping::{Request, RequestState};
use std::collections::{BTreeMap, BTreeSet};

/// What waits for its maker, by computer.
type Inboxes = Vec<Vec<RefusedItem>>;

pub async fn judge(site: &Site, asked: &Asked) -> Result<(), String> {
    let (truth, mut inboxes) = (truth(site).await?, Inboxes::new());
    for computer in &site.computers {
        let refused = list_refused(&computer.desk, ListRefusedRequest {})
            .await
            .map_err(|r| r.to_string())?;
        inboxes.push(refused.items);
    }
    cancellations(&placed_orders(site).await?, asked, &inboxes)?;
    for decided in &asked.decisions {
        let again = |other: &&Decided| other.on == decided.on && other.request == decided.request;
        let once = asked.decisions.iter().filter(again).count() == 1;
        decision(&truth, decided, once, &inboxes)?;
    }
    texts(site, &truth, asked).await
}

fn cancellations(
    orders: &BTreeMap<OrderId, String>,
    asked: &Asked,
    inboxes: &Inboxes,
) -> Result<(), String> {
    let told: BTreeSet<_> = inboxes
        .iter()
        .flatten()
        .filter(|item| item.kind == "cancel_order")
        .filter_map(|item| item.order.as_ref())
        .collect();
    for order in &asked.cancelled {
        let stands = orders.get(order).map(String::as_str);
        if stands != Some("cancelled") && !told.contains(order) {
            return Err(format!(
                "the cancellation of {order} is lost: it is {stands:?}"
            ));
        }
    }
    Ok(())
}

/// Whoever reached the server first has decided; the other was told. After a restore a computer can decide a second
/// time, and what it was told is then of one of the two.
fn decision(
    truth: &Records,
    decided: &Decided,
    once: bool,
    inboxes: &Inboxes,
) -> Result<(), String> {
    let body = truth.get(&("request", decided.request.to_string()));
    let state = body
        .and_then(|body| serde_json::from_str::<Request>(body).ok())
        .map(|request| request.state);
    let holds = match &state {
        Some(RequestState::Decided {
            decision, reason, ..
        }) => (*decision, reason) == (decided.decision, &decided.reason),
        _ => false,
    };
    let told = inboxes[decided.on].iter().any(|item| {
        item.kind == "decide_request" && item.request.as_ref() == Some(&decided.request)
    });
    let both = holds && told && once;
    if !matches!(state, Some(RequestState::Decided { .. })) || both || !(holds || told) {
        return Err(format!(
            "decision \"{}\" of computer {} on {}: holds {holds}, told {told}, {state:?}",
            decided.reason, decided.on, decided.request
        ));
    }
    Ok(())
}

/// A text that nobody saw and replaced stands in a draft, in a copy of it or in its order. Who deletes a draft deletes
/// what the other computer typed in it, before or after.
async fn texts(site: &Site, truth: &Records, asked: &Asked) -> Result<(), String> {
    let mut held: Vec<_> = truth
        .iter()
        .filter(|((kind, _), _)| matches!(*kind, "draft" | "order"))
        .map(|(_, body)| body.clone())
        .collect();
    for computer in &site.computers {
        let opened = computer.desk.open_store().map_err(|r| r.to_string())?;
        let shown = opened.store.read(draft::shown).await;
        for draft in shown.map_err(|e| e.to_string())? {
            // What came back in the last round is sent in the next.
            if draft.dirty() {
                held.push(serde_json::to_string(&draft.content).map_err(|e| e.to_string())?);
            }
        }
    }
    for (text, (number, draft)) in &asked.texts {
        let quoted = format!("\"{text}\"");
        let deleted = asked.deleted[1 - number].contains(draft);
        if !deleted && !held.iter().any(|body| body.contains(&quoted)) {
            return Err(format!(
                "{text}, typed on computer {number} in draft {draft}, is lost"
            ));
        }
    }
    Ok(())
}
