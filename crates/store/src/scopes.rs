//! Which scopes a person holds now: computed at every pull, never stored.

use crate::people::{account, membership};
use crate::rights::grant;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::ids::{AccountId, OrganisationId, PersonId};
use loket_domain::rights::{Grant, LoketRight, explain};
use loket_protocol::Scope;

/// Every scope the person holds, in a fixed order: the catalogue's, their own, then organisation by organisation.
///
/// Leaves the transaction with another tenant entered.
///
/// # Errors
/// [`DbError`].
pub fn of_person(tx: &mut Tx<'_>, person: &PersonId) -> Result<Vec<Scope>, DbError> {
    let mut scopes = vec![Scope::catalogue(), Scope::mine(person)];
    tx.enter(&Tenant::Person(person.clone()))?;
    for organisation in membership::organisations_of(tx, person)? {
        tx.enter(&Tenant::Organisation(organisation.clone()))?;
        let grants = grant::above(tx, &organisation, person)?;
        let accounts = account::of_organisation(tx, &organisation)?;
        let accounts: Vec<&AccountId> = accounts.iter().map(|account| &account.id).collect();
        scopes.extend(of_member(
            &organisation,
            &accounts,
            &living(&grants, person),
        ));
    }
    Ok(scopes)
}

/// The grants a person holds that reach the carrier, each by itself.
pub fn living(grants: &[Grant], person: &PersonId) -> Vec<Grant> {
    let (own, others): (Vec<&Grant>, Vec<&Grant>) =
        grants.iter().partition(|grant| &grant.holder == person);
    if own.is_empty() {
        return Vec::new();
    }
    let mut chain: Vec<Grant> = others.into_iter().cloned().collect();
    own.into_iter()
        .filter(|grant| {
            chain.push((*grant).clone());
            let lives = explain(&chain, person, grant.right, grant.account.as_ref()).holds();
            chain.pop();
            lives
        })
        .cloned()
        .collect()
}

/// The scopes of one organisation that a member with these living grants holds.
pub fn of_member(
    organisation: &OrganisationId,
    accounts: &[&AccountId],
    living: &[Grant],
) -> Vec<Scope> {
    let holds = |right: LoketRight, account: Option<&AccountId>| {
        living.iter().any(|grant| grant.covers(right, account))
    };
    let mut scopes = vec![Scope::common(organisation)];
    if holds(LoketRight::UsersManage, None) {
        scopes.push(Scope::members(organisation));
    }
    for account in accounts {
        let (sees, places) = (
            holds(LoketRight::OrdersSee, Some(account)),
            holds(LoketRight::OrdersPlace, Some(account)),
        );
        if sees {
            scopes.push(Scope::orders(organisation, account));
        }
        if sees || places {
            scopes.push(Scope::usage(organisation, account));
        }
        if holds(LoketRight::ShippersManage, Some(account)) {
            scopes.push(Scope::shippers(organisation, account));
        }
    }
    scopes
}
