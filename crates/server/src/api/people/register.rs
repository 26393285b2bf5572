//! `POST /v1/registrations`: a company registers itself (OS-04 … OS-09), and asks for its mail again.
//!
//! The answer is the same, and takes as long, whether the address is known or not; what came of it is in the mail.

use crate::error::ApiError;
use crate::extract::JsonBody;
use crate::ops::middleware::ClientAddress;
use crate::state::AppState;
use axum::extract::State;
use axum::http::StatusCode;
use axum::{Extension, Json};
use loket_authority::people::register as registrations;
use loket_protocol::people::{Accepted, RegistrationRequest, ResendRequest};

/// Registers an organisation and its founder; the link in the mail founds it.
#[utoipa::path(post, path = "/v1/registrations", tag = "people", request_body = RegistrationRequest, responses(
    (status = 202, description = "There is a mail on its way", body = Accepted),
    (status = 403, description = "`terms_to_accept` with the current `version`", body = loket_protocol::Problem),
    (status = 422, description = "A field is missing, too long or no address; the password is too weak or common",
        body = loket_protocol::Problem),
    (status = 429, description = "`too_many_attempts` with `seconds`", body = loket_protocol::Problem),
))]
pub async fn register(
    State(state): State<AppState>,
    Extension(address): Extension<ClientAddress>,
    JsonBody(request): JsonBody<RegistrationRequest>,
) -> Result<(StatusCode, Json<Accepted>), ApiError> {
    registrations::register(&state, address.0, request).await?;
    Ok((StatusCode::ACCEPTED, Json(Accepted {})))
}

/// Sends the activation mail again; the link before is dead.
#[utoipa::path(post, path = "/v1/registrations/again", tag = "people", request_body = ResendRequest, responses(
    (status = 202, description = "If somebody registered, there is a mail on its way", body = Accepted),
    (status = 422, description = "No address", body = loket_protocol::Problem),
    (status = 429, description = "`too_many_attempts` with `seconds`", body = loket_protocol::Problem),
))]
pub async fn again(
    State(state): State<AppState>,
    Extension(address): Extension<ClientAddress>,
    JsonBody(request): JsonBody<ResendRequest>,
) -> Result<(StatusCode, Json<Accepted>), ApiError> {
    registrations::again(&state, address.0, &request.email).await?;
    Ok((StatusCode::ACCEPTED, Json(Accepted {})))
}
