//! Memberships that wait for a person's answer. Nobody becomes a user of a second organisation without saying yes.
//!
//! Somebody who declines is gone from their own list; the organisation goes on seeing an invited user who has not
//! joined, as of everybody who does not answer.

use crate::failure::Failure;
use crate::people::signed_in::SignedIn;
use crate::state::Authority;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::ids::{OrganisationId, PersonId};
use loket_domain::people::Organisation;
use loket_domain::rights::{Grant, LoketRight, explain};
use loket_domain::{Code, Timestamp};
use loket_mail::people::PeopleMail;
use loket_protocol::people::Offer;
use loket_protocol::{RecordKind, Scope};
use loket_store::audit::{self, AuditEntry};
use loket_store::directory;
use loket_store::feed::Changes;
use loket_store::notifier::Notifier;
use loket_store::people::link::{self, LinkHash, LinkKind};
use loket_store::people::membership::{self, OwnMembership};
use loket_store::people::person::{self, Person};
use loket_store::people::{grant, organisation, own_data, own_membership};
use serde_json::json;

/// Accepts or declines a membership that was offered, in the app.
///
/// # Errors
/// `not_found` when nothing is offered.
pub async fn answer_signed_in(
    state: &Authority,
    who: SignedIn,
    organisation: OrganisationId,
    accept: bool,
) -> Result<(), Failure> {
    let (notifier, now) = (state.notifier().clone(), state.now());
    let write = move |tx: &mut Tx<'_>| {
        // The person who signs in here may be another than the one the organisation wrote to: only the mail answers
        // then.
        if own_data::is_email_doubtful(tx, &who.person)? {
            return Err(Failure::from(Code::NotFound));
        }
        let whom = (&organisation, &who.person);
        match answer(tx, &notifier, whom, accept, now)? {
            true => Ok(()),
            false => Err(Code::NotFound.into()),
        }
    };
    state.db().write(Tenant::Installation, write).await
}

/// Accepts or declines by the link of a mail: of many at once, one does. False when the link or the offer is over.
///
/// # Errors
/// When the database cannot be written.
pub async fn answer_by_link(
    state: &Authority,
    hash: LinkHash,
    accept: bool,
) -> Result<bool, Failure> {
    let (notifier, now) = (state.notifier().clone(), state.now());
    let write = move |tx: &mut Tx<'_>| {
        let link = link::take(tx, &hash, now)?;
        let Some(link) = link.filter(|link| link.kind == LinkKind::Membership) else {
            return Ok::<_, DbError>(false);
        };
        let organisation = OrganisationId::new(link.subject);
        answer(tx, &notifier, (&organisation, &link.person), accept, now)
    };
    Ok(state.db().write(Tenant::Installation, write).await?)
}

/// Which organisation offers a membership to whom; none when it is not offered (any more).
///
/// # Errors
/// When the database cannot be read.
pub async fn offered(
    state: &Authority,
    id: OrganisationId,
    whom: PersonId,
) -> Result<Option<(Organisation, Person)>, Failure> {
    let read = move |tx: &mut Tx<'_>| {
        if !is_offered(tx, &id, &whom)? {
            return Ok(None);
        }
        tx.enter(&Tenant::Organisation(id.clone()))?;
        let organisation = organisation::by_id(tx, &id)?;
        Ok::<_, DbError>(organisation.zip(person::by_id(tx, &whom)?))
    };
    Ok(state.db().read(Tenant::Installation, read).await?)
}

/// What waits for the person's answer in the app.
///
/// Leaves the transaction with another tenant entered.
///
/// # Errors
/// When the database cannot be read.
pub fn of(tx: &mut Tx<'_>, person: &PersonId) -> Result<Vec<Offer>, DbError> {
    if own_data::is_email_doubtful(tx, person)? {
        return Ok(Vec::new());
    }
    tx.enter(&Tenant::Person(person.clone()))?;
    let mut offers = Vec::new();
    for own in membership::of_person(tx, person)? {
        if !own.active || own.standing != OwnMembership::Invited {
            continue;
        }
        tx.enter(&Tenant::Organisation(own.organisation.clone()))?;
        let (Some(known), Some(member)) = (
            organisation::by_id(tx, &own.organisation)?,
            membership::find(tx, &own.organisation, person)?,
        ) else {
            continue;
        };
        offers.push(Offer {
            organisation: own.organisation,
            organisation_name: known.name,
            offered_by: directory::creator(tx, &member.created_by)?,
        });
    }
    Ok(offers)
}

/// Whether an organisation's offer waits for the person's answer.
///
/// Leaves the person entered.
///
/// # Errors
/// When the database cannot be read.
pub fn is_offered(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    person: &PersonId,
) -> Result<bool, DbError> {
    tx.enter(&Tenant::Person(person.clone()))?;
    waits(tx, organisation, person)
}

fn waits(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    person: &PersonId,
) -> Result<bool, DbError> {
    let own = membership::of_person(tx, person)?;
    Ok(own.iter().any(|own| {
        own.organisation == *organisation && own.active && own.standing == OwnMembership::Invited
    }))
}

/// Answers an offer for the person: from the app, or from the page that their mail leads to. False when nothing is
/// offered (any more).
///
/// Leaves the transaction with another tenant entered.
///
/// # Errors
/// When the database cannot be written.
pub fn answer(
    tx: &mut Tx<'_>,
    notifier: &Notifier,
    (organisation, person): (&OrganisationId, &PersonId),
    accept: bool,
    now: Timestamp,
) -> Result<bool, DbError> {
    tx.enter(&Tenant::Both {
        organisation: organisation.clone(),
        person: person.clone(),
    })?;
    if !waits(tx, organisation, person)? {
        return Ok(false);
    }
    if !accept {
        membership::decline(tx, organisation, person)?;
        return Ok(true);
    }
    if !own_membership::join(tx, organisation, person)? {
        return Ok(false);
    }
    let audit_entry = AuditEntry {
        actor: format!("person:{person}"),
        verb: "join_organisation",
        subject_kind: "membership",
        subject_id: person.to_string(),
        detail: json!({"standing": "joined"}),
    };
    audit::append(tx, organisation.as_str(), &audit_entry, now)?;
    if own_data::is_email_doubtful(tx, person)? {
        give_back(tx, organisation, person, now)?;
    }
    welcome(tx, organisation, person, now)?;
    let mut changes = Changes::default();
    directory::publish_member(tx, organisation, person, &mut changes)?;
    changes.write(tx, notifier, now)?;
    Ok(true)
}

/// Takes back what was offered to an address that the person never showed to be theirs, now that they have another:
/// the organisations wrote to the reader of the old one, and may write there again.
///
/// Leaves the transaction as the installation.
///
/// # Errors
/// When the database cannot be written.
pub(super) fn void(
    tx: &mut Tx<'_>,
    notifier: &Notifier,
    person: &PersonId,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.enter(&Tenant::Person(person.clone()))?;
    let mut offered = membership::of_person(tx, person)?;
    offered.retain(|own| own.standing != OwnMembership::Joined);
    let mut changes = Changes::default();
    for own in offered {
        let organisation = own.organisation;
        tx.enter(&Tenant::Both {
            organisation: organisation.clone(),
            person: person.clone(),
        })?;
        let granted = grant::all_of_organisation(tx, &organisation)?;
        for given in granted.iter().filter(|grant| &grant.holder == person) {
            grant::remove(tx, &organisation, &given.id)?;
        }
        membership::remove(tx, &organisation, person)?;
        let audit_entry = AuditEntry {
            actor: format!("person:{person}"),
            verb: "void_offer",
            subject_kind: "membership",
            subject_id: person.to_string(),
            detail: json!({"address": "changed"}),
        };
        audit::append(tx, organisation.as_str(), &audit_entry, now)?;
        let scope = Scope::members(&organisation);
        changes.retract(scope, RecordKind::Member, person.as_str());
    }
    changes.write(tx, notifier, now)?;
    tx.enter(&Tenant::Installation)
}

/// The mail was read by whom the organisation wrote to. The password may be with somebody else: an administrator was
/// shown the first one. It ends, and the next one is created from the mailbox.
fn give_back(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    person: &PersonId,
    now: Timestamp,
) -> Result<(), DbError> {
    person::end_sessions(tx, person)?;
    own_data::withdraw_password(tx, person)?;
    own_data::doubt_email(tx, person, false)?;
    let round = link::next_round(tx, person)?;
    let mail = PeopleMail::CreatePassword {
        person: person.clone(),
        organisation: Some(organisation.clone()),
        round,
    };
    mail.queue(tx, &format!("create-password:{person}:{round}"), now)
}

/// Whether somebody can decide about shippers, of any account number. `grants` are the organisation's.
pub fn decides(grants: &[Grant], person: &PersonId) -> bool {
    grants.iter().any(|grant| {
        grant.holder == *person
            && grant.right == LoketRight::ShippersManage
            && explain(grants, person, grant.right, grant.account.as_ref()).holds()
    })
}

/// Welcomes somebody who can decide about shippers from now on (ES-17); nobody else. The caller has entered the
/// organisation.
///
/// # Errors
/// When the database cannot be written.
pub fn welcome(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    person: &PersonId,
    now: Timestamp,
) -> Result<(), DbError> {
    let grants = grant::of_organisation(tx, organisation)?;
    // Somebody who has never signed in is welcomed at their first entry (ES-18).
    let entered = person::by_id(tx, person)?.is_some_and(|person| person.first_entry_at.is_some());
    if !decides(&grants, person) || !entered {
        return Ok(());
    }
    let mail = PeopleMail::WelcomeShippers {
        person: person.clone(),
        organisation: organisation.clone(),
    };
    mail.queue(
        tx,
        &format!("welcome-shippers:{organisation}:{person}"),
        now,
    )
}
