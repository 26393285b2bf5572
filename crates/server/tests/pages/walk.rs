//! Pages from their mail to their end, in four languages: a visit changes nothing, one post does, a second is told that
//! the link was used.

#![allow(clippy::unwrap_used)]

use super::mailbox::{Mailbox, enter};
use crate::people::driver::Shown;
use crate::people::members_driver::{add, form, found, listed, somebody, token};
use crate::support::{PASSWORD, TestDb, TestServer, anke, both_engines};
use axum::http::{Method, StatusCode};
use loket_db::Tx;
use loket_domain::people::Language;
use loket_server::pages::words::Words;
use loket_store::people::person;
use serde_json::{Value, json};

both_engines! {
    a_new_address_is_confirmed_by_post_alone,
    a_membership_is_answered_by_post_alone,
}

/// Whether the page says this message, in this language, and nothing that is not a word.
fn assert_says(shown: &Shown, language: Language, id: &str, values: &[(&str, &str)]) {
    let text = shown.html.replace("&#39;", "'").replace("&#x27;", "'");
    let wanted = Words::of(language).say(id, values);
    assert_ne!(wanted, id, "a message is missing");
    assert!(text.contains(&wanted), "{wanted}: {text}");
    let html = format!("<html lang=\"{}\">", language.code());
    assert!(text.contains(&html), "{text}");
    for mark in ["{", "}", "page-", "refusal-"] {
        assert!(!text.contains(mark), "{mark}: {text}");
    }
}

/// Visits a page in each language, several times over.
async fn visited(server: &TestServer, path: &str, id: &str, values: &[(&str, &str)]) {
    for language in [Language::ALL, Language::ALL].concat() {
        let path = format!("{path}?lang={}", language.code());
        let shown = server.page(&path, None).await;
        assert_eq!(shown.status, StatusCode::OK);
        assert_says(&shown, language, id, values);
        assert_eq!(shown.headers["referrer-policy"], "no-referrer");
    }
}

/// Posts, and once more.
async fn posted(
    server: &TestServer,
    path: &str,
    language: Language,
    answer: &str,
    done: [&str; 2],
) {
    let path = format!("{path}?lang={}", language.code());
    let fields = [("answer", answer)];
    let first = server.page(&path, Some(&fields)).await;
    assert_eq!(first.status, StatusCode::OK);
    for id in done {
        assert_says(&first, language, id, &[]);
    }
    let second = server.page(&path, Some(&fields)).await;
    assert_eq!(second.status, StatusCode::GONE);
    for id in [
        "page-link-ended-title",
        "page-link-ended-text",
        "page-again-link",
    ] {
        assert_says(&second, language, id, &[]);
    }
}

async fn a_new_address_is_confirmed_by_post_alone(db: TestDb) {
    let server = TestServer::new(db).await;
    let mailbox = Mailbox::new();
    let address = async || {
        let read = |tx: &mut Tx<'_>| person::by_id(tx, &anke().person);
        server.write(read).await.unwrap().profile.email
    };
    for language in Language::ALL {
        let before = address().await;
        let inside = enter(&server, &before, PASSWORD).await;
        let email = format!("anke.{}@example-print.example", language.code());
        let wish = json!({"email": email, "password": PASSWORD});
        let path = "/v1/me/email";
        let asked = server.ask(Method::POST, path, Some(&inside), Some(wish));
        assert_eq!(asked.await.0, StatusCode::ACCEPTED);
        let path = mailbox.link(&server, "email").await;
        visited(&server, &path, "page-email-text", &[("email", &email)]).await;
        assert_eq!(address().await, before, "a visit changes nothing");
        let done = ["page-email-done-title", "page-email-done-text"];
        posted(&server, &path, language, "confirm", done).await;
        assert_eq!(address().await, email);
        assert_eq!(
            server.enter(&before, PASSWORD, json!({})).await.1["code"],
            "sign_in_failed",
            "the old address signs nobody in"
        );
    }
}

async fn a_membership_is_answered_by_post_alone(db: TestDb) {
    let server = TestServer::new(db).await;
    found(&server, "print", "7710001", "p-anke").await;
    let (mailbox, by) = (Mailbox::new(), token(&server, "anke").await);
    for (language, answer) in Language::ALL
        .into_iter()
        .flat_map(|language| [(language, "accept"), (language, "decline")])
    {
        let name = format!("{answer}{}", language.code());
        let person = somebody(&server, &name).await;
        let email = format!("{name}@{name}.example");
        let form = form(&email, "invitation", json!([]));
        let (status, _) = add(&server, &by, "print", form).await;
        assert_eq!(status, StatusCode::CREATED);
        let path = mailbox.link(&server, "membership").await;
        let offered = listed(&server, "print", person.as_str()).await;
        let shown_name = format!("{name} Example");
        let values = [("name", &*shown_name), ("organisation", "print company")];
        visited(&server, &path, "page-membership-text", &values).await;
        let nothing = server.page(&path, Some(&[("answer", "perhaps")])).await;
        assert_eq!(nothing.status, StatusCode::OK, "no answer is no answer");
        assert_eq!(listed(&server, "print", person.as_str()).await, offered);
        let done = match answer {
            "accept" => [
                "page-membership-accepted-title",
                "page-membership-accepted-text",
            ],
            _ => [
                "page-membership-declined-title",
                "page-membership-declined-text",
            ],
        };
        posted(&server, &path, language, answer, done).await;
        let standing = listed(&server, "print", person.as_str()).await["standing"].clone();
        let expected: Value = match answer {
            "accept" => json!("joined"),
            _ => offered["standing"].clone(),
        };
        assert_eq!(standing, expected, "{name}");
    }
}
