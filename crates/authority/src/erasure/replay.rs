//! The ledger, carried out in a database that does not know all of it: one that was restored from a backup, or whose
//! server went down between the ledger and the commit. Done before the first request is answered.

use super::address::Applicant;
use super::cleaning;
use super::forget::Forgetting;
use super::ledger::{Erasure, Ledger, Whom};
use super::requested_by::RequestedBy;
use super::traces::Traces;
use crate::failure::Failure;
use crate::state::Authority;
use loket_db::{Db, DbError, Tenant, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::{OrganisationId, RequestId};
use loket_store::notifier::Notifier;
use std::collections::BTreeSet;

/// Carries out what this database does not know yet; says how many erasures that were. Blocks.
///
/// # Errors
/// When the ledger cannot be read, or is older than the database; when the database cannot be written.
pub fn replay(
    db: &Db,
    ledger: &Ledger,
    now: Timestamp,
    mut fresh: impl FnMut() -> String,
) -> Result<usize, DbError> {
    let unusable = |error: std::io::Error| {
        DbError::Configuration(format!(
            "the erasure ledger {} cannot be read: {error}",
            ledger.path().display()
        ))
    };
    let noted = ledger.read().map_err(unusable)?;
    let known = db.read_blocking(Tenant::Installation, receipts)?;
    if known
        .iter()
        .any(|receipt| !noted.iter().any(|erasure| erasure.receipt == *receipt))
    {
        return Err(DbError::Configuration(format!(
            "the erasure ledger {} is older than the database: bring the newest one back",
            ledger.path().display()
        )));
    }
    let unknown: Vec<Erasure> = noted
        .into_iter()
        .filter(|erasure| !known.contains(&erasure.receipt))
        .collect();
    for erasure in &unknown {
        carry_out(db, erasure, fresh())?;
    }
    if !unknown.is_empty() {
        cleaning::clean_blocking(db, now)?;
    }
    Ok(unknown.len())
}

/// What a server does before it answers anybody: begins the ledger of a new installation, or carries out what this
/// database does not know of it.
///
/// # Errors
/// As [`replay`], and when the database knows of erasures while the ledger is missing: then it was lost.
pub async fn before_serving(state: &Authority) -> Result<(), DbError> {
    let Some(path) = state.config().erasure_ledger.clone() else {
        return Ok(());
    };
    let (state, ledger) = (state.clone(), Ledger::at(path));
    let work = move || {
        if !ledger.exists() {
            begin(state.db(), &ledger)?;
        }
        let repeated = replay(state.db(), &ledger, state.now(), || state.new_person_id())?;
        if repeated > 0 {
            tracing::info!(repeated, "erasures were repeated from the ledger");
        }
        Ok(())
    };
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| DbError::Other(error.to_string()))?
}

fn begin(db: &Db, ledger: &Ledger) -> Result<(), DbError> {
    let place = ledger.path().display();
    if !db.read_blocking(Tenant::Installation, receipts)?.is_empty() {
        return Err(DbError::Configuration(format!(
            "people were forgotten in this database, and their erasure ledger is not at {place}: bring it back, or \
             name it with --erasure-ledger"
        )));
    }
    ledger.begin().map_err(|error| {
        DbError::Configuration(format!(
            "the erasure ledger {place} cannot be written: {error}"
        ))
    })
}

fn receipts(tx: &mut Tx<'_>) -> Result<BTreeSet<String>, DbError> {
    let found = tx.rows("SELECT receipt FROM erasure", &[], |row| {
        row.text("receipt")
    })?;
    Ok(found.into_iter().collect())
}

fn carry_out(db: &Db, erasure: &Erasure, fresh: String) -> Result<(), DbError> {
    let written = match &erasure.whom {
        Whom::Person { person, successors } => {
            let forgetting = Forgetting {
                erasure: erasure.clone(),
                person: person.clone(),
                successors: successors.clone(),
                by: RequestedBy::Ledger,
                mailed: false,
                fresh,
                notifier: Notifier::default(),
            };
            db.write_blocking(Tenant::Installation, move |tx| forgetting.write(tx))
        }
        Whom::Applicant { requests } => {
            let (requests, erasure) = (requests.clone(), erasure.clone());
            db.write_blocking(Tenant::Installation, move |tx| {
                let applicant = Applicant {
                    traces: Traces {
                        person: None,
                        addresses: addresses(tx, &requests)?,
                    },
                    actor: RequestedBy::Ledger.actor(None),
                    notifier: Notifier::default(),
                    now: erasure.at,
                    receipt: Some(erasure.clone()),
                };
                Ok::<_, Failure>(applicant.write(tx)?)
            })
        }
    };
    written.map_err(|failure| match failure {
        Failure::Database(error) => error,
        other => DbError::Other(format!("an erasure was not repeated: {other}")),
    })
}

/// The addresses that these requests held at the time of the backup.
fn addresses(
    tx: &mut Tx<'_>,
    requests: &[(OrganisationId, RequestId)],
) -> Result<Vec<String>, DbError> {
    let mut found = BTreeSet::new();
    for (organisation, request) in requests {
        tx.enter(&Tenant::Organisation(organisation.clone()))?;
        let key = tx.row(
            "SELECT applicant_key FROM request WHERE organisation_id = :organisation AND id = :request",
            &[("organisation", organisation), ("request", request)],
            |row| row.text("applicant_key"),
        )?;
        found.extend(key);
    }
    tx.enter(&Tenant::Installation)?;
    Ok(found.into_iter().collect())
}
