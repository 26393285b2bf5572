//! `POST /v1/sync/push`: acts go in, one verdict per act comes out.

use super::body::{Message, answer};
use crate::auth::Authenticated;
use crate::error::ApiError;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use loket_authority::sync::push::push;
use loket_protocol::sync::PushRequest;

/// Takes acts in the order in which they were made and answers one verdict per act.
///
/// # Errors
/// 400, 413 or 426 for what cannot be read; 503 when the database is not available: nothing is known of any act
/// then, and sending them again is right.
#[utoipa::path(post, path = "/v1/sync/push", operation_id = "sync_push", tag = "sync",
    request_body(content = Object, description = "`PushRequest`: at most 500 acts; JSON, or MessagePack with zstd"),
    responses(
        (status = 200, description = "`PushAnswer`: one verdict per act, in the same order", body = Object),
        (status = 400, description = "`request_invalid`", body = loket_protocol::Problem),
        (status = 401, description = "`session_ended`", body = loket_protocol::Problem),
        (status = 413, description = "`request_too_large`", body = loket_protocol::Problem),
        (status = 426, description = "`upgrade_needed`", body = loket_protocol::Problem),
        (status = 503, description = "Nothing is known of any act: send them again", body = loket_protocol::Problem),
    ))]
pub async fn handle(
    State(state): State<AppState>,
    Authenticated(who): Authenticated,
    message: Message<PushRequest>,
) -> Result<Response, ApiError> {
    let pushed = push(&state, &who.person, &who.device, message.body).await?;
    answer(message.wanted, &pushed)
}
