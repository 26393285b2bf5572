//! What stands before every request: rates, a time limit, headers, a line in the log.

use crate::error::{ApiError, problem};
use crate::ops::rate::Caller;
use crate::state::AppState;
use axum::extract::{ConnectInfo, MatchedPath, Request, State};
use axum::http::header::{
    AUTHORIZATION, CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderMap, REFERRER_POLICY,
    STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use loket_authority::people::tokens;
use loket_domain::{Code, Refusal};
use std::net::{IpAddr, SocketAddr};
use std::time::Instant;

/// The address a request came from; none within a process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClientAddress(pub Option<IpAddr>);

/// Wraps one request: rate limit, time limit, security headers, log line and metrics.
pub async fn wrap_request(
    State(state): State<AppState>,
    mut request: Request,
    next: Next,
) -> Response {
    let began = Instant::now();
    let address = client_address(&request, state.config().behind_proxy);
    request.extensions_mut().insert(ClientAddress(address));
    let method = request.method().clone();
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or("none", MatchedPath::as_str)
        .to_owned();
    let mut response = match take(&state, address, request.headers()) {
        Ok(()) => within_time(&state, request, next).await,
        Err(failure) => failure.into_response(),
    };
    add_security_headers(
        response.headers_mut(),
        state.config().public_url.starts_with("https:"),
    );
    let (status, took) = (response.status().as_u16(), began.elapsed());
    tracing::info!(%method, route, status, milliseconds = took.as_secs_f64() * 1_000.0, "answered");
    let labels = [("route", route), ("status", status.to_string())];
    metrics::counter!("loket_http_requests_total", &labels).increment(1);
    metrics::histogram!("loket_http_request_seconds", &labels).record(took.as_secs_f64());
    response
}

fn take(state: &AppState, address: Option<IpAddr>, headers: &HeaderMap) -> Result<(), ApiError> {
    let session = headers
        .get(AUTHORIZATION)
        .map(|value| Caller::Session(tokens::hash(value.as_bytes())));
    for caller in [address.map(Caller::Address), session]
        .into_iter()
        .flatten()
    {
        if let Err(seconds) = state.rates().take(caller, state.now()) {
            return Err(Refusal::new(Code::SlowDown).with("seconds", seconds).into());
        }
    }
    Ok(())
}

async fn within_time(state: &AppState, request: Request, next: Next) -> Response {
    match tokio::time::timeout(state.config().request_timeout, next.run(request)).await {
        Ok(response) => response,
        Err(_) => {
            tracing::warn!("a request took too long");
            let refusal = Refusal::new(Code::Broken).with("seconds", 5);
            problem(StatusCode::SERVICE_UNAVAILABLE, &refusal)
        }
    }
}

/// Behind a proxy it is what the proxy wrote last; everything before it anybody could have written.
pub fn client_address(request: &Request, behind_proxy: bool) -> Option<IpAddr> {
    let peer = request
        .extensions()
        .get::<ConnectInfo<SocketAddr>>()
        .map(|ConnectInfo(peer)| peer.ip());
    if !behind_proxy {
        return peer;
    }
    let forwarded = request
        .headers()
        .get_all("x-forwarded-for")
        .iter()
        .next_back();
    let last = forwarded
        .and_then(|value| value.to_str().ok())
        .and_then(|text| text.rsplit(',').next());
    last.and_then(|text| text.trim().parse().ok()).or(peer)
}

/// The answers are data for programs: nothing is run, framed, guessed or kept.
fn add_security_headers(headers: &mut HeaderMap, encrypted: bool) {
    let mut set = |name, value| {
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    };
    set(X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(CACHE_CONTROL, "no-store");
    set(REFERRER_POLICY, "no-referrer");
    set(
        CONTENT_SECURITY_POLICY,
        "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
    );
    if encrypted {
        set(STRICT_TRANSPORT_SECURITY, "max-age=31536000");
    }
}
