//! The wire as it was: every message in both encodings, byte for byte in JSON, value for value in the compact form.
//!
//! What lies in `golden/` was sent by released desks and servers. A change here breaks them: it needs a new act
//! version or a field that may be absent. `LOKET_WRITE_GOLDEN=1` writes files that do not exist yet, never others.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use loket_domain::ids::{
    AccountId, ActId, DeviceId, DraftId, Epoch, OrderId, OrganisationId, PersonId, RequestId,
    SupplyId,
};
use loket_domain::ordering::{Address, DraftContent, OrderLine, PlaceOrder};
use loket_domain::people::Lease;
use loket_domain::shipping::{DecideRequest, Decision};
use loket_domain::{Code, Refusal, Timestamp};
use loket_protocol::session::{RefreshRequest, SessionAnswer, SignInRequest};
use loket_protocol::sync::{
    Cursor, Moved, Page, PullAnswer, PullRequest, PushAnswer, PushRequest, Row,
};
use loket_protocol::{
    Act, ActBody, BasedOn, FeedId, Outcome, Problem, Reached, RecordKind, Scope, Verdict, wire,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::path::PathBuf;

const NOW: Timestamp = Timestamp(1_795_004_800_000);
const MAX: usize = 1 << 20;

/// Compares a message with its golden files.
fn golden<T: Serialize + DeserializeOwned>(name: &str, message: &T) {
    let file = |extension: &str| {
        PathBuf::from(env!("CARGO_MANIFEST_DIR"))
            .join("tests/golden")
            .join(format!("{name}.{extension}"))
    };
    let (json, compact) = (file("json"), file("msgpack.zst"));
    let mut written = serde_json::to_string_pretty(message).unwrap();
    written.push('\n');
    if std::env::var_os("LOKET_WRITE_GOLDEN").is_some() && !json.exists() {
        std::fs::write(&json, &written).unwrap();
        std::fs::write(&compact, wire::to_compact(message).unwrap()).unwrap();
    }
    let kept = std::fs::read_to_string(&json).unwrap_or_else(|e| panic!("{}: {e}", json.display()));
    assert_eq!(written, kept, "{name} is written as it was");
    let text = |message: &T| serde_json::to_string_pretty(message).unwrap() + "\n";
    let read: T = serde_json::from_str(&kept).unwrap();
    assert_eq!(text(&read), kept, "{name} is read as it was");
    let packed: T = wire::from_compact(&std::fs::read(&compact).unwrap(), MAX).unwrap();
    assert_eq!(
        text(&packed),
        kept,
        "{name} means the same in the compact form"
    );
    let round: T = wire::from_compact(&wire::to_compact(message).unwrap(), MAX).unwrap();
    assert_eq!(text(&round), kept, "{name} comes back");
}

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

fn place_order() -> Act {
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

fn acts() -> Vec<(&'static str, Act)> {
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

fn verdicts() -> Vec<(&'static str, Verdict)> {
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

#[test]
fn every_kind_of_act() {
    let acts = acts();
    for (name, act) in &acts {
        assert_eq!(*name, format!("act_{}", act.body.kind()));
        golden(name, act);
    }
    // Their hashes are kept for ever beside receipts: the same act must have the same one in every version.
    let hashes: Vec<String> = acts
        .iter()
        .map(|(name, act)| format!("{name} {}\n", act.payload_hash()))
        .collect();
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/payload_hashes.txt");
    if std::env::var_os("LOKET_WRITE_GOLDEN").is_some() && !file.exists() {
        std::fs::write(&file, hashes.concat()).unwrap();
    }
    assert_eq!(hashes.concat(), std::fs::read_to_string(file).unwrap());
}

#[test]
fn every_outcome_of_a_verdict() {
    for (name, verdict) in verdicts() {
        golden(name, &verdict);
    }
}

#[test]
fn push() {
    golden(
        "push_request",
        &PushRequest {
            acts: vec![place_order()],
        },
    );
    let verdicts = verdicts().into_iter().map(|(_, verdict)| verdict).collect();
    golden(
        "push_answer",
        &PushAnswer {
            epoch: Epoch::new("epoch-1"),
            server_time: NOW,
            verdicts,
        },
    );
}

#[test]
fn pull() {
    let print = OrganisationId::new("organisation-1");
    let orders = Scope::orders(&print, &AccountId::new("account-1"));
    let mine = Scope::mine(&PersonId::new("person-1"));
    let cursors = vec![
        Cursor {
            scope: Scope::catalogue(),
            after: 25,
            snapshot_until: None,
        },
        Cursor {
            scope: orders.clone(),
            after: 3,
            snapshot_until: Some(41),
        },
    ];
    let first = PullRequest {
        epoch: None,
        cursors: Vec::new(),
        limit: 5_000,
    };
    golden("pull_request_first", &first);
    golden(
        "pull_request",
        &PullRequest {
            epoch: Some(Epoch::new("epoch-1")),
            cursors,
            limit: 500,
        },
    );
    let row = |id: &str, counter, body: Option<&str>| Row {
        kind: RecordKind::Order,
        id: id.into(),
        revision: 2,
        counter,
        body: body.map(str::to_owned),
    };
    let (there, gone) = (
        row("order-1", 40, Some(r#"{"id":"order-1"}"#)),
        row("order-2", 41, None),
    );
    let begun = Page {
        scope: mine,
        reset: true,
        rows: vec![there.clone()],
        after: 40,
        snapshot_until: Some(41),
        more: true,
    };
    let caught_up = Page {
        scope: orders,
        reset: false,
        rows: vec![there, gone],
        after: 41,
        snapshot_until: None,
        more: false,
    };
    let answer = PullAnswer {
        epoch: Epoch::new("epoch-1"),
        server_time: NOW,
        lease: Lease {
            granted_at: NOW,
            lasts: 604_800_000,
        },
        pages: vec![begun, caught_up],
        lost: vec![Scope::members(&print)],
        app_version: None,
    };
    assert!(answer.more());
    golden("pull_answer", &answer);
    golden(
        "moved",
        &Moved {
            feeds: vec![FeedId::catalogue(), FeedId::organisation(&print)],
        },
    );
}

#[test]
fn problems_and_sessions() {
    let problem = Problem {
        kind: "about:blank".into(),
        title: "Too Many Requests".into(),
        status: 429,
        code: Code::SlowDown.as_str().into(),
        params: [("seconds".to_owned(), "5".to_owned())].into(),
        field: None,
    };
    golden("problem", &problem);
    let device = DeviceId::new("device-1");
    golden(
        "sign_in_request",
        &SignInRequest {
            login: "a.user".into(),
            password: "Right-Word1".into(),
            device: device.clone(),
            device_name: "Desk".into(),
        },
    );
    golden(
        "refresh_request",
        &RefreshRequest {
            refresh_token: "session-1.secret".into(),
            device,
        },
    );
    golden(
        "session_answer",
        &SessionAnswer {
            person: PersonId::new("person-1"),
            access_token: "access".into(),
            access_expires_at: NOW.plus(900_000),
            refresh_token: "session-1.next".into(),
            device_secret: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=".into(),
            epoch: Epoch::new("epoch-1"),
            server_time: NOW,
            lease: Lease {
                granted_at: NOW,
                lasts: 604_800_000,
            },
        },
    );
}

#[test]
fn either_side_may_be_newer() {
    let from_the_future = r#"{"epoch":"e","cursors":[],"limit":5,"colour":"green"}"#;
    let read: PullRequest = serde_json::from_str(from_the_future).unwrap();
    assert_eq!(read.limit, 5);
    let row = r#"{"kind":"parcel","id":"1","revision":1,"counter":1,"body":"{}"}"#;
    assert_eq!(
        serde_json::from_str::<Row>(row).unwrap().kind,
        RecordKind::Unknown
    );
}

#[test]
fn a_small_message_cannot_become_a_large_one() {
    let long = Moved {
        feeds: vec![FeedId::from_stored("x".repeat(1 << 20)); 4],
    };
    let packed = wire::to_compact(&long).unwrap();
    assert!(packed.len() < 4_096);
    let error = wire::from_compact::<Moved>(&packed, 1 << 20).unwrap_err();
    assert!(matches!(error, wire::WireError::TooLarge(_)), "{error}");
    assert!(wire::from_compact::<Moved>(b"<html>", 1 << 20).is_err());
}
