//! Nobody learns who exists: not from what is answered, and not from how long it takes.
//!
//! `LOKET_PROVE=1` takes 2,000 samples of each; otherwise enough to see a difference of a millisecond.

#![allow(clippy::unwrap_used)]

use super::test_hand::BETTER;
use crate::test_support::{TestDb, TestServer, both_engines};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use http_body_util::BodyExt;
use loket_domain::time::DAY;
use serde_json::{Value, json};
use std::time::Instant;
use tower::ServiceExt;

both_engines! {
    known_and_unknown_are_answered_alike,
    known_and_unknown_take_as_long,
}

/// What is asked about somebody: a path, and a body for an address.
type Question = (&'static str, fn(&str) -> Value);

const QUESTIONS: [Question; 4] = [
    (
        "/v1/sessions",
        |login| json!({"login": login, "password": "Wrong-Word1", "device": "d-9", "device_name": "Desk"}),
    ),
    ("/v1/forgotten", |login| json!({"login": login})),
    ("/v1/registrations", |email| {
        json!({
            "company": "Example Boxes", "given_name": "Bo", "family_name": "", "email": email, "password": BETTER,
            "language": "fr", "terms_version": "1",
        })
    }),
    ("/v1/registrations/again", |email| json!({"email": email})),
];

const KNOWN: &str = "anke@example-print.example";
const UNKNOWN: &str = "nora@example-print.example";

/// Status, headers and body, as they travel; and the microseconds it took.
async fn asked(server: &TestServer, (path, body): Question, about: &str) -> (String, u128) {
    let request = Request::builder()
        .method("POST")
        .uri(path)
        .header("content-type", "application/json")
        .body(Body::from(body(about).to_string()))
        .unwrap();
    let router = crate::router(server.state.clone());
    let began = Instant::now();
    let response = router.oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    let took = began.elapsed().as_micros();
    let whole = format!("{} {:?} {body:?}", parts.status, parts.headers);
    (whole, took)
}

async fn known_and_unknown_are_answered_alike(db: TestDb) {
    let server = TestServer::new(db).await;
    for question in QUESTIONS {
        let (known, _) = asked(&server, question, KNOWN).await;
        let (unknown, _) = asked(&server, question, UNKNOWN).await;
        assert_eq!(known, unknown, "{}", question.0);
        assert!(
            !known.contains(StatusCode::TOO_MANY_REQUESTS.as_str()),
            "{known}"
        );
    }
}

/// How well one tells a known from an unknown by the clock: 0.5 is guessing, 1 is knowing. Each pair counts once, ties
/// count half.
pub(super) fn separability(mut known: Vec<u128>, mut unknown: Vec<u128>) -> f64 {
    known.sort_unstable();
    unknown.sort_unstable();
    let mut above = 0.0;
    for one in &known {
        let below = unknown.partition_point(|other| other < one);
        let same = unknown.partition_point(|other| other <= one) - below;
        above += below as f64 + same as f64 / 2.0;
    }
    let auc = above / (known.len() * unknown.len()) as f64;
    auc.max(1.0 - auc)
}

async fn known_and_unknown_take_as_long(db: TestDb) {
    let server = TestServer::new(db).await;
    let proves = std::env::var_os("LOKET_PROVE").is_some();
    // With few samples chance alone separates: the bound leaves room for three standard deviations of it.
    let (samples, bound) = if proves { (2_000, 0.55) } else { (24, 0.75) };
    for question in QUESTIONS {
        let (mut known, mut unknown) = (Vec::new(), Vec::new());
        for sample in 0..samples {
            // A day later nothing that was counted counts: each guess is a first one.
            server.clock.advance(2 * DAY);
            let pair = [(KNOWN, &mut known), (UNKNOWN, &mut unknown)];
            let (first, second) = if sample % 2 == 0 { (0, 1) } else { (1, 0) };
            let mut pair: Vec<_> = pair.into_iter().collect();
            for index in [first, second] {
                let (about, times) = &mut pair[index];
                times.push(asked(&server, question, about).await.1);
            }
        }
        let told = separability(known, unknown);
        assert!(
            told <= bound,
            "{}: {told:.3} of {samples} samples",
            question.0
        );
    }
}

#[test]
fn the_measure_finds_a_difference() {
    assert!((separability(vec![1, 2, 3], vec![1, 2, 3]) - 0.5).abs() < 1e-9);
    assert!((separability(vec![4, 5], vec![1, 2]) - 1.0).abs() < 1e-9);
    assert!((separability(vec![1, 2], vec![4, 5]) - 1.0).abs() < 1e-9);
}
