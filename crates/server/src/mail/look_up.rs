//! What letters are written from, as things are when they are written.

use super::letter::{Desk, Draft};
use super::people::PeopleMail;
use super::{entry, safety};
use crate::db::{DbError, Tenant, Tx};
use crate::store::people::membership::Membership;
use crate::store::people::{grant, membership, organisation, person};
use loket_domain::ids::{AccountId, OrganisationId, PersonId};
use loket_domain::people::Profile;
use loket_domain::rights::{LoketRight, explain};

/// A letter, or why none is needed any more.
pub(super) type Found = Result<Draft, &'static str>;

/// Writes a letter about a person. Leaves the transaction with another tenant entered.
///
/// # Errors
/// [`DbError`].
pub(super) fn write(tx: &mut Tx<'_>, mail: &PeopleMail, desk: &Desk<'_>) -> Result<Found, DbError> {
    let whom = match mail {
        PeopleMail::Activation { registration } => {
            return entry::activation(tx, registration, desk);
        }
        PeopleMail::Forgotten { farewell } => return safety::forgotten(tx, farewell, desk),
        PeopleMail::ConfirmEmail { change, .. } => return safety::confirm_email(tx, change, desk),
        other => other.person(),
    };
    let person = match whom {
        Some(id) => person::by_id(tx, id)?,
        None => None,
    };
    // Who was suspended is told so; nobody else who cannot sign in gets a letter.
    let told_anyway = matches!(mail, PeopleMail::ServiceDesk { .. });
    let Some(person) = person.filter(|person| person.active || told_anyway) else {
        return Ok(Err("the person is gone"));
    };
    match mail {
        PeopleMail::AlreadyRegistered { .. } => Ok(entry::already_registered(&person, desk)),
        PeopleMail::CreatePassword {
            organisation,
            round,
            ..
        } => entry::create_password(tx, &person, organisation.as_ref(), *round, desk),
        PeopleMail::ResetPassword { round, .. } => entry::reset_password(tx, &person, *round, desk),
        PeopleMail::WhoIsMyAdministrator { .. } => {
            entry::who_is_my_administrator(tx, &person, desk)
        }
        PeopleMail::WelcomeShippers { organisation, .. } => {
            entry::welcome_shippers(tx, &person, organisation, desk)
        }
        PeopleMail::WelcomeFirstEntry { .. } => entry::welcome(tx, &person, desk),
        PeopleMail::MembershipOffered { organisation, .. } => {
            entry::membership_offered(tx, &person, organisation, desk)
        }
        other => safety::write(tx, other, &person, desk),
    }
}

/// An organisation's name. Leaves the organisation entered.
///
/// # Errors
/// [`DbError`].
pub(super) fn organisation_name(
    tx: &mut Tx<'_>,
    id: &OrganisationId,
) -> Result<Option<String>, DbError> {
    tx.enter(&Tenant::Organisation(id.clone()))?;
    Ok(organisation::by_id(tx, id)?.map(|found| found.name))
}

/// A person as a user of an organisation. Leaves the organisation entered.
///
/// # Errors
/// [`DbError`].
pub(super) fn member(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    person: &PersonId,
) -> Result<Option<Membership>, DbError> {
    tx.enter(&Tenant::Organisation(organisation.clone()))?;
    let members = membership::of_organisation(tx, organisation)?;
    Ok(members.into_iter().find(|one| &one.person == person))
}

/// Everybody who holds a right in an organisation, on an account number where one is named. Leaves the organisation
/// entered.
///
/// # Errors
/// [`DbError`].
pub(super) fn holders(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    right: LoketRight,
    account: Option<&AccountId>,
) -> Result<Vec<Profile>, DbError> {
    tx.enter(&Tenant::Organisation(organisation.clone()))?;
    let grants = grant::of_organisation(tx, organisation)?;
    let mut candidates: Vec<&PersonId> = grants.iter().map(|grant| &grant.holder).collect();
    candidates.sort();
    candidates.dedup();
    let mut found = Vec::new();
    for candidate in candidates {
        if explain(&grants, candidate, right, account).holds() {
            found.extend(person::by_id(tx, candidate)?.map(|person| person.profile));
        }
    }
    Ok(found)
}
