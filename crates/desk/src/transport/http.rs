//! The way to the server over HTTP.
//!
//! Anything can answer on a network: a portal that wants a sign-in, a proxy, yesterday's server. Only what bears our
//! content types is believed; the rest is [`TransportError::NotLoket`], or nothing at all.

use super::{Answer, Question, Transport, TransportError};
use loket_domain::{Code, Refusal};
use loket_protocol::session::{RefreshRequest, SessionAnswer, SignInRequest};
use loket_protocol::sync::{PullAnswer, PullRequest, PushAnswer, PushRequest};
use loket_protocol::{Problem, wire};
use reqwest::header::{ACCEPT, CONTENT_TYPE, HeaderMap, RETRY_AFTER};
use reqwest::redirect::Policy;
use reqwest::{Client, Method, RequestBuilder, Response, StatusCode};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::time::Duration;
use tokio::sync::Mutex;

/// Largest answer that is read, packed and unpacked. A pull of 5,000 rows is a few megabytes.
const ANSWER_MAX: usize = 64 << 20;

/// How long an answer may take in all.
const PATIENCE: Duration = Duration::from_secs(30);

/// How long a line may be silent. The server says something at least every 15 seconds.
const SILENCE: Duration = Duration::from_secs(45);

/// Longest event: it names the feeds one person sees something of.
const EVENT_MAX: usize = 1 << 20;

/// How long a connection may take.
const CONNECT: Duration = Duration::from_secs(10);

/// Talks HTTP/1.1 and HTTP/2, over TLS wherever the address says `https`.
pub struct HttpTransport {
    client: Client,
    line: Mutex<Option<Line>>,
}

impl HttpTransport {
    /// A way with the system's certificates. The process has installed its TLS provider before.
    ///
    /// # Errors
    /// When TLS cannot be set up on this computer.
    pub fn new() -> Result<Self, reqwest::Error> {
        let client = Client::builder()
            .user_agent(concat!("Loket/", env!("CARGO_PKG_VERSION")))
            .connect_timeout(CONNECT)
            .redirect(Policy::none())
            .build()?;
        Ok(Self {
            client,
            line: Mutex::default(),
        })
    }

    async fn ask<T: DeserializeOwned>(&self, request: RequestBuilder) -> Result<T, TransportError> {
        let accept = format!("{}, {};q=0.5", wire::COMPACT, wire::JSON);
        let sent = request
            .header(ACCEPT, accept)
            .timeout(PATIENCE)
            .send()
            .await;
        let response = sent.map_err(|error| silence(&error))?;
        if !response.status().is_success() {
            return Err(refused(response).await);
        }
        let empty = response.status() == StatusCode::NO_CONTENT;
        let kind = kind_of(response.headers());
        let body = bounded(response).await?;
        let read = match kind.as_str() {
            _ if empty => serde_json::from_str("null").ok(),
            wire::COMPACT => wire::from_compact(&body, ANSWER_MAX).ok(),
            wire::JSON => serde_json::from_slice(&body).ok(),
            _ => None,
        };
        read.ok_or(TransportError::NotLoket)
    }

    fn post<B: Serialize>(&self, server: &str, path: &str, body: &B) -> RequestBuilder {
        let request = self.client.post(format!("{server}{path}"));
        match wire::to_compact(body) {
            Ok(bytes) => request.header(CONTENT_TYPE, wire::COMPACT).body(bytes),
            Err(_) => request.json(body),
        }
    }

    /// Waits for the next event on the live line, which stays open between two calls. A new line begins with an
    /// event, so whatever moved while there was none is asked for.
    async fn listen(&self, server: &str, access_token: &str) -> Result<(), TransportError> {
        let mut line = self.line.lock().await;
        let whose = [server, access_token];
        if line.as_ref().is_none_or(|line| line.whose != whose) {
            *line = Some(self.draw(whose).await?);
        }
        let Some(open) = line.as_mut() else {
            return Err(TransportError::NoAnswer);
        };
        let heard = open.next_move().await;
        if heard.is_err() {
            *line = None;
        }
        heard
    }

    async fn draw(&self, [server, access_token]: [&str; 2]) -> Result<Line, TransportError> {
        let request = self
            .client
            .get(format!("{server}/v1/sync/live"))
            .bearer_auth(access_token);
        let sent =
            tokio::time::timeout(SILENCE, request.header(ACCEPT, "text/event-stream").send()).await;
        let response = sent
            .map_err(|_| TransportError::NoAnswer)?
            .map_err(|error| silence(&error))?;
        if !response.status().is_success() {
            return Err(refused(response).await);
        }
        if kind_of(response.headers()) != "text/event-stream" {
            return Err(TransportError::NotLoket);
        }
        let whose = [server.to_owned(), access_token.to_owned()];
        Ok(Line {
            whose,
            response,
            heard: Vec::new(),
        })
    }
}

/// The live line: one response that goes on.
struct Line {
    whose: [String; 2],
    response: Response,
    heard: Vec<u8>,
}

impl Line {
    /// Reads on until an event says that something moved. May be dropped at any point and asked again.
    async fn next_move(&mut self) -> Result<(), TransportError> {
        loop {
            while let Some(event) = next_event(&mut self.heard) {
                if event.lines().any(|line| line.trim() == "event: moved") {
                    return Ok(());
                }
            }
            let chunk = tokio::time::timeout(SILENCE, self.response.chunk()).await;
            match chunk
                .map_err(|_| TransportError::NoAnswer)?
                .map_err(|error| silence(&error))?
            {
                Some(bytes) => self.heard.extend_from_slice(&bytes),
                None => return Err(TransportError::LineEnded),
            }
            if self.heard.len() > EVENT_MAX {
                return Err(TransportError::NotLoket);
            }
        }
    }
}

/// Takes the first whole event out of what was heard.
fn next_event(heard: &mut Vec<u8>) -> Option<String> {
    let end = heard.windows(2).position(|pair| pair == b"\n\n")? + 2;
    Some(String::from_utf8_lossy(&heard.drain(..end).collect::<Vec<_>>()).into_owned())
}

fn kind_of(headers: &HeaderMap) -> String {
    let kind = headers
        .get(CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .unwrap_or_default();
    kind.split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase()
}

async fn bounded(mut response: Response) -> Result<Vec<u8>, TransportError> {
    let mut body = Vec::new();
    while let Some(bytes) = response.chunk().await.map_err(|error| silence(&error))? {
        if body.len() + bytes.len() > ANSWER_MAX {
            return Err(TransportError::NotLoket);
        }
        body.extend_from_slice(&bytes);
    }
    Ok(body)
}

/// A request without an answer: unknown, unless the certificate is why.
fn silence(error: &reqwest::Error) -> TransportError {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(current) = cause {
        // rustls' words; its type is hidden in an I/O error inside the client's own.
        if current.to_string().contains("invalid peer certificate") {
            return TransportError::Certificate;
        }
        cause = current.source();
    }
    TransportError::NoAnswer
}

/// What a status other than success means. Only a problem document of ours is taken at its word.
async fn refused(response: Response) -> TransportError {
    let status = response.status();
    let after = response
        .headers()
        .get(RETRY_AFTER)
        .and_then(|value| value.to_str().ok()?.parse().ok());
    let ours = kind_of(response.headers()) == "application/problem+json";
    let refusal = match bounded(response).await {
        Ok(body) if ours => serde_json::from_slice::<Problem>(&body)
            .ok()
            .and_then(|problem| problem.refusal()),
        _ => None,
    };
    meaning(status, refusal, after)
}

fn meaning(status: StatusCode, refusal: Option<Refusal>, after: Option<u32>) -> TransportError {
    match (status.as_u16(), refusal) {
        (401, Some(refusal)) if refusal.code == Code::SessionEnded => ended(&refusal),
        // Guessing is slowed down with words of its own, for the person who signs in.
        (429, Some(refusal)) if refusal.code == Code::TooManyAttempts => {
            TransportError::Refused(refusal)
        }
        (426, Some(_)) => TransportError::UpgradeNeeded,
        (408 | 425 | 429 | 500..=599, _) => TransportError::Later(after),
        (400..=499, Some(refusal)) => TransportError::Refused(refusal),
        _ => TransportError::NotLoket,
    }
}

/// What the end of a session means: somebody who was forgotten has nothing left to sign in to.
pub fn ended(refusal: &Refusal) -> TransportError {
    match refusal.params.get("gone").map(String::as_str) {
        Some("true") => TransportError::Forgotten,
        _ => TransportError::SessionEnded,
    }
}

impl Transport for HttpTransport {
    fn check<'a>(&'a self, server: &'a str) -> Answer<'a, ()> {
        Box::pin(async move {
            let request = self.client.get(format!("{server}/health"));
            let health: serde_json::Value = self.ask(request).await?;
            // Any service may answer JSON on /health; ours names its epoch.
            health
                .get("epoch")
                .map(|_| ())
                .ok_or(TransportError::NotLoket)
        })
    }

    fn sign_in<'a>(
        &'a self,
        server: &'a str,
        request: &'a SignInRequest,
    ) -> Answer<'a, SessionAnswer> {
        Box::pin(
            self.ask(
                self.client
                    .post(format!("{server}/v1/sessions"))
                    .json(request),
            ),
        )
    }

    fn refresh<'a>(
        &'a self,
        server: &'a str,
        request: &'a RefreshRequest,
    ) -> Answer<'a, SessionAnswer> {
        Box::pin(
            self.ask(
                self.client
                    .post(format!("{server}/v1/sessions/refresh"))
                    .json(request),
            ),
        )
    }

    fn sign_out<'a>(&'a self, server: &'a str, access_token: &'a str) -> Answer<'a, ()> {
        let request = self.client.delete(format!("{server}/v1/sessions/current"));
        Box::pin(self.ask(request.bearer_auth(access_token)))
    }

    fn push<'a>(
        &'a self,
        server: &'a str,
        token: &'a str,
        request: &'a PushRequest,
    ) -> Answer<'a, PushAnswer> {
        Box::pin(
            self.ask(
                self.post(server, "/v1/sync/push", request)
                    .bearer_auth(token),
            ),
        )
    }

    fn pull<'a>(
        &'a self,
        server: &'a str,
        token: &'a str,
        request: &'a PullRequest,
    ) -> Answer<'a, PullAnswer> {
        Box::pin(
            self.ask(
                self.post(server, "/v1/sync/pull", request)
                    .bearer_auth(token),
            ),
        )
    }

    fn question<'a>(
        &'a self,
        server: &'a str,
        access_token: Option<&'a str>,
        question: &'a Question,
    ) -> Answer<'a, serde_json::Value> {
        let method = Method::from_bytes(question.method.as_bytes()).unwrap_or(Method::POST);
        let mut request = self
            .client
            .request(method, format!("{server}{}", question.path));
        if let Some(body) = &question.body {
            request = request.json(body);
        }
        if let Some(token) = access_token {
            request = request.bearer_auth(token);
        }
        Box::pin(self.ask(request))
    }

    fn moved<'a>(&'a self, server: &'a str, token: &'a str) -> Answer<'a, ()> {
        Box::pin(self.listen(server, token))
    }
}
