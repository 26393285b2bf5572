//! `POST /v1/me/memberships/{organisation}`: a membership that was offered is accepted or declined.

use crate::auth::Authenticated;
use crate::error::ApiError;
use crate::extract::JsonBody;
use crate::state::AppState;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use loket_authority::people::offers;
use loket_domain::ids::OrganisationId;
use loket_protocol::people::{Accepted, AnswerOffer};

/// Accepts or declines a membership that was offered.
#[utoipa::path(post, path = "/v1/me/memberships/{organisation}", operation_id = "answer_offer", tag = "people",
    params(("organisation" = String, Path, description = "The organisation that offers it")),
    request_body = AnswerOffer,
    responses(
        (status = 202, description = "Answered", body = Accepted),
        (status = 404, description = "`not_found`: nothing is offered", body = loket_protocol::Problem),
    ))]
pub async fn answer_offer(
    State(state): State<AppState>,
    Authenticated(who): Authenticated,
    Path(organisation): Path<String>,
    JsonBody(request): JsonBody<AnswerOffer>,
) -> Result<(StatusCode, Json<Accepted>), ApiError> {
    let organisation = OrganisationId::new(organisation);
    offers::answer_signed_in(&state, who, organisation, request.accept).await?;
    Ok((StatusCode::ACCEPTED, Json(Accepted {})))
}
