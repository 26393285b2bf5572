//! What being forgotten means for a person now: what goes, what stays, what has to come first.

use super::rows;
use super::traces::{Traces, hidden_offers, organisations};
use loket_db::{DbError, Tenant, Tx};
use loket_domain::ids::{AccountId, OrganisationId, PersonId};
use loket_domain::people::MembershipStatus;
use loket_domain::people::erase::{UnmanagedOrganisation, is_last, is_open};
use loket_protocol::people::{Candidate, ErasurePreview, OnlyAdministrator};
use loket_store::people::{account, grant, membership, organisation, person};

/// Looks at everything that would go. Leaves the transaction with another tenant entered.
///
/// # Errors
/// [`DbError`].
pub fn of_person(tx: &mut Tx<'_>, id: &PersonId) -> Result<ErasurePreview, DbError> {
    let traces = Traces::of(tx, id)?;
    let places = organisations(tx, &traces)?;
    let mut preview = ErasurePreview {
        orders: 0,
        drafts: 0,
        devices: 0,
        requests: 0,
        memberships: 0,
        open_orders: Vec::new(),
        only_administrator_of: Vec::new(),
    };
    tx.enter(&Tenant::Person(id.clone()))?;
    preview.drafts = count(tx, "draft", id)?;
    preview.devices = count(tx, "device", id)?;
    preview.memberships = count(tx, "person_organisation", id)?;
    let hidden = hidden_offers(tx, id)?.map_or(0, |hidden| number(hidden.len()));
    preview.memberships = preview.memberships.saturating_sub(hidden);
    for place in &places {
        tx.enter(&Tenant::Organisation(place.clone()))?;
        let orders = rows::orders(tx, place, id)?;
        preview.orders += number(orders.len());
        let open = orders.into_iter().filter(|order| is_open(order.status));
        preview
            .open_orders
            .extend(open.filter_map(|order| order.number));
        preview.requests += number(rows::requests(tx, place, &traces)?.len());
        if let Some(seat) = seat(tx, place, id)?
            && !seat.candidates.is_empty()
        {
            preview.only_administrator_of.push(named(tx, seat)?);
        }
    }
    Ok(preview)
}

/// Whether the organisation would be left without somebody to manage administrators, or shippers of a number. The
/// caller has entered it.
///
/// # Errors
/// [`DbError`].
pub(crate) fn seat(
    tx: &mut Tx<'_>,
    place: &OrganisationId,
    id: &PersonId,
) -> Result<Option<UnmanagedOrganisation>, DbError> {
    let grants = grant::of_organisation(tx, place)?;
    let accounts: Vec<AccountId> = account::of_organisation(tx, place)?
        .into_iter()
        .map(|account| account.id)
        .collect();
    if !is_last(&grants, id, &accounts) {
        return Ok(None);
    }
    let mut candidates = Vec::new();
    for member in membership::of_organisation(tx, place)? {
        let joined = member.active && member.standing == MembershipStatus::Joined;
        if !joined || member.person == *id {
            continue;
        }
        if person::by_id(tx, &member.person)?.is_some_and(|person| person.active) {
            candidates.push(member.person);
        }
    }
    Ok(Some(UnmanagedOrganisation {
        organisation: place.clone(),
        candidates,
    }))
}

fn named(tx: &mut Tx<'_>, seat: UnmanagedOrganisation) -> Result<OnlyAdministrator, DbError> {
    let known = organisation::by_id(tx, &seat.organisation)?;
    let mut candidates = Vec::with_capacity(seat.candidates.len());
    for id in seat.candidates {
        let name = person::by_id(tx, &id)?.map(|person| person.profile.display_name());
        candidates.push(Candidate {
            person: id,
            name: name.unwrap_or_default(),
        });
    }
    Ok(OnlyAdministrator {
        organisation: seat.organisation,
        name: known.map(|known| known.name).unwrap_or_default(),
        candidates,
    })
}

fn count(tx: &mut Tx<'_>, table: &str, person: &PersonId) -> Result<u32, DbError> {
    let found = tx.row(
        &format!("SELECT COUNT(*) AS found FROM {table} WHERE person_id = :person"),
        &[("person", person)],
        |row| row.int("found"),
    )?;
    Ok(u32::try_from(found.unwrap_or_default()).unwrap_or(u32::MAX))
}

fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
