//! Forgetting somebody who never had a login: an address that asked to ship.

use super::forget::{By, Gone, finish, keep_receipt};
use super::ledger::{Erasure, Whom};
use super::noting::{ledger_of, noted};
use super::outside::{Traces, organisations};
use super::rows;
use crate::db::{DbError, Tenant, Tx};
use crate::error::Failure;
use crate::hub::Hub;
use crate::state::AppState;
use crate::store::audit::{self, Deed};
use crate::store::feed::Changes;
use crate::store::mail_log;
use crate::store::people::{own_data, registration};
use loket_domain::ids::{OrganisationId, RequestId};
use loket_domain::people::invite::check_email;
use loket_domain::{Code, Timestamp};
use loket_protocol::people::ErasureReceipt;
use serde_json::json;

/// Forgets an address that nobody signs in with, for the service desk.
///
/// # Errors
/// `email_invalid`; `person_their_own` for the address of somebody who has a login: they are forgotten as a person;
/// `not_found` when nothing is held about it; `ledger_missing`.
pub async fn forget_applicant(
    state: &AppState,
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
        actor: By::Operator(operator.to_owned()).actor(None),
        hub: state.hub().clone(),
        now: erasure.at,
        receipt: Some(erasure.clone()),
    };
    let write = move |tx: &mut Tx<'_>| Ok(writing.write(tx)?);
    noted(
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

/// Takes an address out of every organisation.
#[derive(Clone, Debug)]
pub(super) struct Applicant {
    pub traces: Traces,
    pub actor: String,
    pub hub: Hub,
    pub now: Timestamp,
    /// What is noted in the database; none for what was noted before.
    pub receipt: Option<Erasure>,
}

impl Applicant {
    pub fn write(&self, tx: &mut Tx<'_>) -> Result<(), DbError> {
        let mut changes = Changes::default();
        for place in organisations(tx, &self.traces)? {
            tx.enter(&Tenant::Organisation(place.clone()))?;
            rows::blank_requests(tx, &place, &self.traces, &mut changes)?;
            let deed = Deed {
                actor: self.actor.clone(),
                verb: "forget_applicant",
                subject_kind: "organisation",
                subject_id: place.to_string(),
                detail: json!({"applicant": "changed"}),
            };
            audit::append(tx, place.as_str(), &deed, self.now)?;
        }
        changes.write(tx, &self.hub, self.now)?;
        tx.enter(&Tenant::Installation)?;
        mail_log::blank_naming(tx, &self.traces.named())?;
        for address in &self.traces.addresses {
            registration::end_of(tx, address)?;
        }
        match &self.receipt {
            Some(erasure) => {
                self.note(tx, erasure)?;
                keep_receipt(tx, erasure)
            }
            None => Ok(()),
        }
    }

    /// In the carrier's own audit: an address that only registered has left nothing at any organisation.
    fn note(&self, tx: &mut Tx<'_>, erasure: &Erasure) -> Result<(), DbError> {
        let deed = Deed {
            actor: self.actor.clone(),
            verb: "forget_applicant",
            subject_kind: "erasure",
            subject_id: erasure.receipt.clone(),
            detail: json!({"applicant": "changed"}),
        };
        audit::append_carriers(tx, &deed, self.now)
    }
}

/// Takes out what came in while somebody was being forgotten.
pub(super) async fn sweep(state: &AppState, traces: Traces) -> Result<(), Failure> {
    let addresses = Traces {
        person: None,
        addresses: traces.addresses,
    };
    let looking = addresses.clone();
    let read = move |tx: &mut Tx<'_>| organisations(tx, &looking);
    if state
        .db()
        .read(Tenant::Installation, read)
        .await?
        .is_empty()
    {
        return Ok(());
    }
    let again = Applicant {
        traces: addresses,
        actor: By::Ledger.actor(None),
        hub: state.hub().clone(),
        now: state.now(),
        receipt: None,
    };
    let write = move |tx: &mut Tx<'_>| again.write(tx);
    Ok(state.db().write(Tenant::Installation, write).await?)
}
