use super::*;
use crate::ordering::{Labels, Period, SupplyCategory, SupplyLimit};

const NOW: Timestamp = Timestamp(1_795_000_000_000);

fn supply(id: &str, max_per_order: Option<u32>, max_per_month: Option<u32>) -> (SupplyId, Supply) {
    let supply = Supply {
        id: SupplyId::new(id),
        code: id.to_uppercase(),
        category: SupplyCategory::Boxes,
        name: Labels {
            en: id.into(),
            ..Labels::default()
        },
        specification: Labels::default(),
        pieces_per_pack: 25,
        max_per_order,
        max_per_period: max_per_month.map(|units| SupplyLimit {
            units,
            period: Period::Month,
        }),
        offered: id != "withdrawn",
        position: 1,
    };
    (supply.id.clone(), supply)
}

fn act(lines: &[(&str, u32)]) -> PlaceOrder {
    PlaceOrder {
        order: OrderId::new("order"),
        draft: None,
        account_number: "4 410 552".into(),
        address: Address {
            company: "Example Print".into(),
            street: "Voorbeeldstraat".into(),
            number: "1".into(),
            postcode: "9000".into(),
            city: "Gent".into(),
            country: "BE".into(),
            telephone: "09 000 00 00".into(),
            ..Address::default()
        },
        lines: lines
            .iter()
            .map(|(id, quantity)| OrderLine {
                supply: SupplyId::new(*id),
                quantity: *quantity,
            })
            .collect(),
        reference: String::new(),
    }
}

fn decide(access: AccountAccess, act: &PlaceOrder) -> Result<Order, Vec<Refusal>> {
    decide_at(Side::Server, access, act)
}

fn decide_at(side: Side, access: AccountAccess, act: &PlaceOrder) -> Result<Order, Vec<Refusal>> {
    let supplies = BTreeMap::from([
        supply("box", Some(10), None),
        supply("roll", None, Some(20)),
        supply("withdrawn", None, None),
    ]);
    let limits = OrderLimits {
        max_units_per_order: 25,
        time_zone: "Europe/Brussels".into(),
    };
    let usage = Usage::from([(SupplyId::new("roll"), 12)]);
    let person = PersonId::new("person");
    let facts = PlaceFacts {
        side,
        number: normalise_account_number(&act.account_number),
        access,
        supplies: &supplies,
        limits: &limits,
        usage: &usage,
        person: &person,
        person_name: "A. User",
    };
    place_order(&facts, act, NOW)
}

fn usable() -> AccountAccess {
    AccountAccess::Usable {
        account: AccountId::new("account"),
        organisation: OrganisationId::new("organisation"),
        company: "Example Print".into(),
    }
}

#[test]
fn a_good_order_is_placed_on_the_server_and_queued_on_a_desk_that_cannot_know() {
    let placed = decide(usable(), &act(&[("box", 2)])).expect("placed");
    assert_eq!(
        (placed.status, placed.account_number.as_str()),
        (OrderStatus::Placed, "4410552")
    );
    let queued = decide_at(Side::Desk, usable(), &act(&[("box", 2)])).expect("queued");
    assert_eq!(queued.status, OrderStatus::Queued);
    let queued =
        decide_at(Side::Desk, AccountAccess::Unverified, &act(&[("box", 2)])).expect("queued");
    assert_eq!((queued.status, queued.account), (OrderStatus::Queued, None));
}

/// Supplies with their quantities.
type Lines = &'static [(&'static str, u32)];

#[test]
fn each_limit_says_its_name_and_what_is_left() {
    let table: [(&str, Lines, Code, &str); 6] = [
        ("nothing in it", &[], Code::OrderEmpty, "lines"),
        (
            "too many of one kind",
            &[("box", 11)],
            Code::LimitPerSupply,
            "lines.box.quantity",
        ),
        (
            "too many this month",
            &[("roll", 9)],
            Code::LimitPerPeriod,
            "lines.roll.quantity",
        ),
        (
            "too many in all",
            &[("box", 10), ("roll", 16)],
            Code::LimitPerOrder,
            "lines",
        ),
        (
            "withdrawn",
            &[("withdrawn", 1)],
            Code::SupplyUnknown,
            "lines.withdrawn.quantity",
        ),
        (
            "twice the same",
            &[("box", 1), ("box", 1)],
            Code::QuantityInvalid,
            "lines.box.quantity",
        ),
    ];
    for (case, lines, code, field) in table {
        let first = decide(usable(), &act(lines)).expect_err(case).remove(0);
        assert_eq!(
            (first.code, first.field.as_deref()),
            (code, Some(field)),
            "{case}"
        );
    }
    let left = decide(usable(), &act(&[("roll", 9)]))
        .expect_err("over")
        .remove(0);
    assert_eq!(left.params.get("left").map(String::as_str), Some("8"));
    assert!(left.params.contains_key("resets_at"));
}

#[test]
fn an_unknown_number_and_a_forbidden_one_are_the_same() {
    let refused = decide(AccountAccess::Asked, &act(&[("box", 1)])).expect_err("asked");
    assert_eq!(
        refused,
        vec![Refusal::new(Code::AccountAsked).at("account_number")]
    );
}

#[test]
fn a_line_of_nothing_does_not_move_the_mark_to_another_supply() {
    let mut content = DraftContent::default();
    let typed = act(&[("box", 0), ("roll", 9)]);
    (content.account_number, content.address, content.lines) =
        (typed.account_number, typed.address, typed.lines);
    let order = PlaceOrder::from_draft(OrderId::new("order"), None, content);
    let refusals = decide(usable(), &order).expect_err("too many rolls");
    let fields: Vec<_> = refusals.iter().filter_map(|r| r.field.as_deref()).collect();
    assert_eq!(fields, ["lines.roll.quantity"]);
}

#[test]
fn who_has_asked_for_too_many_numbers_is_told_so() {
    let refused = decide(AccountAccess::TriesUsed, &act(&[("box", 1)])).expect_err("asked");
    assert_eq!(
        refused,
        vec![Refusal::new(Code::AccountTriesUsed).at("account_number")]
    );
}
