//! `/v1/me/erasure`: what being forgotten means, and being forgotten (OS-47, OS-48).

use crate::auth::Authenticated;
use crate::error::ApiError;
use crate::extract::JsonBody;
use crate::state::AppState;
use axum::Json;
use axum::extract::State;
use loket_authority::people::own_erasure;
use loket_protocol::people::{EraseRequest, ErasurePreview, ErasureReceipt};

/// What goes and what stays when the person is forgotten.
#[utoipa::path(get, path = "/v1/me/erasure", operation_id = "erasure_preview", tag = "people", responses(
    (status = 200, description = "What goes, and what has to come first", body = ErasurePreview),
))]
pub async fn erasure_preview(
    State(state): State<AppState>,
    Authenticated(who): Authenticated,
) -> Result<Json<ErasurePreview>, ApiError> {
    Ok(Json(own_erasure::look_ahead(&state, who).await?))
}

/// Forgets the person.
#[utoipa::path(post, path = "/v1/me/erasure", operation_id = "erase", tag = "people", request_body = EraseRequest,
    responses(
        (status = 200, description = "Forgotten; every session has ended", body = ErasureReceipt),
        (status = 409, description = "`orders_open`, `last_administrator`", body = loket_protocol::Problem),
        (status = 422, description = "`password_wrong`", body = loket_protocol::Problem),
        (status = 503, description = "`ledger_missing`", body = loket_protocol::Problem),
    ))]
pub async fn erase(
    State(state): State<AppState>,
    Authenticated(who): Authenticated,
    JsonBody(request): JsonBody<EraseRequest>,
) -> Result<Json<ErasureReceipt>, ApiError> {
    Ok(Json(own_erasure::erase(&state, who, request).await?))
}
