//! An organisation says that an account number is its own; the service
//! desk confirms it (Q-OS-5). The answer is the same whether the number exists.

use super::constant_time::constant_time;
use crate::failure::Failure;
use crate::people::signed_in::SignedIn;
use crate::state::Authority;
use loket_db::{Tenant, Tx};
use loket_domain::ids::{OrganisationId, PersonId, RequestId};
use loket_domain::ordering::normalise_account_number;
use loket_domain::rights::{LoketRight, explain};
use loket_domain::{Code, Refusal, Timestamp};
use loket_store::audit::{self, AuditEntry};
use loket_store::people::{grant, person};
use loket_store::shipping::{account_attempts, claim};
use serde_json::json;

/// Asks the service desk to confirm that an account number is the organisation's. Takes as long whether the number
/// exists or not.
///
/// # Errors
/// `right_missing`; `account_number_invalid` at `number`; `account_tries_used`.
pub async fn claim(
    state: &Authority,
    who: SignedIn,
    organisation: OrganisationId,
    number: &str,
) -> Result<(), Failure> {
    let number_claim = NumberClaim {
        id: RequestId::new(state.new_id()),
        organisation,
        person: who.person,
        number: normalise_account_number(number).map_err(|refusal| refusal.at("number"))?,
        at: state.now(),
    };
    let tenant = Tenant::Both {
        organisation: number_claim.organisation.clone(),
        person: number_claim.person.clone(),
    };
    let write = move |tx: &mut Tx<'_>| number_claim.keep(tx);
    constant_time(state.db().write(tenant, write)).await
}

/// The claim that a person makes on an account number.
struct NumberClaim {
    id: RequestId,
    organisation: OrganisationId,
    person: PersonId,
    number: String,
    at: Timestamp,
}

impl NumberClaim {
    /// Keeps it, when the person may ask.
    fn keep(&self, tx: &mut Tx<'_>) -> Result<(), Failure> {
        let right = LoketRight::AdministratorsManage;
        let grants = grant::of_organisation(tx, &self.organisation)?;
        if !explain(&grants, &self.person, right, None).holds() {
            return Err(Refusal::new(Code::RightMissing)
                .with("right", right.as_str())
                .into());
        }
        if !account_attempts::count(tx, &self.person, &self.number, self.at)? {
            return Err(Refusal::new(Code::AccountTriesUsed).at("number").into());
        }
        let known = person::by_id(tx, &self.person)?.ok_or(Code::SessionEnded)?;
        let claim = claim::Claim {
            id: self.id.clone(),
            organisation: self.organisation.clone(),
            number: self.number.clone(),
            by: known.profile.email,
            asked_by: Some(self.person.clone()),
            asked_at: self.at,
        };
        let audit_entry = AuditEntry {
            actor: format!("person:{}", self.person),
            verb: "claim_number",
            subject_kind: "request",
            subject_id: claim::put(tx, &claim)?.to_string(),
            detail: json!({"number": self.number}),
        };
        Ok(audit::append(
            tx,
            self.organisation.as_str(),
            &audit_entry,
            self.at,
        )?)
    }
}
