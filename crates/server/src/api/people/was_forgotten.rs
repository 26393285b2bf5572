//! `POST /v1/devices/forgotten`: tells a computer on which nobody is signed in that somebody who used it was forgotten.

use crate::db::{Tenant, Tx};
use crate::error::Failure;
use crate::extract::JsonBody;
use crate::state::AppState;
use crate::store::people::buried_session;
use axum::Json;
use axum::extract::State;
use loket_domain::{Code, Refusal};
use loket_protocol::people::{WasForgotten, WasForgottenRequest};

/// Says whether the person who used a device was forgotten, to whoever can name the device.
#[utoipa::path(post, path = "/v1/devices/forgotten", tag = "people", request_body = WasForgottenRequest, responses(
    (status = 200, description = "`gone`, and `false` for a device nobody knows", body = WasForgotten),
    (status = 400, description = "That is no device's id", body = loket_protocol::Problem),
))]
pub async fn was_forgotten(
    State(state): State<AppState>,
    JsonBody(WasForgottenRequest { device }): JsonBody<WasForgottenRequest>,
) -> Result<Json<WasForgotten>, Failure> {
    if !device.is_well_formed() {
        return Err(Refusal::new(Code::RequestInvalid).at("device").into());
    }
    let look = move |tx: &mut Tx<'_>| buried_session::is_device_there(tx, &device);
    let gone = state.db().read(Tenant::Installation, look).await?;
    Ok(Json(WasForgotten { gone }))
}
