//! `carrier account …`: account numbers change hands, by a claim that is confirmed or by transfer (Q-OS-5).

use super::CarrierError;
use super::people::{OperatorContext, organisation, written};
use super::person::{operator_context, publish};
use crate::state::Authority;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::ids::{AccountId, OrganisationId, PersonId, RequestId};
use loket_domain::ordering::normalise_account_number;
use loket_domain::people::login_key;
use loket_domain::shipping::{Account, Decision};
use loket_domain::{Code, Refusal};
use loket_protocol::{RecordKind, Scope};
use loket_store::feed::{self, Changes};
use loket_store::people::{account, grant, person};
use loket_store::shipping::claim::{self, Claim};
use loket_store::shipping::request;
use serde_json::json;

/// What becomes of a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClaimAnswer {
    /// The number is the organisation's; of this country.
    Confirm {
        /// ISO 3166-1 alpha-2, in capitals.
        country: String,
    },
    /// It is not.
    Refuse,
}

/// The claims of all organisations that wait, in lines.
///
/// # Errors
/// [`CarrierError::Database`].
pub async fn claims(state: &Authority, operator: &str) -> Result<Vec<String>, CarrierError> {
    let operator_context = operator_context(state, operator);
    let note =
        move |tx: &mut Tx<'_>| operator_context.note_here(tx, "see_claims", ("claims", "waiting"));
    state.db().write(Tenant::Installation, note).await?;
    let mut lines = Vec::new();
    for owner in state.db().read(Tenant::Installation, feed::owners).await? {
        let id = OrganisationId::new(owner);
        let tenant = Tenant::Organisation(id.clone());
        let look = move |tx: &mut Tx<'_>| {
            let waiting = claim::waiting(tx, &id)?;
            let name = match waiting.is_empty() {
                true => String::new(),
                false => organisation(tx, &id)?.name,
            };
            Ok::<_, CarrierError>((waiting, name))
        };
        let (waiting, name) = state.db().read(tenant, look).await?;
        lines.extend(waiting.iter().map(|claim| {
            format!(
                "{}  {}  number {}  {} {name}, asked by {}",
                claim.id,
                written(claim.asked_at),
                claim.number,
                claim.organisation,
                claim.by
            )
        }));
    }
    Ok(lines)
}

/// Answers a claim, and tells who asked.
///
/// # Errors
/// [`CarrierError::Refused`] with [`Code::NotFound`] for a claim that does not wait; [`CarrierError::Unreadable`] for
/// a number that is another organisation's; [`CarrierError::Database`].
pub async fn answer_claim(
    state: &Authority,
    operator: &str,
    (place, id): (&str, &str),
    answer: ClaimAnswer,
) -> Result<String, CarrierError> {
    let (operator_context, fresh, notifier) = (
        operator_context(state, operator),
        AccountId::new(state.new_id()),
        state.notifier().clone(),
    );
    let (place, id) = (OrganisationId::new(place), RequestId::new(id));
    let tenant = Tenant::Organisation(place.clone());
    let job = move |tx: &mut Tx<'_>| {
        let waiting = claim::waiting(tx, &place)?;
        let found = waiting.into_iter().find(|claim| claim.id == id);
        let found = found.ok_or_else(|| Refusal::new(Code::NotFound).at("claim"))?;
        let (verb, word, decision) = match &answer {
            ClaimAnswer::Confirm { country } => {
                give(tx, &found, country, &fresh)?;
                ("confirm_claim", "account-claimed", Decision::Approve)
            }
            ClaimAnswer::Refuse => ("refuse_claim", "account-refused", Decision::Reject),
        };
        if !claim::decide(tx, &place, &id, decision, operator_context.now)? {
            return Err(Refusal::new(Code::NotFound).at("claim").into());
        }
        let detail = json!({"number": found.number});
        operator_context.note_at(tx, &place, verb, ("request", id.as_str()), detail)?;
        let asked = asker(tx, &found)?;
        let besides: Vec<&PersonId> = asked.iter().collect();
        operator_context.tell_administrators(tx, &place, word, &found.number, &besides)?;
        if let Some(asked) = &asked {
            operator_context.tell(tx, asked, word, Some(&place), &found.number)?;
        }
        publish(
            tx,
            std::slice::from_ref(&place),
            &notifier,
            operator_context.now,
        )?;
        Ok::<_, CarrierError>(found.number)
    };
    state.db().write(tenant, job).await
}

/// Who asked, whatever their address is by now.
fn asker(tx: &mut Tx<'_>, claim: &Claim) -> Result<Option<PersonId>, DbError> {
    if let Some(id) = &claim.asked_by {
        let known = person::by_id(tx, id)?.filter(|person| !person.profile.email.is_empty());
        return Ok(known.map(|person| person.profile.person));
    }
    let Ok(key) = login_key(&claim.by) else {
        return Ok(None);
    };
    Ok(person::by_login(tx, &key)?.map(|person| person.profile.person))
}

/// Writes the number down as the organisation's, unless it is already.
fn give(
    tx: &mut Tx<'_>,
    claim: &Claim,
    country: &str,
    fresh: &AccountId,
) -> Result<(), CarrierError> {
    match account::find(tx, &claim.number)? {
        Some((owner, _)) if owner == claim.organisation => return Ok(()),
        Some((owner, _)) => {
            return Err(CarrierError::Unreadable(format!(
                "The number belongs to organisation {owner}: use `carrier account transfer`."
            )));
        }
        None => {}
    }
    let company = organisation(tx, &claim.organisation)?.name;
    Ok(account::put(
        tx,
        &Account {
            id: fresh.clone(),
            organisation: claim.organisation.clone(),
            number: claim.number.clone(),
            company,
            country: country.to_owned(),
            protected: false,
        },
    )?)
}

/// Gives a number to another organisation, and tells the administrators of both. Rights on it, decisions and requests
/// stay behind and are void; orders stay with the persons who placed them.
///
/// # Errors
/// [`CarrierError::Refused`] with [`Code::NotFound`], or [`Code::RequestInvalid`] when it is theirs already;
/// [`CarrierError::Database`].
pub async fn transfer(
    state: &Authority,
    operator: &str,
    number: &str,
    to: &str,
) -> Result<(), CarrierError> {
    let number = normalise_account_number(number)?;
    let moving = Moving {
        operator_context: operator_context(state, operator),
        number,
        to: OrganisationId::new(to),
        fresh: AccountId::new(state.new_id()),
    };
    let notifier = state.notifier().clone();
    let job = move |tx: &mut Tx<'_>| {
        let from = moving.carry_out(tx, &notifier)?;
        publish(
            tx,
            &[from, moving.to.clone()],
            &notifier,
            moving.operator_context.now,
        )?;
        Ok::<_, CarrierError>(())
    };
    state.db().write(Tenant::Installation, job).await
}

struct Moving {
    operator_context: OperatorContext,
    number: String,
    to: OrganisationId,
    fresh: AccountId,
}

impl Moving {
    /// Gives whose number it was.
    fn carry_out(
        &self,
        tx: &mut Tx<'_>,
        notifier: &loket_store::notifier::Notifier,
    ) -> Result<OrganisationId, CarrierError> {
        let not_found = || Refusal::new(Code::NotFound).at("number");
        let (from, id) = account::find(tx, &self.number)?.ok_or_else(not_found)?;
        if from == self.to {
            return Err(Refusal::new(Code::RequestInvalid).at("organisation").into());
        }
        let company = organisation(tx, &self.to)?.name;
        tx.enter(&Tenant::Organisation(from.clone()))?;
        let old = account::by_id(tx, &from, &id)?.ok_or_else(not_found)?;
        let mut changes = Changes::default();
        leave(tx, &old, &mut changes)?;
        tx.enter(&Tenant::Organisation(self.to.clone()))?;
        account::hand_over(tx, &self.number, &self.to, &self.fresh)?;
        let new = Account {
            id: self.fresh.clone(),
            organisation: self.to.clone(),
            number: self.number.clone(),
            company,
            country: old.country.clone(),
            // Nobody is authorised yet: protected, nobody could ship on it.
            protected: false,
        };
        account::put(tx, &new)?;
        changes.write(tx, notifier, self.operator_context.now)?;
        let (before, after) = (
            json!({"number": self.number, "to": self.to}),
            json!({"number": self.number, "from": from}),
        );
        let operator_context = &self.operator_context;
        operator_context.note_at(
            tx,
            &from,
            "transfer_account",
            ("account", id.as_str()),
            before,
        )?;
        operator_context.tell_administrators(tx, &from, "account-taken", &self.number, &[])?;
        let subject = ("account", self.fresh.as_str());
        operator_context.note_at(tx, &self.to, "receive_account", subject, after)?;
        operator_context.tell_administrators(tx, &self.to, "account-given", &self.number, &[])?;
        Ok(from)
    }
}

/// Takes a number out of its organisation. The caller has entered it.
fn leave(tx: &mut Tx<'_>, old: &Account, changes: &mut Changes) -> Result<(), DbError> {
    let place = &old.organisation;
    for granted in grant::all_of_organisation(tx, place)? {
        if granted.account.as_ref() == Some(&old.id) {
            grant::remove(tx, place, &granted.id)?;
        }
    }
    let shippers = Scope::shippers(place, &old.id);
    for request in request::remove_of_account(tx, place, &old.id)? {
        changes.retract(shippers.clone(), RecordKind::Request, request.as_str());
    }
    account::remove(tx, place, &old.id)?;
    changes.retract(Scope::common(place), RecordKind::Account, old.id.as_str());
    Ok(())
}
