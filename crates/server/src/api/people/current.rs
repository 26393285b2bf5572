//! `/v1/sessions/current`: who is signed in, and signing out.

use crate::auth::Authenticated;
use crate::error::ApiError;
use crate::state::AppState;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use loket_authority::people::devices;
use loket_domain::Timestamp;
use loket_domain::ids::{DeviceId, Epoch, PersonId, SessionId};
use loket_domain::people::Lease;
use serde::Serialize;

/// Who stands behind the access token.
#[derive(Serialize, utoipa::ToSchema)]
pub struct CurrentSession {
    /// Who.
    #[schema(value_type = String)]
    pub person: PersonId,
    /// On which device.
    #[schema(value_type = String)]
    pub device: DeviceId,
    /// In which session.
    #[schema(value_type = String)]
    pub session: SessionId,
    /// The server database's epoch.
    #[schema(value_type = String)]
    pub epoch: Epoch,
    /// The server's clock.
    #[schema(value_type = i64)]
    pub server_time: Timestamp,
    /// How long this desk may go on without the server.
    #[schema(value_type = Object)]
    pub lease: Lease,
}

/// Says who stands behind the access token, and renews the lease.
#[utoipa::path(get, path = "/v1/sessions/current", tag = "people", responses(
    (status = 200, description = "Who it is", body = CurrentSession),
    (status = 401, description = "`session_ended`", body = loket_protocol::Problem),
))]
pub async fn who_am_i(
    State(state): State<AppState>,
    Authenticated(who): Authenticated,
) -> Json<CurrentSession> {
    let now = state.now();
    Json(CurrentSession {
        person: who.person,
        device: who.device,
        session: who.session,
        epoch: state.epoch().clone(),
        server_time: now,
        lease: state.config().lease_at(now),
    })
}

/// Signs out: the session ends, the device stays known.
#[utoipa::path(delete, path = "/v1/sessions/current", tag = "people", responses(
    (status = 204, description = "Signed out"),
    (status = 401, description = "`session_ended`", body = loket_protocol::Problem),
))]
pub async fn sign_out(
    State(state): State<AppState>,
    Authenticated(who): Authenticated,
) -> Result<StatusCode, ApiError> {
    devices::sign_out(&state, who).await?;
    Ok(StatusCode::NO_CONTENT)
}
