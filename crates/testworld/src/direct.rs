//! The way to a server in the same process: the real router, the real bytes, no sockets.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, StatusCode, header};
use loket_desk::transport::{Answer, Question, Transport, TransportError};
use loket_protocol::session::{RefreshRequest, SessionAnswer, SignInRequest};
use loket_protocol::sync::{PullAnswer, PullRequest, PushAnswer, PushRequest};
use loket_protocol::{Problem, wire};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::sync::{Arc, PoisonError, RwLock};
use tower::ServiceExt;

const ANSWER_MAX: usize = 256 << 20;

/// Where the server is, or nowhere while it is down.
#[derive(Clone, Default)]
pub struct Direct(Arc<RwLock<Option<Router>>>);

impl Direct {
    /// A way that leads nowhere yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Leads to a server from now on; to none when it stopped.
    pub fn lead_to(&self, router: Option<Router>) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = router;
    }

    async fn ask<B: Serialize, T: DeserializeOwned>(
        &self,
        method: Method,
        path: &str,
        token: Option<&str>,
        body: Option<&B>,
    ) -> Result<T, TransportError> {
        let router = self
            .0
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
            .ok_or(TransportError::NoAnswer)?;
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::ACCEPT, wire::COMPACT);
        if let Some(token) = token {
            request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
        }
        let bytes = match body {
            Some(body) => {
                request = request.header(header::CONTENT_TYPE, wire::JSON);
                Body::from(serde_json::to_vec(body).map_err(|_| TransportError::NotLoket)?)
            }
            None => Body::empty(),
        };
        let request = request.body(bytes).map_err(|_| TransportError::NotLoket)?;
        let response = router
            .oneshot(request)
            .await
            .map_err(|_| TransportError::NoAnswer)?;
        let status = response.status();
        let compact = response
            .headers()
            .get(header::CONTENT_TYPE)
            .is_some_and(|kind| kind == wire::COMPACT);
        let bytes = to_bytes(response.into_body(), ANSWER_MAX)
            .await
            .map_err(|_| TransportError::NoAnswer)?;
        if !status.is_success() {
            return Err(refused(status, &bytes));
        }
        if status == StatusCode::NO_CONTENT {
            return serde_json::from_str("null").map_err(|_| TransportError::NotLoket);
        }
        if compact {
            wire::from_compact(&bytes, ANSWER_MAX).map_err(|_| TransportError::NotLoket)
        } else {
            serde_json::from_slice(&bytes).map_err(|_| TransportError::NotLoket)
        }
    }
}

fn refused(status: StatusCode, body: &[u8]) -> TransportError {
    let refusal = serde_json::from_slice::<Problem>(body)
        .ok()
        .and_then(|problem| problem.refusal());
    match (status.as_u16(), refusal) {
        // A sign-in that fails is a 401 too, and says so.
        (401, Some(refusal)) if refusal.code != loket_domain::Code::SessionEnded => {
            TransportError::Refused(refusal)
        }
        (401, Some(refusal)) => loket_desk::transport::http::ended(&refusal),
        (401, None) => TransportError::SessionEnded,
        (426, _) => TransportError::UpgradeNeeded,
        (403 | 409 | 410 | 422 | 400, Some(refusal)) => TransportError::Refused(refusal),
        _ => TransportError::Later(None),
    }
}

impl Transport for Direct {
    fn check<'a>(&'a self, _server: &'a str) -> Answer<'a, ()> {
        Box::pin(async {
            let _health: serde_json::Value = self
                .ask::<(), _>(Method::GET, "/health", None, None)
                .await?;
            Ok(())
        })
    }

    fn sign_in<'a>(
        &'a self,
        _server: &'a str,
        request: &'a SignInRequest,
    ) -> Answer<'a, SessionAnswer> {
        Box::pin(self.ask(Method::POST, "/v1/sessions", None, Some(request)))
    }

    fn refresh<'a>(
        &'a self,
        _server: &'a str,
        request: &'a RefreshRequest,
    ) -> Answer<'a, SessionAnswer> {
        Box::pin(self.ask(Method::POST, "/v1/sessions/refresh", None, Some(request)))
    }

    fn sign_out<'a>(&'a self, _server: &'a str, access_token: &'a str) -> Answer<'a, ()> {
        Box::pin(self.ask::<(), _>(
            Method::DELETE,
            "/v1/sessions/current",
            Some(access_token),
            None,
        ))
    }

    fn push<'a>(
        &'a self,
        _server: &'a str,
        token: &'a str,
        request: &'a PushRequest,
    ) -> Answer<'a, PushAnswer> {
        Box::pin(self.ask(Method::POST, "/v1/sync/push", Some(token), Some(request)))
    }

    fn pull<'a>(
        &'a self,
        _server: &'a str,
        token: &'a str,
        request: &'a PullRequest,
    ) -> Answer<'a, PullAnswer> {
        Box::pin(self.ask(Method::POST, "/v1/sync/pull", Some(token), Some(request)))
    }

    fn question<'a>(
        &'a self,
        _server: &'a str,
        token: Option<&'a str>,
        question: &'a Question,
    ) -> Answer<'a, serde_json::Value> {
        let method = Method::from_bytes(question.method.as_bytes()).unwrap_or(Method::POST);
        Box::pin(self.ask(method, &question.path, token, question.body.as_ref()))
    }

    fn moved<'a>(&'a self, _server: &'a str, _token: &'a str) -> Answer<'a, ()> {
        Box::pin(std::future::pending())
    }
}
