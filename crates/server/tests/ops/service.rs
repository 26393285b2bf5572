#![allow(clippy::unwrap_used, clippy::expect_used)]

use crate::support::{PASSWORD, TestDb, TestServer, both_engines};
use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use loket_authority::carrier::operators::{OperatorCommand, carry_out};
use loket_authority::config::ServerConfig;
use loket_authority::config::{Rate, Rates};
use loket_db::{DbError, Tenant, Tx};
use loket_server::cli::logging;
use serde_json::json;
use std::collections::BTreeSet;
use std::io::Write;
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tower::ServiceExt;

both_engines! {
    health_tells_the_epoch,
    a_sign_in_leaves_no_secret_in_the_log,
    check_finds_nothing_wrong_with_a_good_database,
    too_many_requests_are_told_to_slow_down,
}

async fn health_tells_the_epoch(db: TestDb) {
    let server = TestServer::new(db).await;
    let (status, told) = server.ask(Method::GET, "/health", None, None).await;
    assert_eq!(
        (status, told["epoch"].as_str()),
        (StatusCode::OK, Some(server.state.epoch().as_str()))
    );
}

#[derive(Clone, Default)]
struct Captured(Arc<Mutex<Vec<u8>>>);

impl Write for Captured {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        Write::write(&mut *self.0.lock().unwrap(), bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

async fn a_sign_in_leaves_no_secret_in_the_log(db: TestDb) {
    let log = Captured::default();
    let writer = log.clone();
    let subscriber = logging::subscriber("trace", move || writer.clone());
    let logged = tracing::subscriber::set_default(subscriber);
    let server = TestServer::new(db).await;
    let login = "anke@example-print.example";
    let mut secrets = vec![
        PASSWORD.to_owned(),
        "Wrong-Word1".into(),
        login.into(),
        "example-print".into(),
    ];
    for password in ["Wrong-Word1", PASSWORD] {
        let body = json!({"login": login, "password": password, "device": "d-1", "device_name": "Desk of Anke"});
        let (_, answer) = server
            .ask(Method::POST, "/v1/sessions", None, Some(body))
            .await;
        for name in ["access_token", "refresh_token", "device_secret"] {
            secrets.extend(answer[name].as_str().map(str::to_owned));
        }
    }
    assert_eq!(secrets.len(), 7);
    server
        .ask(Method::GET, "/v1/sessions/current", Some(&secrets[4]), None)
        .await;
    let body = json!({"refresh_token": secrets[5], "device": "d-1"});
    server
        .ask(Method::POST, "/v1/sessions/refresh", None, Some(body))
        .await;
    drop(logged);
    let text = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(
        text.lines().count() >= 4 && text.contains("/v1/sessions/refresh"),
        "{text}"
    );
    assert!(
        text.lines()
            .all(|line| serde_json::from_str::<serde_json::Value>(line).is_ok())
    );
    for secret in secrets {
        assert!(!text.contains(&secret), "{secret} is in the log:\n{text}");
    }
}

async fn check_finds_nothing_wrong_with_a_good_database(db: TestDb) {
    let server = TestServer::new(db).await;
    let outcome = carry_out(&server.state, OperatorCommand::Check).await;
    assert!(outcome.done, "{}", outcome.said);
    let unlearn = |tx: &mut Tx<'_>| tx.execute("DELETE FROM installation WHERE key = 'epoch'", &[]);
    server
        .state
        .db()
        .write(Tenant::Installation, unlearn)
        .await
        .unwrap();
    let outcome = carry_out(&server.state, OperatorCommand::Check).await;
    assert!(
        !outcome.done && outcome.said.contains("epoch"),
        "{}",
        outcome.said
    );
}

async fn too_many_requests_are_told_to_slow_down(db: TestDb) {
    let rate = Rate {
        per_second: 1,
        burst: 2,
    };
    let rates = Some(Rates {
        address: rate,
        session: rate,
    });
    let server = TestServer::with(
        db,
        ServerConfig {
            rates,
            ..ServerConfig::default()
        },
    )
    .await;
    let mut answers = Vec::new();
    for _ in 0..3 {
        answers.push(
            server
                .ask(Method::GET, "/v1/sessions/current", Some("token"), None)
                .await,
        );
    }
    let statuses: Vec<_> = answers.iter().map(|(status, _)| status.as_u16()).collect();
    assert_eq!(statuses, [401, 401, 429]);
    assert_eq!(
        (&answers[2].1["code"], &answers[2].1["params"]["seconds"]),
        (&json!("slow_down"), &json!("1"))
    );
    server.clock.pass(1_000);
    assert_eq!(
        server
            .ask(Method::GET, "/v1/sessions/current", Some("token"), None)
            .await
            .0
            .as_u16(),
        401
    );
}

#[tokio::test]
async fn every_route_is_in_the_document() {
    let server = TestServer::new(TestDb::sqlite()).await;
    let (status, document) = server.ask(Method::GET, "/openapi.json", None, None).await;
    assert_eq!(status, StatusCode::OK);
    let paths = document["paths"].as_object().unwrap();
    let operations: BTreeSet<String> = paths
        .iter()
        .flat_map(|(path, item)| {
            item.as_object()
                .unwrap()
                .keys()
                .map(move |method| format!("{method} {path}"))
        })
        .collect();
    let known = [
        "delete /v1/me/devices/{device}",
        "delete /v1/sessions/current",
        "get /health",
        "get /openapi.json",
        "get /p/again",
        "get /p/style.css",
        "get /p/{kind}/{secret}",
        "get /v1/installation",
        "get /v1/me",
        "get /v1/me/devices",
        "get /v1/me/erasure",
        "get /v1/me/export",
        "get /v1/sessions/current",
        "get /v1/sync/live",
        "post /p/again",
        "post /v1/devices/forgotten",
        "post /p/{kind}/{secret}",
        "post /v1/forgotten",
        "post /v1/me/email",
        "post /v1/me/erasure",
        "post /v1/me/memberships/{organisation}",
        "post /v1/me/sign-out-everywhere",
        "post /v1/me/terms",
        "post /v1/organisations/{organisation}/claims",
        "post /v1/organisations/{organisation}/members",
        "post /v1/organisations/{organisation}/members/{person}/invitation",
        "post /v1/registrations",
        "post /v1/registrations/again",
        "post /v1/sessions",
        "post /v1/sessions/refresh",
        "post /v1/sync/pull",
        "post /v1/sync/push",
        "put /v1/me/password",
        "put /v1/me/profile",
    ];
    assert_eq!(operations, known.map(str::to_owned).into());
    for operation in &operations {
        let (method, path) = operation.split_once(' ').unwrap();
        let method = Method::from_bytes(method.to_uppercase().as_bytes()).unwrap();
        let (status, _) = server.ask(method, path, None, None).await;
        let missing = [StatusCode::NOT_FOUND, StatusCode::METHOD_NOT_ALLOWED];
        assert!(!missing.contains(&status), "{operation}: {status}");
    }
}

#[tokio::test]
async fn what_is_not_there_is_a_problem_document() {
    let server = TestServer::new(TestDb::sqlite()).await;
    let router = loket_server::router(server.state.clone());
    for (method, path, status, code) in [
        (Method::GET, "/nothing", StatusCode::NOT_FOUND, "not_found"),
        (
            Method::PUT,
            "/v1/sessions",
            StatusCode::METHOD_NOT_ALLOWED,
            "request_invalid",
        ),
    ] {
        let (answered, told) = server.ask(method.clone(), path, None, None).await;
        assert_eq!(
            (answered, told["code"].as_str()),
            (status, Some(code)),
            "{path}"
        );
        let request = Request::builder()
            .method(method)
            .uri(path)
            .body(Body::empty())
            .unwrap();
        let headers = router
            .clone()
            .oneshot(request)
            .await
            .unwrap()
            .headers()
            .clone();
        assert_eq!(headers["content-type"], "application/problem+json");
        assert_eq!(headers["x-content-type-options"], "nosniff");
        assert_eq!(headers["cache-control"], "no-store");
    }
}

#[tokio::test]
async fn a_large_body_is_refused() {
    let config = ServerConfig {
        body_max: 1_000,
        ..ServerConfig::default()
    };
    let server = TestServer::with(TestDb::sqlite(), config).await;
    let body = json!({"login": "x".repeat(2_000)});
    let (status, told) = server
        .ask(Method::POST, "/v1/sessions", None, Some(body))
        .await;
    assert_eq!(
        (status, &told["code"]),
        (StatusCode::PAYLOAD_TOO_LARGE, &json!("request_too_large"))
    );
}

#[tokio::test]
async fn a_panic_is_an_answer() {
    let layer = tower_http::catch_panic::CatchPanicLayer::custom(loket_server::error::panicked);
    let broken = axum::Router::new().route(
        "/",
        axum::routing::get(async || -> &'static str { panic!("planted") }),
    );
    let request = Request::builder().uri("/").body(Body::empty()).unwrap();
    let answer = broken.layer(layer).oneshot(request).await.unwrap();
    assert_eq!(answer.status(), StatusCode::INTERNAL_SERVER_ERROR);
    assert_eq!(answer.headers()["content-type"], "application/problem+json");
}

#[tokio::test]
async fn a_request_that_takes_too_long_is_given_up() {
    let request_timeout = std::time::Duration::from_millis(20);
    let config = ServerConfig {
        request_timeout,
        ..ServerConfig::default()
    };
    let server = TestServer::with(TestDb::sqlite(), config).await;
    let (release, held) = std::sync::mpsc::channel::<()>();
    let hold = move |_: &mut Tx<'_>| {
        let _released = held.recv();
        Ok::<_, DbError>(())
    };
    let db = server.state.db().clone();
    let holding = std::thread::spawn(move || db.write_blocking(Tenant::Installation, hold));
    let body =
        json!({"login": "anke", "password": PASSWORD, "device": "d-1", "device_name": "Desk"});
    loop {
        let sign_in = server.ask(Method::POST, "/v1/sessions", None, Some(body.clone()));
        let (status, told) = sign_in.await;
        // Until the other thread has the writer, sign-ins go through.
        if status != StatusCode::CREATED {
            assert_eq!(
                (status, &told["code"]),
                (StatusCode::SERVICE_UNAVAILABLE, &json!("broken"))
            );
            break;
        }
    }
    drop(release);
    holding.join().unwrap().unwrap();
}

#[tokio::test]
async fn streams_end_when_the_server_stops() {
    let config = ServerConfig {
        drain: std::time::Duration::from_secs(120),
        ..ServerConfig::default()
    };
    let server = TestServer::with(TestDb::sqlite(), config).await;
    let body =
        json!({"login": "anke", "password": PASSWORD, "device": "d-1", "device_name": "Desk"});
    let (_, session) = server
        .ask(Method::POST, "/v1/sessions", None, Some(body))
        .await;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let mut stream = tokio::net::TcpStream::connect(listener.local_addr().unwrap())
        .await
        .unwrap();
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let serving = tokio::spawn(loket_server::serve_on(
        listener,
        server.state.clone(),
        async { drop(stopped.await) },
    ));
    let token = session["access_token"].as_str().unwrap();
    let request =
        format!("GET /v1/sync/live HTTP/1.1\r\nhost: a\r\nauthorization: Bearer {token}\r\n\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = [0; 12];
    stream.read_exact(&mut answer).await.unwrap();
    assert_eq!(&answer, b"HTTP/1.1 200");
    stop.send(()).unwrap();
    let limit = server.state.config().drain / 2;
    tokio::time::timeout(limit, serving)
        .await
        .expect("it was cut off")
        .unwrap()
        .unwrap();
}
