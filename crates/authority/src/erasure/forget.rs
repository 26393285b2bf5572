//! Forgetting a person: noted in the ledger, then one transaction, then what it freed is overwritten.

use super::finish::{Gone, finish};
use super::ledger::{Erasure, Whom};
use super::receipts::{is_done, keep_receipt};
use super::requested_by::RequestedBy;
use super::traces::{Traces, organisations};
use super::write_ahead::{ledger_of, with_ledger_entry};
use super::{preview, rows, successors};
use crate::failure::Failure;
use crate::state::Authority;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::Code;
use loket_domain::ids::{GrantId, OrganisationId, PersonId};
use loket_domain::people::erase::{Regrant, forgettable, hand_over, is_open};
use loket_domain::people::named::Named;
use loket_domain::people::{MembershipStatus, Profile};
use loket_domain::rights::{Grant, LoketRight, explain};
use loket_mail::MailRoute;
use loket_mail::people::PeopleMail;
use loket_protocol::people::ErasureReceipt;
use loket_protocol::{RecordKind, Scope};
use loket_store::audit::{self, AuditEntry};
use loket_store::directory;
use loket_store::feed::Changes;
use loket_store::mail_log;
use loket_store::notifier::Notifier;
use loket_store::people::erasure_notice::{self, ErasureNotice};
use loket_store::people::person::Person;
use loket_store::people::{
    erased_session, grant, membership, own_data, person, registration, user_name,
};
use serde_json::json;

/// Forgets a person, for good. `successors` become administrators where they are the only one.
///
/// # Errors
/// `ledger_missing`; `not_found`; `orders_open`, `last_administrator`: then nothing was changed.
pub async fn forget_person(
    state: &Authority,
    person: &PersonId,
    by: RequestedBy,
    successors: Vec<(OrganisationId, PersonId)>,
) -> Result<ErasureReceipt, Failure> {
    let ledger = ledger_of(state)?;
    let forgetting = Forgetting {
        erasure: Erasure {
            receipt: state.new_id(),
            at: state.now(),
            whom: Whom::Person {
                person: person.clone(),
                successors: successors.clone(),
            },
        },
        person: person.clone(),
        successors,
        by,
        // A folder is no post: an erasure notice in it would be what is left of the person.
        mailed: matches!(
            state.config().mail,
            MailRoute::Smtp { .. } | MailRoute::Encrypted { .. }
        ),
        fresh: state.new_person_id(),
        notifier: state.notifier().clone(),
    };
    let looking = forgetting.clone();
    let read = move |tx: &mut Tx<'_>| looking.look(tx);
    let gone = state.db().read(Tenant::Installation, read).await?;
    let writing = forgetting.clone();
    let write = move |tx: &mut Tx<'_>| writing.write(tx);
    with_ledger_entry(
        &ledger,
        &forgetting.erasure,
        state.db().write(Tenant::Installation, write),
    )
    .await?;
    finish(state, gone).await?;
    Ok(ErasureReceipt {
        receipt: forgetting.erasure.receipt,
        at: forgetting.erasure.at,
    })
}

/// One erasure, complete in itself: its transaction may run more than once.
#[derive(Clone, Debug)]
pub(super) struct Forgetting {
    pub erasure: Erasure,
    pub person: PersonId,
    pub successors: Vec<(OrganisationId, PersonId)>,
    pub by: RequestedBy,
    /// Whether mails leave this machine.
    pub mailed: bool,
    /// Random: takes the place of what was unique of the person.
    pub fresh: String,
    pub notifier: Notifier,
}

impl Forgetting {
    /// Whether it can be done, before anything is noted.
    fn look(&self, tx: &mut Tx<'_>) -> Result<Gone, Failure> {
        let Some(known) = person::by_id(tx, &self.person)?.filter(is_somebody) else {
            return Err(Code::NotFound.into());
        };
        let traces = Traces::of(tx, &self.person)?;
        let places = organisations(tx, &traces)?;
        self.allow(tx, &places)?;
        let mut texts = vec![known.profile.email.clone(), known.profile.display_name()];
        texts.extend(traces.addresses.clone());
        Ok(Gone { traces, texts })
    }

    fn allow(&self, tx: &mut Tx<'_>, places: &[OrganisationId]) -> Result<(), Failure> {
        if self.by == RequestedBy::Ledger {
            return Ok(());
        }
        let (mut open, mut seats) = (Vec::new(), Vec::new());
        for place in places {
            tx.enter(&Tenant::Organisation(place.clone()))?;
            let orders = rows::orders(tx, place, &self.person)?;
            let under_way = orders.into_iter().filter(|order| is_open(order.status));
            open.extend(under_way.filter_map(|order| order.number));
            seats.extend(preview::seat(tx, place, &self.person)?);
        }
        Ok(forgettable(&open, &seats, &self.successors)?)
    }

    /// The one transaction.
    pub fn write(&self, tx: &mut Tx<'_>) -> Result<(), Failure> {
        let known = person::by_id(tx, &self.person)?.filter(is_somebody);
        let Some(known) = known else {
            // Another server may have read it in the ledger, and was faster.
            if self.by == RequestedBy::Ledger || is_done(tx, &self.erasure)? {
                return Ok(keep_receipt(tx, &self.erasure)?);
            }
            return Err(Code::NotFound.into());
        };
        let traces = Traces::of(tx, &self.person)?;
        let places = organisations(tx, &traces)?;
        self.allow(tx, &places)?;
        // First of all, so that nothing is published of what the person was.
        tx.enter(&Tenant::Installation)?;
        self.withdraw(tx, &known, &traces)?;
        let mut changes = Changes::default();
        for place in &places {
            tx.enter(&Tenant::Both {
                organisation: place.clone(),
                person: self.person.clone(),
            })?;
            rows::blank_orders(tx, place, &self.person, &mut changes)?;
            rows::blank_requests(tx, place, &traces, &mut changes)?;
            self.leave(tx, place, &known, &mut changes)?;
        }
        changes.retract(
            Scope::mine(&self.person),
            RecordKind::Profile,
            self.person.as_str(),
        );
        changes.write(tx, &self.notifier, self.erasure.at)?;
        tx.enter(&Tenant::Person(self.person.clone()))?;
        // Also of who belonged nowhere an entry stays.
        let audit_entry = self.audit_entry(json!({"receipt": self.erasure.receipt}));
        audit::append(tx, self.person.as_str(), &audit_entry, self.erasure.at)?;
        Ok(rows::remove_own(tx, &self.person)?)
    }

    fn audit_entry(&self, detail: serde_json::Value) -> AuditEntry {
        AuditEntry {
            actor: self.by.actor(Some(&self.person)),
            verb: "forget_person",
            subject_kind: "person",
            subject_id: self.person.to_string(),
            detail,
        }
    }

    /// Ends the membership and hands over what went through the person. The caller has entered both.
    fn leave(
        &self,
        tx: &mut Tx<'_>,
        place: &OrganisationId,
        known: &Person,
        changes: &mut Changes,
    ) -> Result<(), DbError> {
        let successor = self.successor(tx, place)?;
        let active = grant::of_organisation(tx, place)?;
        let administrators: Vec<PersonId> = active
            .iter()
            .filter(|grant| grant.right == LoketRight::AdministratorsManage)
            .filter(|grant| explain(&active, &grant.holder, grant.right, None).holds())
            .map(|grant| grant.holder.clone())
            .collect();
        let all = grant::all_of_organisation(tx, place)?;
        let over = hand_over(&all, &self.person, successor.as_ref(), &administrators);
        for id in &over.withdrawn {
            grant::remove(tx, place, id)?;
        }
        for (number, given) in over.given.iter().enumerate() {
            self.regrant(tx, place, number, given)?;
        }
        membership::forget_creator(tx, place, &known.profile.display_name())?;
        membership::remove(tx, place, &self.person)?;
        changes.retract(
            Scope::members(place),
            RecordKind::Member,
            self.person.as_str(),
        );
        if self.by != RequestedBy::Ledger {
            successors::tell(tx, (place, &self.person), &active, &over, self.erasure.at)?;
        }
        let audit_entry = self.audit_entry(
            json!({"receipt": self.erasure.receipt, "successor": successor,
                "withdrawn": over.withdrawn.len(), "given": over.given.len()}),
        );
        audit::append(tx, place.as_str(), &audit_entry, self.erasure.at)?;
        directory::publish_organisation(tx, place, changes)
    }

    /// Whom the person named, if they belong to the organisation.
    fn successor(
        &self,
        tx: &mut Tx<'_>,
        place: &OrganisationId,
    ) -> Result<Option<PersonId>, DbError> {
        let named = self.successors.iter().find(|(at, _)| at == place);
        let Some((_, named)) = named.filter(|(_, named)| *named != self.person) else {
            return Ok(None);
        };
        let member = membership::find(tx, place, named)?;
        let joined = member
            .is_some_and(|member| member.active && member.standing == MembershipStatus::Joined);
        Ok(joined.then(|| named.clone()))
    }

    fn regrant(
        &self,
        tx: &mut Tx<'_>,
        place: &OrganisationId,
        number: usize,
        given: &Regrant,
    ) -> Result<(), DbError> {
        let id = format!("{}-{number}", self.erasure.receipt);
        let grant = Grant {
            id: GrantId::new(format!("{id}-{}", place_mark(place))),
            holder: given.holder.clone(),
            right: given.right,
            account: given.account.clone(),
            grantor: given.grantor.clone(),
        };
        match tx.savepoint(|tx| grant::insert(tx, place, &grant, self.erasure.at)) {
            // They have it on the same word already.
            Err(DbError::Unique { .. }) | Ok(()) => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// Withdraws the login, empties the person's row, and says goodbye.
    fn withdraw(&self, tx: &mut Tx<'_>, known: &Person, traces: &Traces) -> Result<(), DbError> {
        person::end_sessions(tx, &self.person)?;
        erased_session::record_sessions_of(tx, &self.person, self.erasure.at)?;
        rows::remove_login(tx, &self.person)?;
        mail_log::blank_naming(tx, &named(&known.profile, traces))?;
        for address in &traces.addresses {
            registration::end_of(tx, address)?;
        }
        if let Some(name) = &known.profile.user_name {
            user_name::retire(tx, name, &self.fresh)?;
        }
        own_data::empty(tx, &self.person, &self.fresh)?;
        keep_receipt(tx, &self.erasure)?;
        if self.by == RequestedBy::Ledger || !self.mailed || known.profile.email.is_empty() {
            return Ok(());
        }
        let erasure_notice = ErasureNotice {
            id: self.erasure.receipt.clone(),
            email: known.profile.email.clone(),
            language: known.profile.language,
            receipt: self.erasure.receipt.clone(),
        };
        erasure_notice::insert(tx, &erasure_notice, self.erasure.at)?;
        let mail = PeopleMail::Forgotten {
            erasure_notice: erasure_notice.id.clone(),
        };
        mail.queue(
            tx,
            &format!("forgotten:{}", erasure_notice.id),
            self.erasure.at,
        )
    }
}

fn named(profile: &Profile, traces: &Traces) -> Named {
    let addresses = traces.addresses.iter().map(String::as_str);
    let own = [Some(profile.email.as_str()), profile.user_name.as_deref()];
    let names = addresses.chain(own.into_iter().flatten());
    Named::by(names).or_in_full(&profile.given_name, &profile.family_name)
}

/// Grant ids are unique within an organisation; this keeps them apart to the eye too.
fn place_mark(place: &OrganisationId) -> String {
    place.as_str().chars().take(8).collect()
}

/// A forgotten person has no address any more.
fn is_somebody(person: &Person) -> bool {
    !person.profile.email.is_empty()
}
