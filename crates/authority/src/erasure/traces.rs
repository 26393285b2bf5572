//! Where somebody's data lies besides their own rows: the organisations whose numbers they ordered on or asked to
//! ship with.

use loket_db::{DbError, Tenant, Tx};
use loket_domain::ids::{OrganisationId, PersonId};
use loket_domain::people::named::Named;
use loket_domain::shipping::EmailKey;
use loket_store::feed;
use loket_store::people::membership::{self, OwnMembership};
use loket_store::people::{email_change, former_email, own_data, person};
use std::collections::BTreeSet;

/// Somebody whose data is looked for: a person, an address, or both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Traces {
    /// The person; none for an applicant without a login.
    pub person: Option<PersonId>,
    /// The keys of the addresses that are, or were, theirs.
    pub addresses: Vec<String>,
}

impl Traces {
    /// A person with the addresses they have shown to be theirs: today's, and those before.
    pub fn of(tx: &mut Tx<'_>, id: &PersonId) -> Result<Self, DbError> {
        let now = person::by_id(tx, id)?.map(|person| person.profile.email);
        let key = |address: String| EmailKey::parse(&address).map(|key| key.as_str().to_owned());
        // Confirmed before former addresses were kept.
        let changed = email_change::of_person(tx, id)?
            .into_iter()
            .filter(|wish| wish.confirmed_at.is_some())
            .filter_map(|wish| key(wish.previous_email));
        let mut before: BTreeSet<String> = changed.collect();
        before.extend(former_email::of_person(tx, id)?);
        let mut keys: BTreeSet<String> = now.and_then(key).into_iter().collect();
        for address in before {
            // An address that somebody else has by now says nothing about either.
            if !former_email::is_others(tx, id, &address)? {
                keys.insert(address);
            }
        }
        Ok(Self {
            person: Some(id.clone()),
            addresses: keys.into_iter().collect(),
        })
    }

    /// How texts name them, as far as that is known of an address.
    pub fn named(&self) -> Named {
        Named::by(self.addresses.iter().map(String::as_str))
    }

    /// The person's id as a parameter; what nobody has, for an applicant.
    pub fn id(&self) -> &str {
        self.person.as_ref().map_or("", PersonId::as_str)
    }
}

/// The organisations whose offers the person must not see, as long as they have not shown that the address is theirs;
/// none once they have.
///
/// Leaves the transaction with another tenant entered.
pub(super) fn hidden_offers(
    tx: &mut Tx<'_>,
    person: &PersonId,
) -> Result<Option<BTreeSet<OrganisationId>>, DbError> {
    if !own_data::is_email_doubtful(tx, person)? {
        return Ok(None);
    }
    tx.enter(&Tenant::Person(person.clone()))?;
    let own = membership::of_person(tx, person)?;
    let offered = own
        .into_iter()
        .filter(|own| own.standing != OwnMembership::Joined);
    Ok(Some(offered.map(|own| own.organisation).collect()))
}

/// The organisations that hold something, in id order.
///
/// Leaves the transaction with another tenant entered.
pub(super) fn organisations(
    tx: &mut Tx<'_>,
    traces: &Traces,
) -> Result<Vec<OrganisationId>, DbError> {
    let mut found = BTreeSet::new();
    if let Some(person) = &traces.person {
        tx.enter(&Tenant::Person(person.clone()))?;
        let own = membership::of_person(tx, person)?;
        found.extend(own.into_iter().map(|own| own.organisation));
    }
    // Orders and requests lie with the organisation of an account number, also of one that was given away since.
    tx.enter(&Tenant::Installation)?;
    for owner in feed::owners(tx)? {
        let owner = OrganisationId::new(owner);
        if found.contains(&owner) {
            continue;
        }
        tx.enter(&Tenant::Organisation(owner.clone()))?;
        if holds_something(tx, &owner, traces)? {
            found.insert(owner);
        }
    }
    Ok(found.into_iter().collect())
}

fn holds_something(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    traces: &Traces,
) -> Result<bool, DbError> {
    let ordered = tx.row(
        "SELECT id FROM supply_order WHERE organisation_id = :organisation AND placed_by = :person LIMIT 1",
        &[("organisation", organisation), ("person", &traces.id())],
        |_| Ok(()),
    )?;
    if traces.person.is_some() && ordered.is_some() {
        return Ok(true);
    }
    for address in &traces.addresses {
        for sql in [
            "SELECT id FROM request WHERE organisation_id = :organisation AND applicant_key = :address LIMIT 1",
            "SELECT request_id FROM authorisation WHERE organisation_id = :organisation AND email_key = :address
             LIMIT 1",
        ] {
            let params: [(&str, &dyn loket_db::Bind); 2] =
                [("organisation", organisation), ("address", address)];
            if tx.row(sql, &params, |_| Ok(()))?.is_some() {
                return Ok(true);
            }
        }
    }
    Ok(false)
}
