//! `POST /v1/organisations/{organisation}/members`: an administrator makes a user (UM-23 … UM-35, ES-08).

use crate::auth::Authenticated;
use crate::error::ApiError;
use crate::extract::JsonBody;
use crate::state::AppState;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use loket_authority::people::members::add;
use loket_domain::ids::OrganisationId;
use loket_protocol::people::{AddMemberRequest, MemberAdded};

/// Makes a user of an organisation.
#[utoipa::path(post, path = "/v1/organisations/{organisation}/members", operation_id = "add_member", tag = "people",
    params(("organisation" = String, Path, description = "The organisation's id")),
    request_body = AddMemberRequest,
    responses(
        (status = 201, description = "Listed; the same whether the person existed or not", body = MemberAdded),
        (status = 403, description = "`right_missing`, `not_on_oneself`", body = loket_protocol::Problem),
        (status = 409, description = "`already_member`, `user_name_taken`", body = loket_protocol::Problem),
        (status = 422, description = "A field will not do", body = loket_protocol::Problem),
    ))]
pub async fn add_member(
    State(state): State<AppState>,
    Authenticated(who): Authenticated,
    Path(organisation): Path<String>,
    JsonBody(request): JsonBody<AddMemberRequest>,
) -> Result<(StatusCode, Json<MemberAdded>), ApiError> {
    let added = add(&state, who, OrganisationId::new(organisation), request).await?;
    Ok((StatusCode::CREATED, Json(added)))
}
