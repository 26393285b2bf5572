//! The own account: password, devices, terms; and what ends with a session.

#![allow(clippy::unwrap_used)]

use super::driver::BETTER;
use crate::support::{PASSWORD, TestDb, TestServer, anke, both_engines};
use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use futures_util::StreamExt;
use loket_authority::sync::follow::follow_others;
use loket_domain::time::{DAY, SECOND};
use loket_store::people::person;
use serde_json::{Value, json};
use std::time::Duration;
use tower::ServiceExt;

both_engines! {
    the_installation_says_what_it_wants,
    changing_the_password_ends_every_other_session,
    a_wrong_current_password_is_counted,
    signing_out_there_ends_that_session_only,
    signing_out_everywhere_leaves_this_one,
    the_account_says_how_long_the_password_lasts,
    a_stream_ends_within_a_second_of_its_session,
}

async fn entered(server: &TestServer, device: &str) -> Value {
    let (status, answer) = server
        .enter("anke", PASSWORD, json!({"device": device}))
        .await;
    assert_eq!(status, StatusCode::CREATED, "{answer}");
    answer
}

async fn is_signed_in(server: &TestServer, answer: &Value) -> bool {
    let token = answer["access_token"].as_str();
    let (status, _) = server
        .ask(Method::GET, "/v1/sessions/current", token, None)
        .await;
    status == StatusCode::OK
}

async fn can_refresh(server: &TestServer, answer: &Value, device: &str) -> bool {
    let body = json!({"refresh_token": answer["refresh_token"], "device": device});
    server.post("/v1/sessions/refresh", body).await.0 == StatusCode::OK
}

async fn the_installation_says_what_it_wants(db: TestDb) {
    let server = TestServer::new(db).await;
    let (status, told) = server
        .ask(Method::GET, "/v1/installation", None, None)
        .await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(
        (&told["password_policy"], &told["terms_version"]),
        (&json!("classic"), &json!("1"))
    );
    assert_eq!(
        (&told["order_details_days"], &told["tracking_days"]),
        (&json!(30), &json!(10))
    );
}

async fn changing_the_password_ends_every_other_session(db: TestDb) {
    let server = TestServer::new(db).await;
    let (here, there) = (entered(&server, "d-1").await, entered(&server, "d-2").await);
    let change = json!({"current": PASSWORD, "new": BETTER});
    let token = here["access_token"].as_str();
    let (status, next) = server
        .ask(Method::PUT, "/v1/me/password", token, Some(change.clone()))
        .await;
    assert_eq!(status, StatusCode::OK, "{next}");
    assert_eq!(next["device_secret"], here["device_secret"]);
    assert!(is_signed_in(&server, &next).await);
    assert!(can_refresh(&server, &next, "d-1").await);
    for ended in [&here, &there] {
        assert!(!is_signed_in(&server, ended).await);
    }
    assert!(!can_refresh(&server, &there, "d-2").await);
    assert_eq!(
        server.enter("anke", PASSWORD, json!({})).await.1["code"],
        "sign_in_failed"
    );
    assert_eq!(
        server.enter("anke", BETTER, json!({})).await.0,
        StatusCode::CREATED
    );
    let templates = server.templates().await;
    assert!(
        templates.contains(&"password_changed".to_owned()),
        "{templates:?}"
    );
}

async fn a_wrong_current_password_is_counted(db: TestDb) {
    let server = TestServer::new(db).await;
    let here = entered(&server, "d-1").await;
    let change = async |current: &str, new: &str| {
        let body = json!({"current": current, "new": new});
        let token = here["access_token"].as_str();
        let answer = server.ask(Method::PUT, "/v1/me/password", token, Some(body));
        let (_, told) = answer.await;
        (told["code"].clone(), told["field"].clone())
    };
    let refused = |code: &str, field: &str| (json!(code), json!(field));
    assert_eq!(
        change(PASSWORD, PASSWORD).await,
        refused("password_same", "new")
    );
    assert_eq!(
        change(PASSWORD, "Anke-Example1").await,
        refused("password_common", "new")
    );
    for _ in 0..5 {
        assert_eq!(
            change("Wrong-Word1", BETTER).await,
            refused("password_wrong", "current")
        );
    }
    assert_eq!(change(PASSWORD, BETTER).await.0, "too_many_attempts");
    server.clock.pass(SECOND);
    assert_eq!(change(PASSWORD, BETTER).await.0, Value::Null);
}

async fn signing_out_there_ends_that_session_only(db: TestDb) {
    let server = TestServer::new(db).await;
    let here = entered(&server, "d-1").await;
    server.clock.pass(SECOND);
    let there = entered(&server, "d-2").await;
    let token = here["access_token"].as_str();
    let (_, told) = server.ask(Method::GET, "/v1/me/devices", token, None).await;
    let listed: Vec<(&Value, &Value, &Value)> = told["devices"]
        .as_array()
        .unwrap()
        .iter()
        .map(|device| (&device["id"], &device["current"], &device["signed_in"]))
        .collect();
    let (yes, no) = (json!(true), json!(false));
    assert_eq!(
        listed,
        [(&json!("d-2"), &no, &yes), (&json!("d-1"), &yes, &yes)]
    );
    let path = "/v1/me/devices/d-2";
    let ended = server.ask(Method::DELETE, path, token, None).await;
    assert_eq!(ended.0, StatusCode::OK, "{}", ended.1);
    assert!(is_signed_in(&server, &here).await);
    assert!(!is_signed_in(&server, &there).await);
    assert!(!can_refresh(&server, &there, "d-2").await);
    let (_, told) = server.ask(Method::GET, "/v1/me/devices", token, None).await;
    assert_eq!(told["devices"][0]["signed_in"], false);
    let unknown = server
        .ask(Method::DELETE, "/v1/me/devices/d-9", token, None)
        .await;
    assert_eq!(unknown.1["code"], "not_found");
}

async fn signing_out_everywhere_leaves_this_one(db: TestDb) {
    let server = TestServer::new(db).await;
    let (here, there) = (entered(&server, "d-1").await, entered(&server, "d-2").await);
    let token = here["access_token"].as_str();
    let everywhere = "/v1/me/sign-out-everywhere";
    let (status, next) = server.ask(Method::POST, everywhere, token, None).await;
    assert_eq!(status, StatusCode::OK, "{next}");
    assert!(is_signed_in(&server, &next).await);
    assert!(!is_signed_in(&server, &there).await && !is_signed_in(&server, &here).await);
}

async fn the_account_says_how_long_the_password_lasts(db: TestDb) {
    let server = TestServer::new(db).await;
    let changed = server.state.now();
    server.clock.pass(DAY);
    let here = entered(&server, "d-1").await;
    let token = here["access_token"].as_str();
    let (status, me) = server.ask(Method::GET, "/v1/me", token, None).await;
    assert_eq!(status, StatusCode::OK, "{me}");
    assert_eq!(me["password_changed_at"], changed.0);
    assert_eq!(me["password_expires_at"], changed.plus(60 * DAY).0);
    assert_eq!(me["terms_version"], "1");
    let accept = |version: &str| Some(json!({"terms_version": version}));
    let stale = server
        .ask(Method::POST, "/v1/me/terms", token, accept("0"))
        .await;
    assert_eq!(stale.1["code"], "terms_to_accept");
    let accepted = server
        .ask(Method::POST, "/v1/me/terms", token, accept("1"))
        .await;
    assert_eq!(accepted.0, StatusCode::OK);
}

async fn a_stream_ends_within_a_second_of_its_session(db: TestDb) {
    let server = TestServer::new(db).await;
    let following = tokio::spawn(follow_others(server.state.authority().clone()));
    let mut streams = Vec::new();
    for device in ["d-1", "d-2"] {
        let token = entered(&server, device).await["access_token"].clone();
        let request = Request::builder()
            .uri("/v1/sync/live")
            .header(
                "authorization",
                format!("Bearer {}", token.as_str().unwrap()),
            )
            .body(Body::empty())
            .unwrap();
        let router = loket_server::router(server.state.clone());
        let mut stream = router
            .oneshot(request)
            .await
            .unwrap()
            .into_body()
            .into_data_stream();
        assert!(stream.next().await.is_some(), "the greeting");
        streams.push((token, stream));
    }
    let here = streams[0].0.as_str().map(str::to_owned);
    let path = "/v1/me/devices/d-2";
    server
        .ask(Method::DELETE, path, here.as_deref(), None)
        .await;
    let ended = tokio::time::timeout(Duration::from_secs(60), streams[1].1.next()).await;
    assert!(ended.expect("ends").is_none());
    let still = tokio::time::timeout(Duration::from_millis(50), streams[0].1.next()).await;
    assert!(still.is_err(), "the other goes on");
    let id = anke().person;
    server.write(move |tx| person::end_sessions(tx, &id)).await;
    let ended = tokio::time::timeout(Duration::from_secs(60), streams[0].1.next()).await;
    assert!(ended.expect("ends").is_none());
    server.state.stop();
    following.await.unwrap();
}
