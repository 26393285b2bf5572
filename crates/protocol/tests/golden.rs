//! The wire as it was: every message in both encodings, byte for byte in JSON, value for value in the compact form.
//!
//! What lies in `golden/` was sent by released desks and servers. A change here breaks them: it needs a new act
//! version or a field that may be absent. `LOKET_WRITE_GOLDEN=1` writes files that do not exist yet, never others.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

#[path = "golden/messages.rs"]
mod messages;

use loket_domain::ids::{AccountId, DeviceId, Epoch, OrganisationId, PersonId};
use loket_domain::people::Lease;
use loket_domain::{Code, Timestamp};
use loket_protocol::session::{RefreshRequest, SessionAnswer, SignInRequest};
use loket_protocol::sync::{
    Cursor, Moved, Page, PullAnswer, PullRequest, PushAnswer, PushRequest, Row,
};
use loket_protocol::{FeedId, Problem, RecordKind, Scope, wire};
use messages::{acts, place_order, verdicts};
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
}

#[test]
fn pulled() {
    let print = OrganisationId::new("organisation-1");
    let orders = Scope::orders(&print, &AccountId::new("account-1"));
    let mine = Scope::mine(&PersonId::new("person-1"));
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
            new_password: None,
            terms_version: None,
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
