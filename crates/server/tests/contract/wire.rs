//! The same over HTTP, in both encodings, with problem documents for what cannot be read.

use super::{World, on_both_engines};
use axum::body::Body;
use axum::http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE};
use axum::http::{Method, Request, StatusCode};
use futures_util::StreamExt;
use http_body_util::BodyExt;
use loket_authority::people::passwords::hash_blocking;
use loket_db::Tenant;
use loket_domain::ids::{DeviceId, PersonId};
use loket_protocol::session::{SessionAnswer, SignInRequest};
use loket_protocol::sync::{Moved, PullAnswer, PullRequest, PushAnswer, PushRequest};
use loket_protocol::{Act, FeedId, Problem, wire};
use loket_store::SystemRandomness;
use loket_store::people::{consent, credential};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::time::Duration;
use tower::ServiceExt;

on_both_engines! {
    both_encodings_say_the_same
    what_cannot_be_read_is_a_problem
    who_is_connected_is_told_what_moved
}

/// Signs a person in over HTTP; answers their access token.
async fn signed_in(world: &World, name: &str) -> String {
    let person = PersonId::new(name);
    let hash = hash_blocking("Right-Word1", &SystemRandomness).unwrap();
    let now = world.now();
    world
        .write(Tenant::Installation, move |tx| {
            credential::set(tx, &person, &hash, now)?;
            consent::accept(tx, &person, "1", now)
        })
        .await;
    let request = SignInRequest {
        login: format!("{name}@{name}.example"),
        password: "Right-Word1".into(),
        device: DeviceId::new("desk"),
        device_name: "Desk".into(),
        new_password: None,
        terms_version: None,
    };
    let body = serde_json::to_vec(&request).unwrap();
    let (status, bytes) = ask(world, "/v1/sessions", "", body, wire::JSON).await;
    assert!(status.is_success(), "{}", String::from_utf8_lossy(&bytes));
    serde_json::from_slice::<SessionAnswer>(&bytes)
        .unwrap()
        .access_token
}

async fn ask(
    world: &World,
    path: &str,
    token: &str,
    body: Vec<u8>,
    kind: &str,
) -> (StatusCode, Vec<u8>) {
    let request = Request::builder()
        .method(Method::POST)
        .uri(path)
        .header(AUTHORIZATION, format!("Bearer {token}"))
        .header(CONTENT_TYPE, kind)
        .header(ACCEPT, kind)
        .body(Body::from(body))
        .unwrap();
    let response = loket_server::router(world.state.clone())
        .oneshot(request)
        .await
        .unwrap();
    let status = response.status();
    if status.is_success() {
        assert_eq!(response.headers()[CONTENT_TYPE], kind);
    }
    (
        status,
        response
            .into_body()
            .collect()
            .await
            .unwrap()
            .to_bytes()
            .to_vec(),
    )
}

/// Sends a message in one encoding and reads the answer in the same.
async fn say<Q: Serialize, A: DeserializeOwned>(
    world: &World,
    path: &str,
    token: &str,
    message: &Q,
    compact: bool,
) -> A {
    let (body, kind) = if compact {
        (wire::to_compact(message).unwrap(), wire::COMPACT)
    } else {
        (serde_json::to_vec(message).unwrap(), wire::JSON)
    };
    let (status, bytes) = ask(world, path, token, body, kind).await;
    assert_eq!(
        status,
        StatusCode::OK,
        "{}",
        String::from_utf8_lossy(&bytes)
    );
    if compact {
        wire::from_compact(&bytes, 1 << 24).unwrap()
    } else {
        serde_json::from_slice(&bytes).unwrap()
    }
}

async fn both_encodings_say_the_same(world: &World) {
    let token = signed_in(world, "clerk").await;
    let request = PushRequest {
        acts: vec![world.place("7710001", "roll", 2)],
    };
    let compact: PushAnswer = say(world, "/v1/sync/push", &token, &request, true).await;
    let json: PushAnswer = say(world, "/v1/sync/push", &token, &request, false).await;
    assert_eq!(compact, json, "one receipt, whatever it came in");
    let request = PullRequest {
        limit: 1_000,
        ..PullRequest::default()
    };
    let compact: PullAnswer = say(world, "/v1/sync/pull", &token, &request, true).await;
    let json: PullAnswer = say(world, "/v1/sync/pull", &token, &request, false).await;
    assert_eq!(compact, json);
    assert!(json.pages.iter().any(|page| !page.rows.is_empty()));
}

async fn what_cannot_be_read_is_a_problem(world: &World) {
    let token = signed_in(world, "clerk").await;
    let act = world.place("7710001", "roll", 1);
    let push = |acts: Vec<Act>| serde_json::to_vec(&PushRequest { acts }).unwrap();
    let too_many: Vec<Act> = (0..501)
        .map(|_| world.place("7710001", "roll", 1))
        .collect();
    let newer = Act {
        version: 99,
        ..act.clone()
    };
    let older = Act {
        version: 0,
        ..act.clone()
    };
    let odd = Act {
        id: loket_domain::ids::ActId::new("a b"),
        ..act.clone()
    };
    let json = wire::JSON;
    let table = [
        (
            "not JSON",
            token.as_str(),
            b"<html>".to_vec(),
            json,
            400,
            "request_invalid",
        ),
        (
            "not zstd",
            &token,
            b"{}".to_vec(),
            wire::COMPACT,
            400,
            "request_invalid",
        ),
        (
            "another type",
            &token,
            push(vec![act]),
            "text/plain",
            400,
            "request_invalid",
        ),
        (
            "too many",
            &token,
            push(too_many),
            json,
            413,
            "request_too_large",
        ),
        (
            "of the future",
            &token,
            push(vec![newer]),
            json,
            400,
            "request_invalid",
        ),
        (
            "too old",
            &token,
            push(vec![older]),
            json,
            426,
            "upgrade_needed",
        ),
        (
            "an odd id",
            &token,
            push(vec![odd]),
            json,
            400,
            "request_invalid",
        ),
        (
            "too large",
            &token,
            vec![b' '; 17 * 1024 * 1024],
            json,
            413,
            "request_too_large",
        ),
        ("nobody", "x", push(Vec::new()), json, 401, "session_ended"),
    ];
    for (case, token, body, kind, status, code) in table {
        let (answered, bytes) = ask(world, "/v1/sync/push", token, body, kind).await;
        let problem: Problem = serde_json::from_slice(&bytes).unwrap();
        assert_eq!(
            (answered.as_u16(), problem.code.as_str()),
            (status, code),
            "{case}"
        );
    }
}

async fn who_is_connected_is_told_what_moved(world: &World) {
    let token = signed_in(world, "approver").await;
    let request = Request::builder()
        .uri("/v1/sync/live")
        .header(AUTHORIZATION, format!("Bearer {token}"))
        .body(Body::empty())
        .unwrap();
    let response = loket_server::router(world.state.clone())
        .oneshot(request)
        .await
        .unwrap();
    assert_eq!(response.headers()[CONTENT_TYPE], "text/event-stream");
    let mut events = response.into_body().into_data_stream();
    let greeting = next_event(&mut events).await;
    assert_eq!(
        greeting.feeds.len(),
        3,
        "the catalogue, their own, their organisation's: {greeting:?}"
    );
    world
        .push("stranger", &[&world.place("7710001", "roll", 1)])
        .await;
    let print = FeedId::organisation(&loket_domain::ids::OrganisationId::new("print"));
    assert_eq!(next_event(&mut events).await.feeds, [print]);
    world.state.stop();
    assert!(
        events.next().await.is_none(),
        "the stream ends with the server"
    );
}

async fn next_event(events: &mut axum::body::BodyDataStream) -> Moved {
    let event = tokio::time::timeout(Duration::from_secs(60), events.next()).await;
    let bytes = event.expect("within a second").unwrap().unwrap();
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    assert!(text.starts_with("event: moved\n"), "{text}");
    let data = text
        .lines()
        .find_map(|line| line.strip_prefix("data: "))
        .unwrap();
    serde_json::from_str(data).unwrap()
}
