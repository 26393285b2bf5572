//! Nobody learns who exists: not from what is answered, and not from how long it takes.

#![allow(clippy::unwrap_used)]

use super::driver::BETTER;
use super::timing::{Pair, takes_as_long};
use crate::support::{TestDb, TestServer, both_engines};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use http_body_util::BodyExt;
use loket_domain::time::DAY;
use serde_json::{Value, json};
use std::time::Instant;
use tower::ServiceExt;

both_engines! {
    known_and_unknown_are_answered_alike,
    registering_and_signing_in_tells_nothing,
    signing_in_takes_as_long,
    forgetting_a_password_takes_as_long,
    registering_takes_as_long,
    asking_for_the_mail_again_takes_as_long,
}

/// What is asked about somebody: a path, and a body for an address.
type Question = (&'static str, fn(&str) -> Value);

const SIGN_IN: Question = (
    "/v1/sessions",
    |login| json!({"login": login, "password": "Wrong-Word1", "device": "d-9", "device_name": "Desk"}),
);
const FORGOTTEN: Question = ("/v1/forgotten", |login| json!({"login": login}));
const REGISTRATION: Question = ("/v1/registrations", |email| {
    json!({
        "company": "Example Boxes", "given_name": "Bo", "family_name": "", "email": email, "password": BETTER,
        "language": "fr", "terms_version": "1",
    })
});
const AGAIN: Question = ("/v1/registrations/again", |email| json!({"email": email}));

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
    let router = loket_server::router(server.state.clone());
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
    for question in [SIGN_IN, FORGOTTEN, REGISTRATION, AGAIN] {
        let (known, _) = asked(&server, question, KNOWN).await;
        let (unknown, _) = asked(&server, question, UNKNOWN).await;
        assert_eq!(known, unknown, "{}", question.0);
        assert!(
            !known.contains(StatusCode::TOO_MANY_REQUESTS.as_str()),
            "{known}"
        );
    }
}

/// With the password that was registered, until it has to wait.
async fn registering_and_signing_in_tells_nothing(db: TestDb) {
    let server = TestServer::new(db).await;
    let sign_in: Question = (
        SIGN_IN.0,
        |login| json!({"login": login, "password": BETTER, "device": "d-9", "device_name": "Desk"}),
    );
    for question in [REGISTRATION].into_iter().chain([sign_in; 12]) {
        let (known, _) = asked(&server, question, KNOWN).await;
        let (unknown, _) = asked(&server, question, UNKNOWN).await;
        assert_eq!(known, unknown, "{}", question.0);
    }
    let (last, _) = asked(&server, sign_in, UNKNOWN).await;
    assert!(
        last.contains(StatusCode::TOO_MANY_REQUESTS.as_str()),
        "what was registered is guessed at like any password: {last}"
    );
}

async fn signing_in_takes_as_long(db: TestDb) {
    asking_takes_as_long(db, SIGN_IN).await;
}

async fn forgetting_a_password_takes_as_long(db: TestDb) {
    asking_takes_as_long(db, FORGOTTEN).await;
}

async fn registering_takes_as_long(db: TestDb) {
    asking_takes_as_long(db, REGISTRATION).await;
}

async fn asking_for_the_mail_again_takes_as_long(db: TestDb) {
    asking_takes_as_long(db, AGAIN).await;
}

async fn asking_takes_as_long(db: TestDb, question: Question) {
    let server = TestServer::new(db).await;
    takes_as_long(question.0, async |number| {
        // A day later nothing that was counted counts: each guess is a first one.
        server.clock.pass(2 * DAY);
        let mut pair = Pair::default();
        for known in Pair::order(number) {
            let about = if known { KNOWN } else { UNKNOWN };
            pair.set(known, asked(&server, question, about).await.1);
        }
        pair
    })
    .await;
}
