#![allow(clippy::unwrap_used)]

use crate::support::{PASSWORD, TestDb, TestServer, anke, both_engines};
use axum::http::{Method, StatusCode};
use loket_authority::jobs::expiry::delete_expired;
use loket_authority::people::tokens::ACCESS_LASTS;
use loket_db::Tenant;
use loket_domain::time::{DAY, SECOND};
use loket_store::people::person;
use serde_json::{Value, json};

both_engines! {
    signs_in_with_either_login,
    nobody_learns_who_exists,
    guesses_wait_longer_and_longer,
    the_owner_gets_in_on_a_known_device,
    an_access_token_ends,
    a_lost_refresh_can_be_repeated,
    a_stolen_refresh_token_ends_the_session,
    a_late_copy_of_a_refresh_ends_nothing,
    a_new_generation_ends_every_session,
    signing_out_ends_the_session_only,
    what_cannot_be_a_sign_in_is_refused,
    what_is_old_is_forgotten,
    of_a_thousand_guesses_at_once_five_are_looked_at,
    a_late_copy_of_a_sign_in_ends_nothing,
}

async fn sign_in(
    server: &TestServer,
    login: &str,
    password: &str,
    device: &str,
) -> (StatusCode, Value) {
    let body =
        json!({"login": login, "password": password, "device": device, "device_name": "Desk"});
    server
        .ask(Method::POST, "/v1/sessions", None, Some(body))
        .await
}

async fn signed_in(server: &TestServer) -> Value {
    let (status, answer) = sign_in(server, "anke", PASSWORD, "d-1").await;
    assert_eq!(status, StatusCode::CREATED, "{answer}");
    answer
}

async fn refresh(server: &TestServer, token: &Value) -> (StatusCode, Value) {
    let body = json!({"refresh_token": token, "device": "d-1"});
    server
        .ask(Method::POST, "/v1/sessions/refresh", None, Some(body))
        .await
}

async fn who(server: &TestServer, answer: &Value) -> (StatusCode, Value) {
    server
        .ask(
            Method::GET,
            "/v1/sessions/current",
            answer["access_token"].as_str(),
            None,
        )
        .await
}

async fn signs_in_with_either_login(db: TestDb) {
    let server = TestServer::new(db).await;
    let mut secrets = Vec::new();
    for login in ["anke", " ANKE ", "Anke@Example-Print.EXAMPLE"] {
        let (status, answer) = sign_in(&server, login, PASSWORD, "d-1").await;
        assert_eq!(status, StatusCode::CREATED, "{login}: {answer}");
        assert_eq!(answer["person"], "p-anke");
        assert_eq!(answer["lease"]["lasts"], 7 * DAY);
        let (status, current) = who(&server, &answer).await;
        assert_eq!(
            (status, &current["device"]),
            (StatusCode::OK, &json!("d-1"))
        );
        secrets.push(answer["device_secret"].clone());
    }
    assert!(
        secrets
            .iter()
            .all(|secret| *secret == secrets[0] && secret.as_str().unwrap().len() == 44)
    );
    let (_, elsewhere) = sign_in(&server, "anke", PASSWORD, "d-2").await;
    assert_ne!(elsewhere["device_secret"], secrets[0]);
}

async fn nobody_learns_who_exists(db: TestDb) {
    let server = TestServer::new(db).await;
    let wrong = sign_in(&server, "anke", "Wrong-Word1", "d-1").await;
    let unknown = sign_in(&server, "nobody", "Wrong-Word1", "d-1").await;
    let id = anke().person;
    let inactive = move |tx: &mut loket_db::Tx<'_>| person::set_active(tx, &id, false);
    server
        .state
        .db()
        .write(Tenant::Installation, inactive)
        .await
        .unwrap();
    let inactive = sign_in(&server, "anke", PASSWORD, "d-1").await;
    assert_eq!(wrong.0, StatusCode::UNAUTHORIZED);
    assert_eq!(wrong.1["code"], "sign_in_failed");
    assert_eq!(wrong, unknown);
    assert_eq!(wrong, inactive);
}

async fn guesses_wait_longer_and_longer(db: TestDb) {
    let server = TestServer::new(db).await;
    for login in ["anke", "nobody"] {
        for _ in 0..5 {
            assert_eq!(
                sign_in(&server, login, "Wrong-Word1", "d-9").await.1["code"],
                "sign_in_failed"
            );
        }
        let (status, told) = sign_in(&server, login, "Wrong-Word1", "d-9").await;
        assert_eq!(
            (status, &told["code"]),
            (StatusCode::TOO_MANY_REQUESTS, &json!("too_many_attempts"))
        );
        assert_eq!(told["params"]["seconds"], "1");
    }
    assert_eq!(
        sign_in(&server, "anke", PASSWORD, "d-9").await.0,
        StatusCode::TOO_MANY_REQUESTS,
        "right, too early"
    );
    server.clock.pass(SECOND);
    assert_eq!(
        sign_in(&server, "anke", "Wrong-Word1", "d-9").await.1["code"],
        "sign_in_failed"
    );
    assert_eq!(
        sign_in(&server, "anke", "Wrong-Word1", "d-9").await.1["params"]["seconds"],
        "2"
    );
    server.clock.pass(2 * SECOND);
    assert_eq!(
        sign_in(&server, "anke", PASSWORD, "d-9").await.0,
        StatusCode::CREATED
    );
}

async fn the_owner_gets_in_on_a_known_device(db: TestDb) {
    let server = TestServer::new(db).await;
    signed_in(&server).await;
    for _ in 0..6 {
        sign_in(&server, "anke", "Wrong-Word1", "elsewhere").await;
    }
    assert_eq!(
        sign_in(&server, "anke", PASSWORD, "elsewhere").await.0,
        StatusCode::TOO_MANY_REQUESTS
    );
    assert_eq!(
        sign_in(&server, "anke", PASSWORD, "d-1").await.0,
        StatusCode::CREATED
    );
    for _ in 0..5 {
        sign_in(&server, "anke", "Wrong-Word1", "d-1").await;
    }
    assert_eq!(
        sign_in(&server, "anke", PASSWORD, "d-1").await.0,
        StatusCode::TOO_MANY_REQUESTS,
        "its own counter"
    );
}

async fn an_access_token_ends(db: TestDb) {
    let server = TestServer::new(db).await;
    let first = signed_in(&server).await;
    server.clock.pass(ACCESS_LASTS - 1);
    assert_eq!(who(&server, &first).await.0, StatusCode::OK);
    server.clock.pass(1);
    let (status, told) = who(&server, &first).await;
    assert_eq!(
        (status, &told["code"]),
        (StatusCode::UNAUTHORIZED, &json!("session_ended"))
    );
    let (status, second) = refresh(&server, &first["refresh_token"]).await;
    assert_eq!(status, StatusCode::OK, "{second}");
    assert_eq!(second["device_secret"], first["device_secret"]);
    assert_eq!(who(&server, &second).await.0, StatusCode::OK);
}

async fn a_lost_refresh_can_be_repeated(db: TestDb) {
    let server = TestServer::new(db).await;
    let first = signed_in(&server).await;
    let (_, lost) = refresh(&server, &first["refresh_token"]).await;
    server.clock.pass(DAY);
    let (status, again) = refresh(&server, &first["refresh_token"]).await;
    assert_eq!(status, StatusCode::OK, "{again}");
    assert_eq!(again["refresh_token"], lost["refresh_token"]);
    assert_eq!(who(&server, &again).await.0, StatusCode::OK);
    assert_eq!(
        refresh(&server, &again["refresh_token"]).await.0,
        StatusCode::OK
    );
}

async fn a_stolen_refresh_token_ends_the_session(db: TestDb) {
    let server = TestServer::new(db).await;
    let first = signed_in(&server).await;
    let (_, second) = refresh(&server, &first["refresh_token"]).await;
    assert_eq!(who(&server, &second).await.0, StatusCode::OK);
    server.clock.pass(61 * SECOND);
    assert_eq!(
        refresh(&server, &first["refresh_token"]).await.1["code"],
        "session_ended"
    );
    assert_eq!(who(&server, &second).await.0, StatusCode::UNAUTHORIZED);
    assert_eq!(
        refresh(&server, &second["refresh_token"]).await.0,
        StatusCode::UNAUTHORIZED
    );
}

async fn a_late_copy_of_a_refresh_ends_nothing(db: TestDb) {
    let server = TestServer::new(db).await;
    let first = signed_in(&server).await;
    let (_, second) = refresh(&server, &first["refresh_token"]).await;
    assert_eq!(who(&server, &second).await.0, StatusCode::OK);
    server.clock.pass(60 * SECOND);
    assert_eq!(
        refresh(&server, &first["refresh_token"]).await.0,
        StatusCode::UNAUTHORIZED
    );
    assert_eq!(who(&server, &second).await.0, StatusCode::OK);
    let other_device = json!({"refresh_token": second["refresh_token"], "device": "d-2"});
    let told = server
        .ask(
            Method::POST,
            "/v1/sessions/refresh",
            None,
            Some(other_device),
        )
        .await;
    assert_eq!(told.0, StatusCode::UNAUTHORIZED);
    assert_eq!(
        refresh(&server, &second["refresh_token"]).await.0,
        StatusCode::OK
    );
}

async fn a_new_generation_ends_every_session(db: TestDb) {
    let server = TestServer::new(db).await;
    let first = signed_in(&server).await;
    let id = anke().person;
    let ended = move |tx: &mut loket_db::Tx<'_>| person::end_sessions(tx, &id);
    server
        .state
        .db()
        .write(Tenant::Installation, ended)
        .await
        .unwrap();
    assert_eq!(who(&server, &first).await.1["code"], "session_ended");
    assert_eq!(
        refresh(&server, &first["refresh_token"]).await.0,
        StatusCode::UNAUTHORIZED
    );
}

async fn signing_out_ends_the_session_only(db: TestDb) {
    let server = TestServer::new(db).await;
    let first = signed_in(&server).await;
    let token = first["access_token"].as_str();
    assert_eq!(
        server
            .ask(Method::DELETE, "/v1/sessions/current", token, None)
            .await
            .0,
        StatusCode::NO_CONTENT
    );
    assert_eq!(
        server
            .ask(Method::DELETE, "/v1/sessions/current", token, None)
            .await
            .0,
        StatusCode::UNAUTHORIZED
    );
    assert_eq!(
        signed_in(&server).await["device_secret"],
        first["device_secret"]
    );
}

async fn what_cannot_be_a_sign_in_is_refused(db: TestDb) {
    let server = TestServer::new(db).await;
    let long = "x".repeat(10_000);
    for (login, password, device, code, field) in [
        ("", PASSWORD, "d", "field_required", "login"),
        ("anke", "", "d", "field_required", "password"),
        (long.as_str(), PASSWORD, "d", "field_too_long", "login"),
        ("anke", long.as_str(), "d", "field_too_long", "password"),
        ("anke", PASSWORD, "d 1", "request_invalid", "device"),
    ] {
        let (_, told) = sign_in(&server, login, password, device).await;
        assert_eq!(
            (&told["code"], &told["field"]),
            (&json!(code), &json!(field))
        );
    }
    let (status, told) = server
        .ask(
            Method::POST,
            "/v1/sessions",
            None,
            Some(json!({"login": 1})),
        )
        .await;
    assert_eq!(
        (status, &told["code"]),
        (StatusCode::BAD_REQUEST, &json!("request_invalid"))
    );
}

async fn what_is_old_is_forgotten(db: TestDb) {
    let server = TestServer::new(db).await;
    let first = signed_in(&server).await;
    sign_in(&server, "nobody", "Wrong-Word1", "d-9").await;
    let count = async |table: &'static str| {
        let sql = format!("SELECT COUNT(*) AS found FROM {table}");
        let count = move |tx: &mut loket_db::Tx<'_>| tx.row(&sql, &[], |row| row.int("found"));
        server
            .state
            .db()
            .read(Tenant::Installation, count)
            .await
            .unwrap()
            .unwrap()
    };
    server
        .clock
        .pass(server.state.config().retention.devices() - 1);
    delete_expired(&server.state).await.unwrap();
    assert_eq!(
        [
            count("guess").await,
            count("session").await,
            count("device").await
        ],
        [0, 1, 1]
    );
    server.clock.pass(1);
    assert_eq!(
        refresh(&server, &first["refresh_token"]).await.0,
        StatusCode::UNAUTHORIZED
    );
    delete_expired(&server.state).await.unwrap();
    assert_eq!([count("session").await, count("device").await], [0, 0]);
}

async fn of_a_thousand_guesses_at_once_five_are_looked_at(db: TestDb) {
    let server = TestServer::new(db).await;
    signed_in(&server).await;
    let guesses =
        (0..1_000).map(|n| sign_in(&server, "anke", "Wrong-Word1", ["d-8", "d-9"][n % 2]));
    let guesses = futures_util::future::join_all(guesses);
    let owner = async {
        let since = std::time::Instant::now();
        let (status, answer) = sign_in(&server, "anke", PASSWORD, "d-1").await;
        assert_eq!(status, StatusCode::CREATED, "on a known device: {answer}");
        since.elapsed()
    };
    let (answers, waited) = futures_util::future::join(guesses, owner).await;
    let of = |wanted| {
        answers
            .iter()
            .filter(|(status, _)| *status == wanted)
            .count()
    };
    assert_eq!(
        (
            of(StatusCode::UNAUTHORIZED),
            of(StatusCode::TOO_MANY_REQUESTS)
        ),
        (5, 995),
        "the sixth has to wait, however close together they come"
    );
    assert!(waited.as_secs() < 60, "{waited:?}");
}

async fn a_late_copy_of_a_sign_in_ends_nothing(db: TestDb) {
    let server = TestServer::new(db).await;
    let first = signed_in(&server).await;
    signed_in(&server).await;
    assert_eq!(who(&server, &first).await.0, StatusCode::OK);
    server.clock.pass(ACCESS_LASTS + 1);
    signed_in(&server).await;
    let left_behind = refresh(&server, &first["refresh_token"]).await;
    assert_eq!(left_behind.0, StatusCode::UNAUTHORIZED);
}
