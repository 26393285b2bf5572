//! Taking an address out of every organisation, in one transaction.

use super::ledger::Erasure;
use super::receipts::keep_receipt;
use super::rows;
use super::traces::{Traces, organisations};
use loket_db::{DbError, Tenant, Tx};
use loket_domain::Timestamp;
use loket_store::audit::{self, AuditEntry};
use loket_store::feed::Changes;
use loket_store::mail_log;
use loket_store::notifier::Notifier;
use loket_store::people::registration;
use serde_json::json;

/// Takes an address out of every organisation.
#[derive(Clone, Debug)]
pub(super) struct Applicant {
    pub traces: Traces,
    pub actor: String,
    pub notifier: Notifier,
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
            let audit_entry = AuditEntry {
                actor: self.actor.clone(),
                verb: "forget_applicant",
                subject_kind: "organisation",
                subject_id: place.to_string(),
                detail: json!({"applicant": "changed"}),
            };
            audit::append(tx, place.as_str(), &audit_entry, self.now)?;
        }
        changes.write(tx, &self.notifier, self.now)?;
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
        let audit_entry = AuditEntry {
            actor: self.actor.clone(),
            verb: "forget_applicant",
            subject_kind: "erasure",
            subject_id: erasure.receipt.clone(),
            detail: json!({"applicant": "changed"}),
        };
        audit::append_carriers(tx, &audit_entry, self.now)
    }
}
