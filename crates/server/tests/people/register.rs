//! Registering, activating, and asking for mails again.

#![allow(clippy::unwrap_used)]

use super::driver::BETTER;
use crate::support::{TestDb, TestServer, both_engines};
use axum::http::{Method, StatusCode};
use loket_domain::time::{DAY, SECOND};
use loket_protocol::sync::PullRequest;
use loket_store::people::link::LinkKind;
use serde_json::{Value, json};

both_engines! {
    a_company_registers_and_its_founder_signs_in,
    what_cannot_be_registered_is_refused_at_its_field,
    registering_twice_keeps_the_later_one,
    an_address_that_signs_in_is_told_by_mail_only,
    the_mail_is_sent_again,
    mails_to_one_address_are_limited_and_nobody_is_told,
}

fn registration() -> Value {
    json!({
        "company": "Example Boxes", "given_name": "Bo", "family_name": "Example", "email": "bo@boxes.example",
        "password": BETTER, "language": "fr", "terms_version": "1",
    })
}

async fn waiting(server: &TestServer) -> String {
    let mails = server.mails().await;
    let (template, about) = mails.last().unwrap();
    assert_eq!(template, "activation");
    about["registration"].as_str().unwrap().to_owned()
}

async fn a_company_registers_and_its_founder_signs_in(db: TestDb) {
    let server = TestServer::new(db).await;
    let answered = server.post("/v1/registrations", registration()).await;
    assert_eq!(answered, (StatusCode::ACCEPTED, json!({})));
    let early = server.enter("bo@boxes.example", BETTER, json!({})).await;
    let wrong = server.enter("bo@boxes.example", "Wrong-Word1", json!({}));
    assert_eq!(early, wrong.await, "the right password tells nothing yet");
    assert_eq!(early.1["code"], "sign_in_failed");
    let id = waiting(&server).await;
    let secret = server.link(LinkKind::Activate, "", &id).await;
    let path = format!("/p/activate/{secret}");
    for _ in 0..3 {
        let shown = server.page(&path, None).await;
        assert_eq!(shown.status, StatusCode::OK);
        assert!(shown.html.contains("<html lang=\"fr\">"), "{}", shown.html);
        assert!(shown.html.contains("Example Boxes"), "{}", shown.html);
    }
    assert_eq!(
        server.number("SELECT COUNT(*) AS number FROM person").await,
        1
    );
    let done = server.page(&path, Some(&[])).await;
    assert_eq!(done.status, StatusCode::OK, "{}", done.html);
    let used = server.page(&path, Some(&[])).await;
    assert_eq!(used.status, StatusCode::GONE);
    let (status, answer) = server.enter("bo@boxes.example", BETTER, json!({})).await;
    assert_eq!(status, StatusCode::CREATED, "{answer}");
    let templates = server.templates().await;
    assert_eq!(templates, ["activation", "welcome_first_entry"]);
    let token = answer["access_token"].as_str();
    let all = PullRequest {
        limit: 1_000,
        ..PullRequest::default()
    };
    let pulled = server
        .ask(
            Method::POST,
            "/v1/sync/pull",
            token,
            serde_json::to_value(all).ok(),
        )
        .await;
    let text = pulled.1.to_string();
    for right in ["administrators.manage", "password.reset", "users.manage"] {
        assert!(text.contains(right), "{text}");
    }
}

async fn what_cannot_be_registered_is_refused_at_its_field(db: TestDb) {
    let server = TestServer::new(db).await;
    for (field, value, code) in [
        ("company", "  ", "field_required"),
        ("given_name", "", "field_required"),
        ("given_name", "B\u{7}o", "field_unreadable"),
        ("email", "bo", "email_invalid"),
        (
            "email",
            "bo@boxes.example\r\nBcc: x@example.example",
            "email_invalid",
        ),
        ("password", "Short1", "password_too_weak"),
        ("password", "Password1", "password_common"),
        ("password", "Example-Boxes1", "password_common"),
        ("terms_version", "0", "terms_to_accept"),
    ] {
        let mut body = registration();
        body[field] = json!(value);
        let (status, told) = server.post("/v1/registrations", body).await;
        assert!(status.is_client_error(), "{field}: {told}");
        assert_eq!(
            (&told["code"], &told["field"]),
            (&json!(code), &json!(field))
        );
    }
    assert!(server.templates().await.is_empty());
}

async fn registering_twice_keeps_the_later_one(db: TestDb) {
    let server = TestServer::new(db).await;
    server.post("/v1/registrations", registration()).await;
    let first = waiting(&server).await;
    let secret = server.link(LinkKind::Activate, "", &first).await;
    server.clock.pass(SECOND);
    let answered = server.post("/v1/registrations", registration()).await;
    assert_eq!(answered, (StatusCode::ACCEPTED, json!({})));
    let second = waiting(&server).await;
    assert_ne!(first, second);
    let dead = server
        .page(&format!("/p/activate/{secret}"), Some(&[]))
        .await;
    assert_eq!(dead.status, StatusCode::GONE);
    let secret = server.link(LinkKind::Activate, "", &second).await;
    let lives = server
        .page(&format!("/p/activate/{secret}"), Some(&[]))
        .await;
    assert_eq!(lives.status, StatusCode::OK);
}

async fn an_address_that_signs_in_is_told_by_mail_only(db: TestDb) {
    let server = TestServer::new(db).await;
    let mut body = registration();
    body["email"] = json!("Anke@example-print.example");
    let answered = server.post("/v1/registrations", body).await;
    assert_eq!(answered, (StatusCode::ACCEPTED, json!({})));
    assert_eq!(server.templates().await, ["already_registered"]);
    let kept = server
        .number("SELECT COUNT(*) AS number FROM registration")
        .await;
    assert_eq!(kept, 0);
}

async fn the_mail_is_sent_again(db: TestDb) {
    let server = TestServer::new(db).await;
    server.post("/v1/registrations", registration()).await;
    let id = waiting(&server).await;
    let old = server.link(LinkKind::Activate, "", &id).await;
    // Its link has ended, and the registration with it; it can still be asked for.
    server.clock.pass(8 * DAY);
    let ended = server
        .page(&format!("/p/activate/{old}?lang=de"), None)
        .await;
    assert_eq!(ended.status, StatusCode::GONE);
    assert!(ended.html.contains("href=\"/p/again\""), "{}", ended.html);
    for email in ["bo@boxes.example", "nobody@boxes.example"] {
        let again = server.post("/v1/registrations/again", json!({"email": email}));
        assert_eq!(again.await, (StatusCode::ACCEPTED, json!({})));
    }
    assert_eq!(server.templates().await, ["activation", "activation"]);
    let new = server.link(LinkKind::Activate, "", &id).await;
    let done = server.page(&format!("/p/activate/{new}"), Some(&[])).await;
    assert_eq!(done.status, StatusCode::OK);
}

async fn mails_to_one_address_are_limited_and_nobody_is_told(db: TestDb) {
    let server = TestServer::new(db).await;
    for _ in 0..8 {
        server.clock.pass(1);
        let asked = server.post("/v1/forgotten", json!({"login": "anke"})).await;
        assert_eq!(asked, (StatusCode::ACCEPTED, json!({})));
    }
    assert_eq!(server.templates().await.len(), 5);
    server.clock.pass(DAY + SECOND);
    server.post("/v1/forgotten", json!({"login": "anke"})).await;
    assert_eq!(server.templates().await.len(), 6);
}
