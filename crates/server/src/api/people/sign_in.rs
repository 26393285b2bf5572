//! `POST /v1/sessions`: somebody signs in (UM-02, OS-10, ES-20).
//!
//! What is missing besides the right password (another password, the terms) is said only to who knows the right one,
//! and comes with the same request: nobody stands outside in between.

use crate::error::ApiError;
use crate::extract::JsonBody;
use crate::ops::middleware::ClientAddress;
use crate::state::AppState;
use axum::extract::State;
use axum::http::StatusCode;
use axum::{Extension, Json};
use loket_authority::people::sign_in as sessions;
use loket_protocol::session::{SessionAnswer, SignInRequest};

/// Signs a person in on a device. The answer is the same, and takes as long, whether a person exists or not.
#[utoipa::path(post, path = "/v1/sessions", tag = "people", request_body = SignInRequest, responses(
    (status = 201, description = "Signed in", body = SessionAnswer),
    (status = 401, description = "`sign_in_failed`", body = loket_protocol::Problem),
    (status = 403, description = "The password is right; `password_expired` and `password_temporary` want \
        `new_password`, `terms_to_accept` wants its `version`",
        body = loket_protocol::Problem),
    (status = 422, description = "A field is missing or too long, the new password too weak",
        body = loket_protocol::Problem),
    (status = 429, description = "`too_many_attempts` with `seconds`", body = loket_protocol::Problem),
))]
pub async fn sign_in(
    State(state): State<AppState>,
    Extension(address): Extension<ClientAddress>,
    JsonBody(request): JsonBody<SignInRequest>,
) -> Result<(StatusCode, Json<SessionAnswer>), ApiError> {
    let answer = sessions::sign_in(&state, address.0, request).await?;
    Ok((StatusCode::CREATED, Json(answer)))
}
