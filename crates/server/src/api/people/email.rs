//! `POST /v1/me/email`: another address. It is the person's once they have followed the link that is sent there; the
//! old one is told before and after.

use crate::auth::Authenticated;
use crate::error::ApiError;
use crate::extract::JsonBody;
use crate::state::AppState;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use loket_authority::people::email::ask;
use loket_protocol::people::{Accepted, ChangeEmailRequest};

/// Asks for another e-mail address.
#[utoipa::path(post, path = "/v1/me/email", operation_id = "change_email", tag = "people",
    request_body = ChangeEmailRequest,
    responses(
        (status = 202, description = "Asked; the same whether the address is somebody's or not", body = Accepted),
        (status = 422, description = "`password_wrong`, `email_invalid`", body = loket_protocol::Problem),
        (status = 429, description = "`too_many_attempts`, `slow_down`", body = loket_protocol::Problem),
    ))]
pub async fn change_email(
    State(state): State<AppState>,
    Authenticated(who): Authenticated,
    JsonBody(request): JsonBody<ChangeEmailRequest>,
) -> Result<(StatusCode, Json<Accepted>), ApiError> {
    ask(&state, who, request).await?;
    Ok((StatusCode::ACCEPTED, Json(Accepted {})))
}
