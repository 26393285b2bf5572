//! `POST /v1/forgotten`: forgot user name or password (UM-148 … UM-153).

use crate::error::ApiError;
use crate::extract::JsonBody;
use crate::ops::middleware::ClientAddress;
use crate::state::AppState;
use axum::extract::State;
use axum::http::StatusCode;
use axum::{Extension, Json};
use loket_authority::people::forgotten::ask;
use loket_protocol::people::{Accepted, ForgotRequest};

/// Sends a mail with the user name and a link to a new password, if there is somebody who may have one.
#[utoipa::path(post, path = "/v1/forgotten", tag = "people", request_body = ForgotRequest, responses(
    (status = 202, description = "If there is such a person, there is a mail on its way", body = Accepted),
    (status = 422, description = "The field is empty or too long", body = loket_protocol::Problem),
    (status = 429, description = "`too_many_attempts` with `seconds`", body = loket_protocol::Problem),
))]
pub async fn forgotten(
    State(state): State<AppState>,
    Extension(address): Extension<ClientAddress>,
    JsonBody(request): JsonBody<ForgotRequest>,
) -> Result<(StatusCode, Json<Accepted>), ApiError> {
    ask(&state, address.0, &request.login).await?;
    Ok((StatusCode::ACCEPTED, Json(Accepted {})))
}
