//! `POST /v1/organisations/{organisation}/claims`: an organisation says that an account number is its own; the service
//! desk confirms it (Q-OS-5). The answer is the same whether the number exists.

use crate::auth::Authenticated;
use crate::error::ApiError;
use crate::extract::JsonBody;
use crate::state::AppState;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use loket_authority::people::claims::claim;
use loket_domain::ids::OrganisationId;
use loket_protocol::people::{Accepted, ClaimRequest};

/// Asks the service desk to confirm that an account number is the organisation's.
#[utoipa::path(post, path = "/v1/organisations/{organisation}/claims", operation_id = "claim", tag = "people",
    params(("organisation" = String, Path, description = "The organisation's id")),
    request_body = ClaimRequest,
    responses(
        (status = 202, description = "Asked; the same whether the number exists or not", body = Accepted),
        (status = 403, description = "`right_missing`", body = loket_protocol::Problem),
        (status = 422, description = "`account_number_invalid`", body = loket_protocol::Problem),
        (status = 429, description = "`account_tries_used`", body = loket_protocol::Problem),
    ))]
pub async fn claim_number(
    State(state): State<AppState>,
    Authenticated(who): Authenticated,
    Path(organisation): Path<String>,
    JsonBody(request): JsonBody<ClaimRequest>,
) -> Result<(StatusCode, Json<Accepted>), ApiError> {
    let organisation = OrganisationId::new(organisation);
    claim(&state, who, organisation, &request.number).await?;
    Ok((StatusCode::ACCEPTED, Json(Accepted {})))
}
