//! `/v1/me/devices`: where one is signed in, and signing out there or everywhere.

use crate::auth::Authenticated;
use crate::error::ApiError;
use crate::state::AppState;
use axum::Json;
use axum::extract::{Path, State};
use loket_authority::people::devices as own;
use loket_domain::ids::DeviceId;
use loket_protocol::people::{Accepted, Devices};
use loket_protocol::session::SessionAnswer;

/// The own devices, the last used first.
#[utoipa::path(get, path = "/v1/me/devices", tag = "people", responses(
    (status = 200, description = "The devices", body = Devices),
    (status = 401, description = "`session_ended`", body = loket_protocol::Problem),
))]
pub async fn devices(
    State(state): State<AppState>,
    Authenticated(who): Authenticated,
) -> Result<Json<Devices>, ApiError> {
    Ok(Json(own::list(&state, who).await?))
}

/// Signs out on one device, which locks at its next contact.
#[utoipa::path(delete, path = "/v1/me/devices/{device}", tag = "people",
    params(("device" = String, Path, description = "The device's id")), responses(
    (status = 200, description = "Nobody is signed in there any more", body = Accepted),
    (status = 401, description = "`session_ended`", body = loket_protocol::Problem),
    (status = 404, description = "`not_found`", body = loket_protocol::Problem),
))]
pub async fn sign_out_there(
    State(state): State<AppState>,
    Authenticated(who): Authenticated,
    Path(device): Path<String>,
) -> Result<Json<Accepted>, ApiError> {
    own::sign_out_there(&state, who, DeviceId::new(device)).await?;
    Ok(Json(Accepted {}))
}

/// Signs out on every device but this one, whose session goes on with a new pair of tokens.
#[utoipa::path(post, path = "/v1/me/sign-out-everywhere", tag = "people", responses(
    (status = 200, description = "Signed out everywhere else", body = SessionAnswer),
    (status = 401, description = "`session_ended`", body = loket_protocol::Problem),
))]
pub async fn sign_out_everywhere(
    State(state): State<AppState>,
    Authenticated(who): Authenticated,
) -> Result<Json<SessionAnswer>, ApiError> {
    Ok(Json(own::sign_out_everywhere(&state, who).await?))
}
