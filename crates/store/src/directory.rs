//! What people see of themselves and of each other: published whenever rights, members or accounts change.

use super::feed::Changes;
use super::people::{account, grant, membership, organisation, person};
use crate::people::membership::Membership;
use crate::scopes::living;
use loket_db::{DbError, Tx};
use loket_domain::ids::{OrganisationId, PersonId};
use loket_domain::people::{Member, MembershipStatus, Organisation, OrganisationKind};
use loket_domain::rights::Grant;
use loket_protocol::{MembershipRecord, RecordKind, Scope};

/// Publishes what changed of an organisation: its accounts to all members, its members with their living grants to
/// who manages users, and to each member their own membership. The caller has entered the organisation.
///
/// # Errors
/// [`DbError`].
pub fn publish_organisation(
    tx: &mut Tx<'_>,
    id: &OrganisationId,
    changes: &mut Changes,
) -> Result<(), DbError> {
    let Some(organisation) = organisation::by_id(tx, id)? else {
        return Ok(());
    };
    for account in account::of_organisation(tx, id)? {
        changes.confirm(
            Scope::common(id),
            RecordKind::Account,
            account.id.as_str(),
            &account,
        )?;
    }
    if organisation.kind == OrganisationKind::MailingHouse {
        changes.confirm(
            Scope::catalogue(),
            RecordKind::MailingHouse,
            id.as_str(),
            &organisation,
        )?;
    }
    let grants = grant::of_organisation(tx, id)?;
    for member in membership::of_organisation(tx, id)? {
        publish_one(tx, &organisation, &grants, member, changes)?;
    }
    Ok(())
}

/// Publishes what changed of one user and of nobody else: to who manages users, and to themself. The caller has
/// entered the organisation.
///
/// # Errors
/// [`DbError`].
pub fn publish_member(
    tx: &mut Tx<'_>,
    id: &OrganisationId,
    person: &PersonId,
    changes: &mut Changes,
) -> Result<(), DbError> {
    let (Some(organisation), Some(member)) = (
        organisation::by_id(tx, id)?,
        membership::find(tx, id, person)?,
    ) else {
        return Ok(());
    };
    let grants = grant::of_organisation(tx, id)?;
    publish_one(tx, &organisation, &grants, member, changes)
}

fn publish_one(
    tx: &mut Tx<'_>,
    organisation: &Organisation,
    grants: &[Grant],
    member: Membership,
    changes: &mut Changes,
) -> Result<(), DbError> {
    let id = &organisation.id;
    let Some(who) = person::by_id(tx, &member.person)? else {
        return Ok(());
    };
    let grants = living(grants, &member.person);
    let mine = Scope::mine(&member.person);
    let joined = member.standing == MembershipStatus::Joined;
    if joined && member.active && who.active {
        let record = MembershipRecord {
            organisation: organisation.clone(),
            grants: grants.clone(),
        };
        changes.confirm(mine, RecordKind::Membership, id.as_str(), &record)?;
    } else {
        changes.retract(mine, RecordKind::Membership, id.as_str());
    }
    let record = Member {
        person: member.person.clone(),
        name: match joined {
            true => who.profile.display_name(),
            false => member.offered.name,
        },
        email: match joined {
            true => who.profile.email.clone(),
            false => member.offered.email,
        },
        // Of somebody who has not joined, no administrator learns how they stand elsewhere.
        active: member.active && (who.active || !joined),
        standing: member.standing,
        created_by: creator(tx, &member.created_by)?,
        grants,
    };
    changes.confirm(
        Scope::members(id),
        RecordKind::Member,
        member.person.as_str(),
        &record,
    )
}

/// Who made somebody a user, by name. Kept as an id; a text that is nobody’s id is shown as it is.
///
/// # Errors
/// [`DbError`].
pub fn creator(tx: &mut Tx<'_>, kept: &str) -> Result<String, DbError> {
    let person = person::by_id(tx, &PersonId::new(kept))?;
    Ok(person.map_or_else(|| kept.to_owned(), |person| person.profile.display_name()))
}

/// Publishes a person's profile to themself though it is what it was: their desks hear that there is something to
/// ask for which is no record of theirs, as a membership that is offered.
///
/// # Errors
/// [`DbError`].
pub fn wake_person(tx: &mut Tx<'_>, id: &PersonId, changes: &mut Changes) -> Result<(), DbError> {
    let Some(person) = person::by_id(tx, id)? else {
        return Ok(());
    };
    changes.publish(
        Scope::mine(id),
        RecordKind::Profile,
        id.as_str(),
        &person.profile,
    )
}

/// Publishes a person's profile to themself.
///
/// # Errors
/// [`DbError`].
pub fn publish_profile(
    tx: &mut Tx<'_>,
    id: &PersonId,
    changes: &mut Changes,
) -> Result<(), DbError> {
    let Some(person) = person::by_id(tx, id)? else {
        return Ok(());
    };
    changes.confirm(
        Scope::mine(id),
        RecordKind::Profile,
        id.as_str(),
        &person.profile,
    )
}
