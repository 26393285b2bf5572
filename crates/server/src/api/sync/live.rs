//! `GET /v1/sync/live`: server-sent events `moved` tell a desk which feeds to pull.

use crate::auth::Authenticated;
use crate::error::ApiError;
use crate::state::AppState;
use axum::extract::State;
use axum::response::sse::{Event, KeepAlive, Sse};
use futures_util::stream::{self, Stream};
use loket_authority::sync::live::Listener;
use std::convert::Infallible;

/// Tells which feeds moved, as they move. The first event names every feed: whatever moved before anybody listened is
/// pulled then.
///
/// # Errors
/// 503 when the database is not available.
#[utoipa::path(get, path = "/v1/sync/live", operation_id = "sync_live", tag = "sync", responses(
    (status = 200, description = "Events `moved`, each a `Moved`", content_type = "text/event-stream", body = String),
    (status = 401, description = "`session_ended`", body = loket_protocol::Problem),
    (status = 503, description = "Not available at the moment", body = loket_protocol::Problem),
))]
pub async fn handle(
    State(state): State<AppState>,
    Authenticated(who): Authenticated,
) -> Result<Sse<impl Stream<Item = Result<Event, Infallible>>>, ApiError> {
    let listener = Listener::begin(state.authority().clone(), who).await?;
    Ok(Sse::new(stream::unfold(listener, next)).keep_alive(KeepAlive::default()))
}

async fn next(mut listener: Listener) -> Option<(Result<Event, Infallible>, Listener)> {
    let moved = listener.next().await?;
    let event = Event::default().event("moved").json_data(moved).ok()?;
    Some((Ok(event), listener))
}
