//! Which scopes a person holds now: computed at every pull, never stored.

use crate::db::{DbError, Tenant, Tx};
use crate::store::people::{account, grant, membership};
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

#[cfg(test)]
mod tests {
    use super::*;
    use loket_domain::ids::GrantId;
    use loket_domain::rights::Grantor;

    fn grant(
        id: &str,
        holder: &str,
        right: LoketRight,
        account: Option<&str>,
        grantor: Option<&str>,
    ) -> Grant {
        Grant {
            id: GrantId::new(id),
            holder: PersonId::new(holder),
            right,
            account: account.map(AccountId::new),
            grantor: grantor.map_or(Grantor::Carrier, |person| {
                Grantor::Person(PersonId::new(person))
            }),
        }
    }

    fn texts(grants: &[Grant], person: &str) -> Vec<String> {
        let (one, two) = (AccountId::new("1"), AccountId::new("2"));
        let living = living(grants, &PersonId::new(person));
        let scopes = of_member(&OrganisationId::new("o"), &[&one, &two], &living);
        scopes
            .iter()
            .map(|scope| {
                scope
                    .as_str()
                    .trim_start_matches("organisation:o/")
                    .to_owned()
            })
            .collect()
    }

    #[test]
    fn each_duty_opens_its_own_scope() {
        use LoketRight::{AdministratorsManage, OrdersPlace, OrdersSee, ShippersManage};
        let grants = [
            grant("1", "founder", AdministratorsManage, None, None),
            grant("2", "founder", OrdersSee, None, None),
            grant("3", "clerk", OrdersPlace, Some("1"), None),
            grant("4", "approver", ShippersManage, Some("2"), None),
            grant("5", "orphan", OrdersSee, None, Some("stranger")),
        ];
        let table: [(&str, &[&str]); 5] = [
            (
                "founder",
                &[
                    "common", "members", "orders:1", "usage:1", "orders:2", "usage:2",
                ],
            ),
            ("clerk", &["common", "usage:1"]),
            ("approver", &["common", "shippers:2"]),
            ("orphan", &["common"]),
            ("nobody", &["common"]),
        ];
        for (person, expected) in table {
            assert_eq!(texts(&grants, person), expected, "{person}");
        }
    }

    #[test]
    fn a_grant_lives_by_its_own_chain() {
        use LoketRight::OrdersSee;
        let grants = [
            grant("1", "a", OrdersSee, None, None),
            grant("2", "b", OrdersSee, Some("1"), Some("a")),
            grant("3", "b", OrdersSee, Some("1"), Some("gone")),
            grant("4", "a", OrdersSee, Some("1"), Some("b")),
        ];
        let ids = |person: &str| -> Vec<String> {
            living(&grants, &PersonId::new(person))
                .iter()
                .map(|grant| grant.id.to_string())
                .collect()
        };
        assert_eq!(ids("b"), ["2"]);
        assert_eq!(
            ids("a"),
            ["1"],
            "what comes back through a circle is not a reason"
        );
    }
}
