//! The messages of the golden files.

use super::NOW;
use loket_domain::ids::{ActId, DraftId, OrderId, OrganisationId, PersonId, RequestId, SupplyId};
use loket_domain::ordering::{Address, DraftContent, OrderLine, PlaceOrder};
use loket_domain::shipping::{DecideRequest, Decision};
use loket_domain::{Code, Refusal};
use loket_protocol::{Act, ActBody, BasedOn, FeedId, Outcome, Reached, RecordKind, Verdict};

fn act(id: &str, organisation: Option<&str>, body: ActBody) -> Act {
    Act {
        id: ActId::new(id),
        version: 1,
        made_at: NOW,
        organisation: organisation.map(OrganisationId::new),
        based_on: Vec::new(),
        after: Vec::new(),
        body,
    }
}

fn address() -> Address {
    Address {
        company: "Example Print".into(),
        contact: "Zoë \u{1F4E6}".into(),
        street: "Voorbeeldstraat".into(),
        number: "12 bus 3".into(),
        postcode: "9000".into(),
        city: "Gent".into(),
        country: "BE".into(),
        telephone: "+32 9 000 00 00".into(),
        email: String::new(),
    }
}

fn lines() -> Vec<OrderLine> {
    vec![
        OrderLine {
            supply: SupplyId::new("bx5"),
            quantity: 2,
        },
        OrderLine {
            supply: SupplyId::new("lr6"),
            quantity: 10,
        },
    ]
}

pub fn place_order() -> Act {
    let body = ActBody::PlaceOrder(PlaceOrder {
        order: OrderId::new("order-1"),
        draft: Some(DraftId::new("draft-1")),
        account_number: "4 410 552".into(),
        address: address(),
        lines: lines(),
        reference: "Week 47".into(),
    });
    Act {
        after: vec![ActId::new("act-0")],
        ..act("act-1", Some("organisation-1"), body)
    }
}

pub fn acts() -> Vec<(&'static str, Act)> {
    let content = DraftContent {
        account_number: "4410552".into(),
        address: address(),
        lines: lines(),
        reference: String::new(),
        step: 3,
    };
    let draft = DraftId::new("draft-1");
    let copy = DraftId::new("draft-2");
    let decide = act(
        "act-5",
        Some("organisation-1"),
        ActBody::DecideRequest(DecideRequest {
            request: RequestId::new("request-1"),
            decision: Decision::Reject,
            reason: "not known to us".into(),
        }),
    );
    let based_on = BasedOn {
        kind: RecordKind::Request,
        id: "request-1".into(),
        revision: 2,
    };
    vec![
        ("act_place_order", place_order()),
        (
            "act_cancel_order",
            act(
                "act-2",
                Some("organisation-1"),
                ActBody::CancelOrder {
                    order: OrderId::new("order-1"),
                },
            ),
        ),
        (
            "act_save_draft",
            act(
                "act-3",
                None,
                ActBody::SaveDraft {
                    draft: draft.clone(),
                    content,
                    based_on: Some(4),
                    copy,
                },
            ),
        ),
        (
            "act_delete_draft",
            act("act-4", None, ActBody::DeleteDraft { draft }),
        ),
        (
            "act_decide_request",
            Act {
                based_on: vec![based_on],
                ..decide
            },
        ),
    ]
}

pub fn verdicts() -> Vec<(&'static str, Verdict)> {
    let reached = vec![
        Reached {
            feed: FeedId::organisation(&OrganisationId::new("organisation-1")),
            counter: 41,
        },
        Reached {
            feed: FeedId::person(&PersonId::new("person-1")),
            counter: 7,
        },
    ];
    let refusal = Refusal::new(Code::LimitPerPeriod)
        .at("lines.1.quantity")
        .with("supply", "lr6")
        .with("max", 20)
        .with("left", 8);
    let verdict = |act: &str, outcome| Verdict {
        act: ActId::new(act),
        outcome,
    };
    let refused = Outcome::Refused {
        refusals: vec![
            refusal,
            Refusal::new(Code::AccountAsked).at("account_number"),
        ],
        reached: Vec::new(),
    };
    vec![
        (
            "verdict_accepted",
            verdict("act-1", Outcome::Accepted { reached }),
        ),
        ("verdict_refused", verdict("act-2", refused)),
        ("verdict_waiting", verdict("act-3", Outcome::Waiting)),
    ]
}
