//! `POST /v1/devices/forgotten`: tells a computer on which nobody is signed in that somebody who used it was forgotten.

use crate::error::ApiError;
use crate::extract::JsonBody;
use crate::state::AppState;
use axum::Json;
use axum::extract::State;
use loket_authority::people::was_forgotten as devices;
use loket_protocol::people::{WasForgotten, WasForgottenRequest};

/// Says whether the person who used a device was forgotten, to whoever can name the device.
#[utoipa::path(post, path = "/v1/devices/forgotten", tag = "people", request_body = WasForgottenRequest, responses(
    (status = 200, description = "`gone`, and `false` for a device nobody knows", body = WasForgotten),
    (status = 400, description = "That is no device's id", body = loket_protocol::Problem),
))]
pub async fn was_forgotten(
    State(state): State<AppState>,
    JsonBody(WasForgottenRequest { device }): JsonBody<WasForgottenRequest>,
) -> Result<Json<WasForgotten>, ApiError> {
    let gone = devices::was_forgotten(&state, device).await?;
    Ok(Json(WasForgotten { gone }))
}
