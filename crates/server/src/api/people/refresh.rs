//! `POST /v1/sessions/refresh`: the next pair of tokens.

use crate::error::ApiError;
use crate::extract::JsonBody;
use crate::state::AppState;
use axum::Json;
use axum::extract::State;
use loket_authority::people::refresh as sessions;
use loket_protocol::session::{RefreshRequest, SessionAnswer};

/// Gives the next pair of tokens for a refresh token.
#[utoipa::path(post, path = "/v1/sessions/refresh", tag = "people", request_body = RefreshRequest, responses(
    (status = 200, description = "The next pair of tokens", body = SessionAnswer),
    (status = 401, description = "`session_ended`, with `gone` when the person was forgotten", body = loket_protocol::Problem),
))]
pub async fn refresh(
    State(state): State<AppState>,
    JsonBody(request): JsonBody<RefreshRequest>,
) -> Result<Json<SessionAnswer>, ApiError> {
    Ok(Json(sessions::refresh(&state, request).await?))
}
