//! `POST /v1/sync/push`: acts go in, one verdict per act comes out.

use super::body::{Message, answer};
use crate::acts::{Actor, Fresh, Scene, apply};
use crate::auth::SignedIn;
use crate::db::{DbError, Tenant, Tx};
use crate::error::Failure;
use crate::state::AppState;
use crate::store::feed;
use crate::store::people::{account, person};
use axum::extract::State;
use axum::response::Response;
use loket_domain::ids::{DeviceId, OrganisationId, PersonId};
use loket_domain::ordering::{Order, normalise_account_number};
use loket_domain::{Code, Refusal};
use loket_protocol::act::ACT_VERSION;
use loket_protocol::sync::{PUSH_ACTS_MAX, PushAnswer, PushRequest};
use loket_protocol::{Act, ActBody, Outcome, RecordKind, Scope, Verdict};
use std::collections::HashMap;
use std::sync::Arc;

/// Most acts in one transaction: its tenants are locked meanwhile.
const ACTS_PER_TRANSACTION: usize = 100;

/// Takes acts in the order in which they were made and answers one verdict per act.
///
/// # Errors
/// 400, 413 or 426 for what cannot be read; 503 when the database is not available: nothing is known of any act
/// then, and sending them again is right.
#[utoipa::path(post, path = "/v1/sync/push", operation_id = "sync_push", tag = "sync",
    request_body(content = Object, description = "`PushRequest`: at most 500 acts; JSON, or MessagePack with zstd"),
    responses(
        (status = 200, description = "`PushAnswer`: one verdict per act, in the same order", body = Object),
        (status = 400, description = "`request_invalid`", body = loket_protocol::Problem),
        (status = 401, description = "`session_ended`", body = loket_protocol::Problem),
        (status = 413, description = "`request_too_large`", body = loket_protocol::Problem),
        (status = 426, description = "`upgrade_needed`", body = loket_protocol::Problem),
        (status = 503, description = "Nothing is known of any act: send them again", body = loket_protocol::Problem),
    ))]
pub async fn handle(
    State(state): State<AppState>,
    who: SignedIn,
    message: Message<PushRequest>,
) -> Result<Response, Failure> {
    let pushed = push(&state, &who.person, &who.device, message.body).await?;
    answer(message.wanted, &pushed)
}

/// Applies acts in the order in which they were made.
///
/// # Errors
/// As [`handle`].
pub async fn push(
    state: &AppState,
    person: &PersonId,
    device: &DeviceId,
    request: PushRequest,
) -> Result<PushAnswer, Failure> {
    check(&request)?;
    let acts: Arc<[Act]> = request.acts.into();
    let (actor, routes) = look_up(state, person, device, &acts).await?;
    let fresh = make_fresh(state, &acts, &routes).await?;
    let mut verdicts = Vec::with_capacity(acts.len());
    let mut begin = 0;
    while begin < acts.len() {
        let same = routes[begin..]
            .iter()
            .take_while(|route| **route == routes[begin])
            .count();
        let end = begin + same.min(ACTS_PER_TRANSACTION);
        let group = Group {
            acts: Arc::clone(&acts),
            fresh: Arc::clone(&fresh),
            range: begin..end,
        };
        verdicts.extend(apply_group(state, &actor, routes[begin].clone(), group).await?);
        begin = end;
    }
    Ok(PushAnswer {
        epoch: state.epoch().clone(),
        server_time: state.now(),
        verdicts,
    })
}

fn check(request: &PushRequest) -> Result<(), Failure> {
    if request.acts.len() > PUSH_ACTS_MAX {
        return Err(Refusal::new(Code::RequestTooLarge)
            .at("acts")
            .with("max", PUSH_ACTS_MAX)
            .into());
    }
    for (index, act) in request.acts.iter().enumerate() {
        let wrong =
            |part: &str| Refusal::new(Code::RequestInvalid).at(format!("acts.{index}.{part}"));
        if act.version == 0 {
            return Err(Code::UpgradeNeeded.into());
        }
        if act.version > ACT_VERSION {
            return Err(wrong("version").into());
        }
        if !act.id.is_well_formed() || act.after.iter().any(|id| !id.is_well_formed()) {
            return Err(wrong("id").into());
        }
        if !has_well_formed_ids(act) {
            return Err(wrong("body").into());
        }
    }
    Ok(())
}

/// Whether the ids of records an act would make can be stored.
fn has_well_formed_ids(act: &Act) -> bool {
    let organisation = act
        .organisation
        .as_ref()
        .is_none_or(OrganisationId::is_well_formed);
    organisation
        && match &act.body {
            ActBody::PlaceOrder(order) => {
                order.order.is_well_formed()
                    && order
                        .draft
                        .as_ref()
                        .is_none_or(|draft| draft.is_well_formed())
            }
            ActBody::CancelOrder { order } => order.is_well_formed(),
            ActBody::SaveDraft { draft, copy, .. } => {
                draft.is_well_formed() && copy.is_well_formed()
            }
            ActBody::DeleteDraft { draft } => draft.is_well_formed(),
            ActBody::DecideRequest(decision) => decision.request.is_well_formed(),
        }
}

/// Who acts, and the organisation each act is about.
async fn look_up(
    state: &AppState,
    person: &PersonId,
    device: &DeviceId,
    acts: &Arc<[Act]>,
) -> Result<(Actor, Vec<Option<OrganisationId>>), Failure> {
    let (person, device, acts) = (person.clone(), device.clone(), Arc::clone(acts));
    let tenant = Tenant::Person(person.clone());
    let found = state
        .db()
        .read(tenant, move |tx| {
            let Some(known) = person::by_id(tx, &person)? else {
                return Ok::<_, DbError>(None);
            };
            let routes = routes(tx, &person, &acts)?;
            let actor = Actor {
                person: person.clone(),
                device: device.clone(),
                name: known.profile.display_name(),
                email: known.profile.email,
            };
            Ok(Some((actor, routes)))
        })
        .await?;
    found.ok_or_else(|| Code::SessionEnded.into())
}

/// The organisation each act is about. An order may be cancelled by the push that places it.
fn routes(
    tx: &mut Tx<'_>,
    person: &PersonId,
    acts: &[Act],
) -> Result<Vec<Option<OrganisationId>>, DbError> {
    let mut placed = HashMap::new();
    let mut routes = Vec::with_capacity(acts.len());
    for act in acts {
        let known = route(tx, person, act)?;
        let route = match &act.body {
            ActBody::CancelOrder { order } => {
                known.or_else(|| placed.get(order).cloned().flatten())
            }
            _ => known,
        };
        if let ActBody::PlaceOrder(order) = &act.body {
            placed.insert(&order.order, route.clone());
        }
        routes.push(route);
    }
    Ok(routes)
}

/// The organisation an act is about: an order's is its account number's, whatever the desk believed.
fn route(tx: &mut Tx<'_>, person: &PersonId, act: &Act) -> Result<Option<OrganisationId>, DbError> {
    match &act.body {
        ActBody::PlaceOrder(order) => match normalise_account_number(&order.account_number) {
            Ok(number) => Ok(account::find(tx, &number)?.map(|(organisation, _)| organisation)),
            Err(_) => Ok(None),
        },
        ActBody::CancelOrder { order } => {
            let own = feed::entry(tx, &Scope::mine(person), RecordKind::Order, order.as_str())?;
            let own = own.and_then(|entry| serde_json::from_str::<Order>(&entry.body?).ok());
            Ok(own
                .and_then(|order| order.organisation)
                .or_else(|| act.organisation.clone()))
        }
        ActBody::DecideRequest(_) => Ok(act.organisation.clone()),
        ActBody::SaveDraft { .. } | ActBody::DeleteDraft { .. } => Ok(None),
    }
}

/// An id for each act, and a number for each order that may be placed.
async fn make_fresh(
    state: &AppState,
    acts: &[Act],
    routes: &[Option<OrganisationId>],
) -> Result<Arc<[Fresh]>, DbError> {
    let places = |act: &Act, route: &Option<OrganisationId>| {
        route.is_some() && matches!(act.body, ActBody::PlaceOrder(_))
    };
    let count = acts
        .iter()
        .zip(routes)
        .filter(|(act, route)| places(act, route))
        .count();
    let mut numbers = state
        .order_numbers()
        .take(state.db(), count)
        .await?
        .into_iter();
    let fresh = acts.iter().zip(routes).map(|(act, route)| Fresh {
        id: state.new_id(),
        number: if places(act, route) {
            numbers.next()
        } else {
            None
        },
    });
    Ok(fresh.collect())
}

/// Acts that lie in the same tenant and go into one transaction.
struct Group {
    acts: Arc<[Act]>,
    fresh: Arc<[Fresh]>,
    range: std::ops::Range<usize>,
}

async fn apply_group(
    state: &AppState,
    actor: &Actor,
    organisation: Option<OrganisationId>,
    group: Group,
) -> Result<Vec<Verdict>, Failure> {
    let person = actor.person.clone();
    let tenant = match organisation.clone() {
        Some(organisation) => Tenant::Both {
            organisation,
            person,
        },
        None => Tenant::Person(person),
    };
    let (actor, hub, now) = (actor.clone(), state.hub().clone(), state.now());
    let catalogues = state.catalogue().clone();
    let job = move |tx: &mut Tx<'_>| {
        // Whoever was forgotten or kept out since the request came in leaves nothing behind.
        if !person::by_id(tx, &actor.person)?.is_some_and(|person| person.active) {
            return Err(Failure::from(Code::SessionEnded));
        }
        let catalogue = catalogues.get(tx)?;
        let mut scene = Scene::new(
            actor.clone(),
            organisation.clone(),
            catalogue,
            hub.clone(),
            now,
        );
        let mut verdicts = Vec::with_capacity(group.range.len());
        for (act, fresh) in group.acts[group.range.clone()]
            .iter()
            .zip(&group.fresh[group.range.clone()])
        {
            let outcome = tx.savepoint(|tx| apply(tx, &mut scene, act, fresh));
            verdicts.push(Verdict {
                act: act.id.clone(),
                outcome: settled(outcome)?,
            });
        }
        Ok(verdicts)
    };
    state.db().write(tenant, job).await
}

/// One act that breaks must not hold up the others for ever: it was taken back, stays with the desk, and is logged
/// for the carrier. What passes by itself is an answer to all of them.
fn settled(outcome: Result<Outcome, DbError>) -> Result<Outcome, DbError> {
    match outcome {
        Err(error) if error.is_passing() || error == DbError::Poisoned => Err(error),
        Err(error) => {
            tracing::error!(cause = %error, "an act broke and was taken back");
            Ok(Outcome::Waiting)
        }
        outcome => outcome,
    }
}
