//! `POST /v1/sync/pull`: every scope the person holds now, from where their desk is, in one consistent view.

use super::body::{Message, answer};
use crate::auth::Authenticated;
use crate::error::ApiError;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use loket_authority::sync::pull::pull;
use loket_protocol::sync::PullRequest;

/// Answers every scope the person holds now, with what changed since the desk's cursors.
///
/// # Errors
/// 400 or 413 for what cannot be read, 503 when the database is not available.
#[utoipa::path(post, path = "/v1/sync/pull", operation_id = "sync_pull", tag = "sync",
    request_body(content = Object, description = "`PullRequest`: how far this desk is; JSON, or MessagePack with zstd"),
    responses(
        (status = 200, description = "`PullAnswer`: one consistent view of all feeds", body = Object),
        (status = 400, description = "`request_invalid`", body = loket_protocol::Problem),
        (status = 401, description = "`session_ended`", body = loket_protocol::Problem),
        (status = 413, description = "`request_too_large`", body = loket_protocol::Problem),
        (status = 503, description = "Not available at the moment", body = loket_protocol::Problem),
    ))]
pub async fn handle(
    State(state): State<AppState>,
    Authenticated(who): Authenticated,
    message: Message<PullRequest>,
) -> Result<Response, ApiError> {
    let pulled = pull(&state, &who.person, message.body).await?;
    answer(message.wanted, &pulled)
}
