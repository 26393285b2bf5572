//! Mails as people get them: delivered, read, and their links taken out.

#![allow(clippy::unwrap_used)]

use crate::people::driver::BETTER;
use crate::people::members_driver::{add, form};
use crate::support::TestServer;
use axum::http::StatusCode;
use loket_authority::jobs::mails::deliver_due;
use loket_domain::time::SECOND;
use loket_mail::Post;
use serde_json::{Value, json};

/// What is posted to choose a password for the first time.
pub(crate) const FIRST_PASSWORD: [(&str, &str); 4] = [
    ("new_password", BETTER),
    ("repeat_password", BETTER),
    ("terms", "yes"),
    ("privacy", "yes"),
];

/// A folder in which mails arrive.
pub(crate) struct Mailbox(tempfile::TempDir);

impl Mailbox {
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// Sends what waits, and gives the one link of this kind that was in it, as a path. A second passes.
    pub async fn link(&self, server: &TestServer, kind: &str) -> String {
        let links = self.links(server, kind).await;
        assert_eq!(links.len(), 1, "{kind}: {links:?}");
        links.into_iter().next().unwrap()
    }

    /// Sends what waits, and gives the links of this kind that were in it.
    pub async fn links(&self, server: &TestServer, kind: &str) -> Vec<String> {
        let post = Post::Folder(self.0.path().to_owned());
        deliver_due(&server.state, &post).await.unwrap();
        server.clock.pass(SECOND);
        let begin = format!("/p/{kind}/");
        let mut found = Vec::new();
        for file in std::fs::read_dir(self.0.path()).unwrap() {
            let path = file.unwrap().path();
            let mail = std::fs::read_to_string(&path).unwrap();
            std::fs::remove_file(&path).unwrap();
            let mail = mail.replace("=\r\n", "");
            for (at, _) in mail.match_indices(&begin) {
                let secret: String = mail[at + begin.len()..]
                    .chars()
                    .take_while(|one| one.is_ascii_alphanumeric() || "-_".contains(*one))
                    .collect();
                found.push(format!("{begin}{secret}"));
            }
        }
        found.sort();
        found.dedup();
        found
    }

    /// Somebody whom an administrator invited with the right to reset their password, and who came in: their id.
    pub async fn enrolled(&self, server: &TestServer, by: &str, email: &str) -> String {
        let rights = json!([{"right": "password.reset"}]);
        let form = form(email, "invitation", rights);
        let (status, added) = add(server, by, "print", form).await;
        assert_eq!(status, StatusCode::CREATED, "{added}");
        let path = self.link(server, "password").await;
        let shown = server.page(&path, Some(&FIRST_PASSWORD)).await;
        assert_eq!(shown.status, StatusCode::OK, "{}", shown.html);
        enter(server, email, BETTER).await;
        self.links(server, "password").await;
        added["person"].as_str().unwrap().to_owned()
    }
}

/// Signs in; gives the access token.
pub(crate) async fn enter(server: &TestServer, login: &str, password: &str) -> String {
    let (status, answer): (StatusCode, Value) = server.enter(login, password, json!({})).await;
    assert_eq!(status, StatusCode::CREATED, "{answer}");
    answer["access_token"].as_str().unwrap().to_owned()
}
