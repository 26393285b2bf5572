//! `PUT /v1/me/profile` and `GET /v1/me/export`: the own data, to change and to take along.

use crate::auth::Authenticated;
use crate::error::ApiError;
use crate::extract::JsonBody;
use crate::state::AppState;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use loket_authority::people::me_data as own;
use loket_protocol::people::{Accepted, Export, ProfileChange};

/// Changes the own profile (OS-37 … OS-41).
#[utoipa::path(put, path = "/v1/me/profile", operation_id = "change_profile", tag = "people",
    request_body = ProfileChange,
    responses(
        (status = 202, description = "Changed; the desk sees it with its next pull", body = Accepted),
        (status = 422, description = "A field will not do", body = loket_protocol::Problem),
    ))]
pub async fn change_own_profile(
    State(state): State<AppState>,
    Authenticated(who): Authenticated,
    JsonBody(request): JsonBody<ProfileChange>,
) -> Result<(StatusCode, Json<Accepted>), ApiError> {
    own::change_profile_of(&state, who, request).await?;
    Ok((StatusCode::ACCEPTED, Json(Accepted {})))
}

/// Everything that is held about the person.
#[utoipa::path(get, path = "/v1/me/export", operation_id = "export", tag = "people", responses(
    (status = 200, description = "Table by table, record by record, as text", body = Export),
))]
pub async fn export(
    State(state): State<AppState>,
    Authenticated(who): Authenticated,
) -> Result<Json<Export>, ApiError> {
    Ok(Json(own::export(&state, who).await?))
}
