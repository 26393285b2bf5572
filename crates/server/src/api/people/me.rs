//! `/v1/me`: the own account as the server knows it, and the terms accepted again.

use crate::auth::Authenticated;
use crate::error::ApiError;
use crate::extract::JsonBody;
use crate::state::AppState;
use axum::Json;
use axum::extract::State;
use loket_authority::people::me as own;
use loket_protocol::people::{AcceptTermsRequest, Accepted, Me};

/// The own account: how long the password lasts, which terms were accepted, what waits for an answer.
#[utoipa::path(get, path = "/v1/me", tag = "people", responses(
    (status = 200, description = "The account", body = Me),
    (status = 401, description = "`session_ended`", body = loket_protocol::Problem),
))]
pub async fn me(
    State(state): State<AppState>,
    Authenticated(who): Authenticated,
) -> Result<Json<Me>, ApiError> {
    Ok(Json(own::account(&state, who).await?))
}

/// Accepts the terms and the privacy policy as they are now (ES-13, ES-14).
#[utoipa::path(post, path = "/v1/me/terms", tag = "people", request_body = AcceptTermsRequest, responses(
    (status = 200, description = "Accepted", body = Accepted),
    (status = 401, description = "`session_ended`", body = loket_protocol::Problem),
    (status = 403, description = "`terms_to_accept`: they changed meanwhile; `version` says which to show",
        body = loket_protocol::Problem),
))]
pub async fn accept_terms(
    State(state): State<AppState>,
    Authenticated(who): Authenticated,
    JsonBody(request): JsonBody<AcceptTermsRequest>,
) -> Result<Json<Accepted>, ApiError> {
    own::accept_terms(&state, who, &request.terms_version).await?;
    Ok(Json(Accepted {}))
}
