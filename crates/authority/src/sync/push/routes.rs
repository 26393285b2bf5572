//! Which organisation each act is about.

use crate::acts::Actor;
use crate::failure::Failure;
use crate::state::Authority;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::Code;
use loket_domain::ids::{DeviceId, OrderId, OrganisationId, PersonId};
use loket_domain::ordering::{Order, normalise_account_number};
use loket_protocol::act::Owner;
use loket_protocol::{Act, RecordKind, Scope};
use loket_store::feed;
use loket_store::people::{account, person};
use std::collections::HashMap;
use std::sync::Arc;

/// Who acts, and the organisation each act is about.
pub(super) async fn resolve_routes(
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

/// The organisation each act is about. An act about an order may come with the act that makes it.
fn routes(
    tx: &mut Tx<'_>,
    person: &PersonId,
    acts: &[Act],
) -> Result<Vec<Option<OrganisationId>>, DbError> {
    let mut made = HashMap::new();
    let mut routes = Vec::with_capacity(acts.len());
    for act in acts {
        let about = act.body.about();
        let route = match about.owner {
            Owner::AccountNumber(typed) => of_number(tx, typed)?,
            Owner::Order(order) => {
                match of_order(tx, person, order)?.or(act.organisation.clone()) {
                    Some(known) => Some(known),
                    None => made.get(order.as_str()).cloned().flatten(),
                }
            }
            Owner::Named => act.organisation.clone(),
            Owner::Person => None,
        };
        if about.makes_subject {
            made.insert(about.subject.1, route.clone());
        }
        routes.push(route);
    }
    Ok(routes)
}

/// The organisation of an account number, whatever the desk believed.
fn of_number(tx: &mut Tx<'_>, typed: &str) -> Result<Option<OrganisationId>, DbError> {
    match normalise_account_number(typed) {
        Ok(number) => Ok(account::find(tx, &number)?.map(|(organisation, _)| organisation)),
        Err(_) => Ok(None),
    }
}

/// The organisation of an order that the person's own feed holds.
fn of_order(
    tx: &mut Tx<'_>,
    person: &PersonId,
    order: &OrderId,
) -> Result<Option<OrganisationId>, DbError> {
    let own = feed::entry(tx, &Scope::mine(person), RecordKind::Order, order.as_str())?;
    let own = own.and_then(|entry| serde_json::from_str::<Order>(&entry.body?).ok());
    Ok(own.and_then(|order| order.organisation))
}
