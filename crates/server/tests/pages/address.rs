//! Whatever a request says about the host it was sent to, links in mails begin with the configured address.

#![allow(clippy::unwrap_used)]

use crate::people::driver::BETTER;
use crate::support::{TestDb, TestServer, both_engines};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use loket_authority::config::ServerConfig;
use loket_authority::jobs::mails::deliver_due;
use loket_mail::Post;
use serde_json::json;
use tower::ServiceExt;

both_engines! {
    no_header_changes_a_link,
}

const NAMES: [&str; 12] = [
    "host",
    "forwarded",
    "x-forwarded-host",
    "x-forwarded-proto",
    "x-forwarded-port",
    "x-forwarded-prefix",
    "x-forwarded-server",
    "x-forwarded-for",
    "x-original-host",
    "x-original-url",
    "x-rewrite-url",
    "x-host",
];

const VALUES: [&str; 5] = [
    "elsewhere.example",
    "elsewhere.example:8443",
    "loket.example, elsewhere.example",
    "host=elsewhere.example;proto=http;for=elsewhere.example",
    "http://elsewhere.example/p",
];

async fn register(server: &TestServer, name: &str, value: &str, number: usize) {
    let body = json!({
        "company": "Example Boxes", "given_name": "Bo", "family_name": "", "password": BETTER, "language": "en",
        "email": format!("bo{number}@boxes.example"), "terms_version": "1",
    });
    let request = Request::builder()
        .method("POST")
        .uri("/v1/registrations")
        .header("content-type", "application/json")
        .header(name, value)
        .body(Body::from(body.to_string()))
        .unwrap();
    let router = loket_server::router(server.state.clone());
    let response = router.oneshot(request).await.unwrap();
    assert_eq!(response.status(), StatusCode::ACCEPTED, "{name}: {value}");
}

async fn no_header_changes_a_link(db: TestDb) {
    let config = ServerConfig {
        public_url: "https://loket.example".into(),
        behind_proxy: true,
        ..ServerConfig::default()
    };
    let server = TestServer::with(db, config).await;
    let variants = NAMES
        .iter()
        .flat_map(|name| VALUES.map(|value| (*name, value)));
    let asked = variants
        .enumerate()
        .map(|(number, (name, value))| register(&server, name, value, number));
    let asked: Vec<()> = futures_util::future::join_all(asked).await;
    assert_eq!(asked.len(), 60);
    let folder = tempfile::tempdir().unwrap();
    let post = Post::Folder(folder.path().to_owned());
    assert_eq!(deliver_due(&server.state, &post).await.unwrap(), 60);
    for file in std::fs::read_dir(folder.path()).unwrap() {
        let mail = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let mail = mail.replace("=\r\n", "");
        assert!(mail.contains("https://loket.example/p/activate/"), "{mail}");
        assert!(!mail.contains("elsewhere"), "{mail}");
        let links = mail.matches("http").count();
        assert_eq!(
            links,
            mail.matches("https://loket.example/p/").count(),
            "{mail}"
        );
    }
    for (name, value) in NAMES.iter().zip(VALUES.iter().cycle()) {
        let shown = server.page_with("/p/again", None, &[(*name, *value)]).await;
        assert!(!shown.html.contains("elsewhere"), "{name}: {}", shown.html);
    }
}
