//! `GET /v1/installation`: what the installation is, read before anybody has signed in.

use crate::state::AppState;
use axum::Json;
use axum::extract::State;
use loket_protocol::people::Installation;

/// Says what passwords have to be, what is to be accepted, and how the carrier's support is reached.
#[utoipa::path(get, path = "/v1/installation", tag = "people", responses(
    (status = 200, description = "The installation", body = Installation),
))]
pub async fn installation(State(state): State<AppState>) -> Json<Installation> {
    let config = state.config();
    Json(Installation {
        password_policy: config.password_policy,
        terms_version: config.terms_version.clone(),
        terms_url: config.terms_url.clone(),
        privacy_url: config.privacy_url.clone(),
        support_contact: config.support_contact.clone(),
        support_hours: config.support_hours.clone(),
        order_details_days: config.order_retention.details_days(),
        tracking_days: config.order_retention.tracking_days(),
    })
}
