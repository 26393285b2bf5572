//! What tests of persons share: links as if from mails, pages as a browser asks for them, jobs as they wait.

#![allow(clippy::unwrap_used)]

use crate::support::TestServer;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode};
use http_body_util::BodyExt;
use loket_authority::people::tokens;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::ids::PersonId;
use loket_domain::time::DAY;
use loket_store::people::link::{self, Link, LinkKind};
use loket_store::people::person;
use serde_json::{Value, json};
use tower::ServiceExt;

/// A page as a browser got it.
pub(crate) struct Shown {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub html: String,
}

/// A password that will do.
pub(crate) const BETTER: &str = "Vogel-Fiets-93";

impl TestServer {
    pub async fn write<T: Send + 'static>(
        &self,
        job: impl FnMut(&mut Tx<'_>) -> Result<T, DbError> + Send + 'static,
    ) -> T {
        let write = self.state.db().write(Tenant::Installation, job);
        write.await.unwrap()
    }

    /// A link as the mail about it would hold it; gives its secret.
    pub async fn link(&self, kind: LinkKind, person: &str, subject: &str) -> String {
        let (now, id) = (self.state.now(), PersonId::new(person));
        let secret = format!("{}-{}", kind.as_str(), self.state.new_id());
        let hash = tokens::hash(secret.as_bytes());
        let subject = subject.to_owned();
        let insert = move |tx: &mut Tx<'_>| {
            let known = person::by_id(tx, &id)?;
            let link = Link {
                kind,
                person: id.clone(),
                subject: subject.clone(),
                round: known.map_or(0, |known| known.link_round),
                expires_at: now.plus(DAY),
            };
            link::insert(tx, &hash, &link, now)
        };
        self.write(insert).await;
        secret
    }

    /// A page, asked for or posted with these fields.
    pub async fn page(&self, path: &str, posted: Option<&[(&str, &str)]>) -> Shown {
        self.page_with(path, posted, &[]).await
    }

    pub async fn page_with(
        &self,
        path: &str,
        posted: Option<&[(&str, &str)]>,
        headers: &[(&str, &str)],
    ) -> Shown {
        let mut request = Request::builder().uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = match posted {
            None => request.body(Body::empty()),
            Some(fields) => {
                let plain = |text: &str| {
                    text.bytes()
                        .map(|byte| format!("%{byte:02x}"))
                        .collect::<String>()
                };
                let fields: Vec<String> = fields
                    .iter()
                    .map(|(name, value)| format!("{name}={}", plain(value)))
                    .collect();
                request
                    .method(Method::POST)
                    .header("content-type", "application/x-www-form-urlencoded")
                    .body(Body::from(fields.join("&")))
            }
        };
        let router = loket_server::router(self.state.clone());
        let response = router.oneshot(request.unwrap()).await.unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        let bytes = response.into_body().collect().await.unwrap().to_bytes();
        Shown {
            status,
            headers,
            html: String::from_utf8(bytes.to_vec()).unwrap(),
        }
    }

    /// The mails that wait, by template, with what they are about; in the order of their asking.
    pub async fn mails(&self) -> Vec<(String, Value)> {
        let read = |tx: &mut Tx<'_>| {
            tx.rows(
                "SELECT payload FROM job WHERE kind = 'mail' ORDER BY created_at, id",
                &[],
                |row| row.text("payload"),
            )
        };
        let payloads = self.write(read).await;
        let payloads = payloads
            .iter()
            .map(|text| serde_json::from_str::<Value>(text).unwrap());
        payloads
            .map(|mail| {
                let template = mail["template"].as_str().unwrap().to_owned();
                (template, mail["about"].clone())
            })
            .collect()
    }

    /// The templates of the mails that wait.
    pub async fn templates(&self) -> Vec<String> {
        let mails = self.mails().await;
        mails.into_iter().map(|(template, _)| template).collect()
    }

    /// A number from the database.
    pub async fn number(&self, sql: &'static str) -> i64 {
        self.write(move |tx| tx.row(sql, &[], |row| row.int("number")))
            .await
            .unwrap()
    }

    pub async fn post(&self, path: &str, body: Value) -> (StatusCode, Value) {
        self.ask(Method::POST, path, None, Some(body)).await
    }

    /// Signs in, with whatever else the request holds.
    pub async fn enter(&self, login: &str, password: &str, more: Value) -> (StatusCode, Value) {
        let mut body =
            json!({"login": login, "password": password, "device": "d-1", "device_name": "Desk"});
        for (name, value) in more.as_object().unwrap() {
            body[name] = value.clone();
        }
        self.post("/v1/sessions", body).await
    }
}
