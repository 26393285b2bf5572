//! `POST /v1/organisations/{organisation}/members/{person}/invitation`: the invitation again, or a new temporary
//! password (UM-142).

use crate::auth::Authenticated;
use crate::error::ApiError;
use crate::extract::JsonBody;
use crate::state::AppState;
use axum::Json;
use axum::extract::{Path, State};
use loket_authority::people::invitations::again;
use loket_domain::ids::{OrganisationId, PersonId};
use loket_protocol::people::{InviteAgainRequest, MemberAdded};

/// Sends the invitation again, or makes a new temporary password.
#[utoipa::path(post, path = "/v1/organisations/{organisation}/members/{person}/invitation",
    operation_id = "invite_again", tag = "people",
    params(("organisation" = String, Path, description = "The organisation's id"),
        ("person" = String, Path, description = "The user's id")),
    request_body = InviteAgainRequest,
    responses(
        (status = 200, description = "Done; the same whether they have signed in elsewhere or not", body = MemberAdded),
        (status = 403, description = "`right_missing`, `administrator_protected`, `person_their_own`, `not_on_oneself`",
            body = loket_protocol::Problem),
        (status = 404, description = "`not_found`", body = loket_protocol::Problem),
        (status = 429, description = "`slow_down` with `seconds`", body = loket_protocol::Problem),
    ))]
pub async fn invite_again(
    State(state): State<AppState>,
    Authenticated(who): Authenticated,
    Path((organisation, person)): Path<(String, String)>,
    JsonBody(request): JsonBody<InviteAgainRequest>,
) -> Result<Json<MemberAdded>, ApiError> {
    let whom = (OrganisationId::new(organisation), PersonId::new(person));
    let added = again(&state, who, whom, request.first_entry).await?;
    Ok(Json(added))
}
