//! Who stands behind a request.

use crate::error::ApiError;
use crate::state::AppState;
use axum::extract::{FromRef, FromRequestParts};
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use loket_authority::people::signed_in::{SignedIn, by_token};
use loket_domain::Code;

/// The person behind a good access token. As an extractor it refuses everybody else with `session_ended`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authenticated(pub SignedIn);

impl<S> FromRequestParts<S> for Authenticated
where
    AppState: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let state = AppState::from_ref(state);
        let header = parts
            .headers
            .get(AUTHORIZATION)
            .and_then(|value| value.to_str().ok());
        let token = header
            .and_then(|value| value.strip_prefix("Bearer "))
            .ok_or(Code::SessionEnded)?;
        Ok(Self(by_token(&state, token).await?))
    }
}
