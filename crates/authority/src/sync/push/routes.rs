//! Which organisation each act is about.

use crate::acts::Actor;
use crate::failure::Failure;
use crate::state::Authority;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::Code;
use loket_domain::ids::{DeviceId, OrganisationId, PersonId};
use loket_domain::ordering::{Order, normalise_account_number};
use loket_protocol::{Act, ActBody, RecordKind, Scope};
use loket_store::feed;
use loket_store::people::{account, person};
use std::collections::HashMap;
use std::sync::Arc;

/// Who acts, and the organisation each act is about.
pub(super) async fn look_up(
    state: &Authority,
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
