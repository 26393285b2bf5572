//! `PUT /v1/me/password`: the own password (UM-144, OS-43). Every other session ends.

use crate::auth::Authenticated;
use crate::error::ApiError;
use crate::extract::JsonBody;
use crate::state::AppState;
use axum::Json;
use axum::extract::State;
use loket_authority::people::change_password::change;
use loket_protocol::people::ChangePasswordRequest;
use loket_protocol::session::SessionAnswer;

/// Changes the own password; this session goes on with a new pair of tokens.
#[utoipa::path(put, path = "/v1/me/password", tag = "people", request_body = ChangePasswordRequest, responses(
    (status = 200, description = "Changed", body = SessionAnswer),
    (status = 401, description = "`session_ended`", body = loket_protocol::Problem),
    (status = 422, description = "`password_wrong` at `current`; `password_same`, `password_too_weak`, \
        `password_common` at `new`", body = loket_protocol::Problem),
    (status = 429, description = "`too_many_attempts` with `seconds`", body = loket_protocol::Problem),
))]
pub async fn change_password(
    State(state): State<AppState>,
    Authenticated(who): Authenticated,
    JsonBody(request): JsonBody<ChangePasswordRequest>,
) -> Result<Json<SessionAnswer>, ApiError> {
    Ok(Json(change(&state, who, request).await?))
}
