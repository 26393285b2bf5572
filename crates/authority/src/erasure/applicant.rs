//! Forgetting somebody who never had a login: an address that asked to ship.

use super::address::Applicant;
use super::finish::{Gone, finish};
use super::ledger::{Erasure, Whom};
use super::requested_by::RequestedBy;
use super::rows;
use super::traces::{Traces, organisations};
use super::write_ahead::{ledger_of, with_ledger_entry};
use crate::failure::Failure;
use crate::state::Authority;
use loket_db::{Tenant, Tx};
use loket_domain::Code;
use loket_domain::ids::{OrganisationId, RequestId};
use loket_domain::people::invite::check_email;
use loket_protocol::people::ErasureReceipt;
use loket_store::people::{own_data, registration};

/// Forgets an address that nobody signs in with, for the service desk.
///
/// # Errors
/// `email_invalid`; `person_their_own` for the address of somebody who has a login: they are forgotten as a person;
/// `not_found` when nothing is held about it; `ledger_missing`.
pub async fn forget_applicant(
    state: &Authority,
    address: &str,
    operator: &str,
) -> Result<ErasureReceipt, Failure> {
    let ledger = ledger_of(state)?;
    let (email, key) = check_email(address)?;
    let traces = Traces {
        person: None,
        addresses: vec![key.as_str().to_owned()],
    };
    let looking = traces.clone();
    let requests = state
        .db()
        .read(Tenant::Installation, move |tx| look(tx, &looking))
        .await?;
    let erasure = Erasure {
        receipt: state.new_id(),
        at: state.now(),
        whom: Whom::Applicant { requests },
    };
    let writing = Applicant {
        traces: traces.clone(),
        actor: RequestedBy::Operator(operator.to_owned()).actor(None),
        notifier: state.notifier().clone(),
        now: erasure.at,
        receipt: Some(erasure.clone()),
    };
    let write = move |tx: &mut Tx<'_>| Ok(writing.write(tx)?);
    with_ledger_entry(
        &ledger,
        &erasure,
        state.db().write(Tenant::Installation, write),
    )
    .await?;
    let texts = vec![email, key.as_str().to_owned()];
    finish(state, Gone { traces, texts }).await?;
    Ok(ErasureReceipt {
        receipt: erasure.receipt,
        at: erasure.at,
    })
}

fn look(tx: &mut Tx<'_>, traces: &Traces) -> Result<Vec<(OrganisationId, RequestId)>, Failure> {
    let mut registered = false;
    for address in &traces.addresses {
        if own_data::by_email(tx, address)?.is_some() {
            return Err(Code::PersonTheirOwn.into());
        }
        registered |= registration::by_email(tx, address)?.is_some();
    }
    let places = organisations(tx, traces)?;
    if places.is_empty() && !registered {
        return Err(Code::NotFound.into());
    }
    let mut found = Vec::new();
    for place in places {
        tx.enter(&Tenant::Organisation(place.clone()))?;
        let requests = rows::requests(tx, &place, traces)?;
        found.extend(requests.into_iter().map(|request| (place.clone(), request)));
    }
    Ok(found)
}
