//! Who stands behind a request.

use crate::api::people::tokens;
use crate::db::Tenant;
use crate::error::Failure;
use crate::state::AppState;
use crate::store::people::session;
use axum::extract::{FromRef, FromRequestParts};
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use loket_domain::Code;
use loket_domain::ids::{DeviceId, PersonId, SessionId};

/// A person, signed in on a device. As an extractor it refuses everybody else with `session_ended`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    /// Who.
    pub person: PersonId,
    /// Where.
    pub device: DeviceId,
    /// In which session.
    pub session: SessionId,
}

impl<S> FromRequestParts<S> for SignedIn
where
    AppState: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let state = AppState::from_ref(state);
        let header = parts
            .headers
            .get(AUTHORIZATION)
            .and_then(|value| value.to_str().ok());
        let token = header
            .and_then(|value| value.strip_prefix("Bearer "))
            .ok_or(Code::SessionEnded)?;
        let hash = tokens::hash(token.trim().as_bytes());
        let now = state.now();
        let found = state
            .db()
            .read(Tenant::Installation, move |tx| {
                session::by_access(tx, &hash, now)
            })
            .await?;
        let bearer = found.ok_or(Code::SessionEnded)?;
        if !bearer.proven {
            // Once per pair: from now on the refresh token before it is a stolen one.
            let proven = move |tx: &mut crate::db::Tx<'_>| session::prove(tx, &hash);
            state.db().write(Tenant::Installation, proven).await?;
        }
        Ok(Self {
            person: bearer.person,
            device: bearer.device,
            session: bearer.id,
        })
    }
}
