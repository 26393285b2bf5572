//! A person's first entry: they belong to the organisation that made them a user.
//!
//! Every other organisation has offered a membership, which they accept or decline; see `offers`.

use loket_db::{DbError, Tenant, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::{OrganisationId, PersonId};
use loket_store::audit::{self, AuditEntry};
use loket_store::directory;
use loket_store::feed::Changes;
use loket_store::people::membership::{self, OwnMembership};
use loket_store::people::own_membership;
use serde_json::json;

/// The organisation that made a person a user: of those that wait for them, the one that waits longest.
///
/// Leaves the transaction with another tenant entered.
///
/// # Errors
/// When the database cannot be read.
pub fn inviting(tx: &mut Tx<'_>, person: &PersonId) -> Result<Option<OrganisationId>, DbError> {
    tx.enter(&Tenant::Person(person.clone()))?;
    let mut longest: Option<(Timestamp, OrganisationId)> = None;
    for organisation in own_membership::waiting(tx, person)? {
        tx.enter(&Tenant::Organisation(organisation.clone()))?;
        let Some(since) = own_membership::since(tx, &organisation, person)? else {
            continue;
        };
        if longest.as_ref().is_none_or(|(before, _)| since < *before) {
            longest = Some((since, organisation));
        }
    }
    Ok(longest.map(|(_, organisation)| organisation))
}

/// Lets a new person join the organisation that made them a user. A person who belongs somewhere has been made one:
/// what waits for them waits for their answer. Changes are written by the caller.
///
/// Leaves the transaction as the installation.
///
/// # Errors
/// When the database cannot be written.
pub fn join(
    tx: &mut Tx<'_>,
    person: &PersonId,
    changes: &mut Changes,
    now: Timestamp,
) -> Result<(), DbError> {
    if belongs_somewhere(tx, person)? {
        return tx.enter(&Tenant::Installation);
    }
    if let Some(organisation) = inviting(tx, person)? {
        tx.enter(&Tenant::Both {
            organisation: organisation.clone(),
            person: person.clone(),
        })?;
        if own_membership::join(tx, &organisation, person)? {
            directory::publish_organisation(tx, &organisation, changes)?;
            let audit_entry = AuditEntry {
                actor: format!("person:{person}"),
                verb: "join_organisation",
                subject_kind: "membership",
                subject_id: person.to_string(),
                detail: json!({"standing": "joined"}),
            };
            audit::append(tx, organisation.as_str(), &audit_entry, now)?;
        }
    }
    tx.enter(&Tenant::Installation)
}

fn belongs_somewhere(tx: &mut Tx<'_>, person: &PersonId) -> Result<bool, DbError> {
    tx.enter(&Tenant::Person(person.clone()))?;
    let own = membership::of_person(tx, person)?;
    Ok(own.iter().any(|own| own.standing == OwnMembership::Joined))
}
