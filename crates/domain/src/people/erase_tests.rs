//! Who can be forgotten, and what becomes of rights that went through them.

use super::*;
use LoketRight::{AdministratorsManage, OrdersPlace, OrdersSee, ShippersManage};

fn person(id: &str) -> PersonId {
    PersonId::new(id)
}

fn grant(id: &str, holder: &str, right: LoketRight, account: Option<&str>, by: &str) -> Grant {
    Grant {
        id: GrantId::new(id),
        holder: person(holder),
        right,
        account: account.map(AccountId::new),
        grantor: match by {
            "carrier" => Grantor::Carrier,
            by => Grantor::Person(person(by)),
        },
    }
}

/// A case: its name, orders under way, organisations left, successors named, and the expected refusal.
type Case<'a> = (
    &'a str,
    &'a [String],
    Vec<UnmanagedOrganisation>,
    Vec<(OrganisationId, PersonId)>,
    Option<Code>,
);

#[test]
fn open_orders_and_an_only_administrator_come_first() {
    let left = |candidates: &[&str]| UnmanagedOrganisation {
        organisation: OrganisationId::new("o"),
        candidates: candidates.iter().map(|id| person(id)).collect(),
    };
    let named = |id: &str| vec![(OrganisationId::new("o"), person(id))];
    let open = vec!["4711".to_owned(), "4712".to_owned()];
    let table: [Case<'_>; 6] = [
        ("nothing in the way", &[], vec![], vec![], None),
        (
            "orders under way",
            &open,
            vec![],
            vec![],
            Some(Code::OrdersOpen),
        ),
        (
            "nobody named",
            &[],
            vec![left(&["b"])],
            vec![],
            Some(Code::LastAdministrator),
        ),
        (
            "a member named",
            &[],
            vec![left(&["b", "c"])],
            named("c"),
            None,
        ),
        (
            "a stranger named",
            &[],
            vec![left(&["b"])],
            named("x"),
            Some(Code::LastAdministrator),
        ),
        ("nobody to name", &[], vec![left(&[])], vec![], None),
    ];
    for (case, open, unmanaged, successors, expected) in table {
        let code = forgettable(open, &unmanaged, &successors)
            .err()
            .map(|refusal| refusal.code);
        assert_eq!(code, expected, "{case}");
    }
}

#[test]
fn the_last_of_a_kind_is_found_through_its_chain() {
    let accounts = [AccountId::new("a"), AccountId::new("b")];
    let table: [(&str, &[Grant], &str, bool); 6] = [
        ("holds nothing", &[], "f", false),
        (
            "the only one",
            &[grant("1", "f", AdministratorsManage, None, "carrier")],
            "f",
            true,
        ),
        (
            "another on the carrier's word",
            &[
                grant("1", "f", AdministratorsManage, None, "carrier"),
                grant("2", "g", AdministratorsManage, None, "carrier"),
            ],
            "f",
            false,
        ),
        (
            "another on their word only",
            &[
                grant("1", "f", AdministratorsManage, None, "carrier"),
                grant("2", "g", AdministratorsManage, None, "f"),
            ],
            "f",
            true,
        ),
        (
            "shippers of one number",
            &[
                grant("1", "f", ShippersManage, None, "carrier"),
                grant("2", "g", ShippersManage, Some("a"), "carrier"),
            ],
            "f",
            true,
        ),
        (
            "shippers of both",
            &[
                grant("1", "f", ShippersManage, None, "carrier"),
                grant("2", "g", ShippersManage, Some("a"), "carrier"),
                grant("3", "h", ShippersManage, Some("b"), "carrier"),
            ],
            "f",
            false,
        ),
    ];
    for (case, grants, who, expected) in table {
        assert_eq!(is_last(grants, &person(who), &accounts), expected, "{case}");
    }
}

/// As `holder right account<-grantor`.
fn told(over: &HandOver) -> Vec<String> {
    let given = over.given.iter().map(|grant| {
        let account = grant.account.as_ref().map_or("*", AccountId::as_str);
        let grantor = match &grant.grantor {
            Grantor::Carrier => "carrier",
            Grantor::Person(person) => person.as_str(),
        };
        format!(
            "{} {} {account}<-{grantor}",
            grant.holder,
            grant.right.as_str()
        )
    });
    given.collect()
}

#[test]
fn a_successor_takes_over_what_was_held_and_given() {
    let grants = [
        grant("1", "f", AdministratorsManage, None, "carrier"),
        grant("2", "f", OrdersPlace, None, "carrier"),
        grant("3", "b", OrdersPlace, Some("a"), "f"),
        grant("4", "c", OrdersPlace, Some("a"), "b"),
    ];
    let over = hand_over(&grants, &person("f"), Some(&person("b")), &[]);
    assert_eq!(over.withdrawn, ["1", "2", "3"].map(GrantId::new));
    assert_eq!(
        told(&over),
        [
            "b administrators.manage *<-carrier",
            "b orders.place *<-carrier"
        ],
        "what b had from f is within what b has now"
    );
}

#[test]
fn what_was_given_lives_on_where_somebody_holds_it() {
    let grants = [
        grant("1", "f", OrdersPlace, None, "carrier"),
        grant("2", "f", OrdersSee, None, "carrier"),
        grant("3", "g", AdministratorsManage, None, "carrier"),
        grant("4", "g", OrdersPlace, None, "carrier"),
        grant("5", "c", OrdersPlace, Some("a"), "f"),
        grant("6", "c", OrdersSee, None, "f"),
        grant("7", "d", OrdersPlace, Some("a"), "c"),
    ];
    let over = hand_over(&grants, &person("f"), None, &[person("g")]);
    assert_eq!(over.withdrawn, ["1", "2", "5", "6"].map(GrantId::new));
    assert_eq!(
        told(&over),
        ["c orders.place a<-g"],
        "g holds no orders.see"
    );
}

#[test]
fn an_order_keeps_what_was_ordered_and_loses_who_and_where() {
    let order = Order {
        id: crate::ids::OrderId::new("o"),
        number: Some("SO-1".into()),
        organisation: None,
        account: None,
        account_number: "7710001".into(),
        company: "Example Print".into(),
        status: OrderStatus::Completed,
        placed_by: person("p"),
        placed_by_name: "Zoë Example".into(),
        placed_at: crate::Timestamp(1),
        changed_at: crate::Timestamp(2),
        address: Address {
            company: "Zoë Example".into(),
            contact: "Zoë".into(),
            street: "Voorbeeldstraat".into(),
            number: "1".into(),
            postcode: "9000".into(),
            city: "Gent".into(),
            country: "BE".into(),
            telephone: "09 000 00 00".into(),
            email: "zoe@example.example".into(),
        },
        lines: Vec::new(),
        reference: "for Zoë".into(),
        tracking: Some("https://example.example/zoe".into()),
    };
    let after = format!("{:?}", without_person(order));
    for gone in ["Zoë", "zoe", "Voorbeeld", "9000", "Gent", "09 000"] {
        assert!(!after.contains(gone), "{gone}: {after}");
    }
    for kept in ["SO-1", "7710001", "Example Print", "Completed", "BE"] {
        assert!(after.contains(kept), "{kept}: {after}");
    }
}
