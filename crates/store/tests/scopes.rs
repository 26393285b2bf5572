//! Which scopes a duty opens.

use loket_domain::ids::GrantId;
use loket_domain::ids::{AccountId, OrganisationId, PersonId};
use loket_domain::rights::Grantor;
use loket_domain::rights::{Grant, LoketRight};
use loket_store::scopes::{living, of_member};

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
