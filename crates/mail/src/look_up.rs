//! What letters are written from, as things are when they are written.

use super::letter::Draft;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::ids::{AccountId, OrganisationId, PersonId};
use loket_domain::people::Profile;
use loket_domain::rights::{LoketRight, explain};
use loket_store::people::membership::Membership;
use loket_store::people::{membership, organisation, person};
use loket_store::rights::grant;

/// A letter, or why none is needed any more.
pub(super) type Found = Result<Draft, &'static str>;

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
