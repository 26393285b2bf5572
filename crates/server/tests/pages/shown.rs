#![allow(clippy::unwrap_used)]

use crate::people::driver::{BETTER, Shown};
use crate::support::{PASSWORD, TestDb, TestServer, anke, both_engines};
use axum::http::StatusCode;
use loket_authority::config::ServerConfig;
use loket_db::Tx;
use loket_domain::time::DAY;
use loket_store::people::link::{self, LinkKind};
use loket_store::people::{consent, person};
use serde_json::json;

both_engines! {
    a_password_is_chosen_by_a_link,
    a_visit_changes_nothing,
    of_a_hundred_uses_one_succeeds,
    links_before_are_dead,
    pages_speak_four_languages_and_run_nothing,
    whoever_asks_again_gets_the_same_answer,
}

const LINKS: &str = "SELECT COUNT(*) AS number FROM link WHERE used_at IS NULL";

async fn password_link(server: &TestServer) -> String {
    let secret = server.link(LinkKind::Password, "p-anke", "").await;
    format!("/p/password/{secret}")
}

fn twice(password: &str) -> [(&str, &str); 2] {
    [("new_password", password), ("repeat_password", password)]
}

async fn a_password_is_chosen_by_a_link(db: TestDb) {
    let server = TestServer::new(db).await;
    let before = server.enter("anke", PASSWORD, json!({})).await.1;
    let path = password_link(&server).await;
    for (fields, said) in [
        (twice("Short1"), "Mindestens 7 Zeichen"),
        (twice("Anke-Example1"), "ersten ausprobiert"),
        (
            [("new_password", BETTER), ("repeat_password", "Other")],
            "nicht gleich",
        ),
    ] {
        let shown = server.page(&path, Some(&fields)).await;
        assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(shown.html.contains("role=\"alert\""), "{}", shown.html);
        assert!(shown.html.contains(said), "{said}: {}", shown.html);
        assert!(!shown.html.contains("Short1") && !shown.html.contains(BETTER));
    }
    let done = server.page(&path, Some(&twice(BETTER))).await;
    assert_eq!(done.status, StatusCode::OK, "{}", done.html);
    assert_eq!(
        server.enter("anke", BETTER, json!({})).await.0,
        StatusCode::CREATED
    );
    let token = before["access_token"].as_str();
    let current = server.ask(axum::http::Method::GET, "/v1/sessions/current", token, None);
    assert_eq!(
        current.await.0,
        StatusCode::UNAUTHORIZED,
        "sessions before have ended"
    );
    let mut told = server.templates().await;
    told.retain(|template| template != "new_device");
    assert_eq!(told, ["password_changed"]);
}

async fn a_visit_changes_nothing(db: TestDb) {
    let server = TestServer::new(db).await;
    server
        .write(|tx| tx.execute("DELETE FROM consent", &[]))
        .await;
    let path = password_link(&server).await;
    for _ in 0..10 {
        let shown = server.page(&path, None).await;
        assert_eq!(shown.status, StatusCode::OK);
        assert!(shown.html.contains("name=\"terms\"") && shown.html.contains("name=\"privacy\""));
    }
    assert_eq!(server.number(LINKS).await, 1);
    let without = server.page(&path, Some(&twice(BETTER))).await;
    assert_eq!(
        without.status,
        StatusCode::FORBIDDEN,
        "consent is not assumed"
    );
    let one = [&twice(BETTER)[..], &[("terms", "yes")]].concat();
    assert_eq!(
        server.page(&path, Some(&one)).await.status,
        StatusCode::FORBIDDEN
    );
    let both = [&one[..], &[("privacy", "yes")]].concat();
    assert_eq!(server.page(&path, Some(&both)).await.status, StatusCode::OK);
    let given = |tx: &mut Tx<'_>| consent::is_given(tx, &anke().person, "1");
    assert!(server.write(given).await);
}

async fn of_a_hundred_uses_one_succeeds(db: TestDb) {
    let server = TestServer::new(db).await;
    let path = password_link(&server).await;
    let fields = twice(BETTER);
    let uses = (0..100).map(|_| server.page(&path, Some(&fields)));
    let shown: Vec<Shown> = futures_util::future::join_all(uses).await;
    let of = |status| shown.iter().filter(|shown| shown.status == status).count();
    assert_eq!((of(StatusCode::OK), of(StatusCode::GONE)), (1, 99));
    assert_eq!(server.templates().await, ["password_changed"]);
}

async fn links_before_are_dead(db: TestDb) {
    let server = TestServer::new(db).await;
    let is_dead = async |path: &str| {
        let shown = server.page(path, None).await;
        let posted = server.page(path, Some(&twice(BETTER))).await;
        [shown.status, posted.status] == [StatusCode::GONE; 2]
    };
    let path = password_link(&server).await;
    let again = |tx: &mut Tx<'_>| link::next_round(tx, &anke().person);
    server.write(again).await;
    assert!(is_dead(&path).await, "by a new request");
    let path = password_link(&server).await;
    let entered = server.enter("anke", PASSWORD, json!({})).await.1;
    assert!(is_dead(&path).await, "by a sign-in");
    let path = password_link(&server).await;
    let body = json!({"current": PASSWORD, "new": BETTER});
    let token = entered["access_token"].as_str();
    let changed = server.ask(
        axum::http::Method::PUT,
        "/v1/me/password",
        token,
        Some(body),
    );
    assert_eq!(changed.await.0, StatusCode::OK);
    assert!(is_dead(&path).await, "by another password");
    let path = password_link(&server).await;
    server.clock.pass(DAY);
    assert!(is_dead(&path).await, "by its time");
    let path = password_link(&server).await;
    let off = |tx: &mut Tx<'_>| person::set_active(tx, &anke().person, false);
    server.write(off).await;
    assert!(is_dead(&path).await, "by being deactivated");
    for path in ["/p/password/guessed", "/p/nothing/guessed", "/p/email/"] {
        let shown = server.page(path, None).await;
        assert!(shown.status.is_client_error(), "{path}");
    }
}

async fn pages_speak_four_languages_and_run_nothing(db: TestDb) {
    let config = ServerConfig {
        support_contact: "help@carrier.example <script>".into(),
        ..ServerConfig::default()
    };
    let server = TestServer::with(db, config).await;
    let path = password_link(&server).await;
    for (language, word) in [
        ("nl", "Nieuw wachtwoord"),
        ("fr", "Nouveau mot de passe"),
        ("de", "Neues Passwort"),
        ("en", "New password"),
    ] {
        let shown = server.page(&format!("{path}?lang={language}"), None).await;
        assert!(shown.html.contains(&format!("<html lang=\"{language}\">")));
        assert!(shown.html.contains(word), "{}", shown.html);
        assert!(!shown.html.contains("page-") && !shown.html.contains("<script"));
    }
    let shown = server.page(&path, None).await;
    assert!(
        shown.html.contains("<html lang=\"de\">"),
        "the reader's own"
    );
    for (name, value) in [
        ("referrer-policy", "no-referrer"),
        ("x-frame-options", "DENY"),
        ("cache-control", "no-store"),
        ("x-content-type-options", "nosniff"),
    ] {
        assert_eq!(shown.headers[name], value);
    }
    let policy = shown.headers["content-security-policy"].to_str().unwrap();
    assert!(
        policy.starts_with("default-src 'none'; style-src 'self'"),
        "{policy}"
    );
    assert!(policy.contains("frame-ancestors 'none'"), "{policy}");
    let french = [("accept-language", "sv, fr-BE;q=0.9, en;q=0.8")];
    let ended = server.page_with("/p/password/guessed", None, &french).await;
    assert!(
        ended.html.contains("Ce lien ne fonctionne plus"),
        "{}",
        ended.html
    );
    let style = server.page("/p/style.css", None).await;
    assert!(style.html.contains("light-dark("));
}

async fn whoever_asks_again_gets_the_same_answer(db: TestDb) {
    let server = TestServer::new(db).await;
    let known = server.page("/p/again", Some(&[("login", "anke")])).await;
    let unknown = server.page("/p/again", Some(&[("login", "nobody")])).await;
    assert_eq!((known.status, &known.html), (unknown.status, &unknown.html));
    assert_eq!(known.headers, unknown.headers);
    assert_eq!(server.templates().await, ["who_is_my_administrator"]);
    let empty = server.page("/p/again", Some(&[("login", " ")])).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
}
