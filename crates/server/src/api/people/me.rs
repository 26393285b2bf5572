//! `/v1/me`: the own account as the server knows it, and the terms accepted again.

use super::{email, offers};
use crate::auth::SignedIn;
use crate::db::{DbError, Tenant, Tx};
use crate::error::Failure;
use crate::extract::JsonBody;
use crate::state::AppState;
use crate::store::people::{consent, credential};
use axum::Json;
use axum::extract::State;
use loket_domain::people::password_expires_at;
use loket_domain::{Code, Refusal};
use loket_protocol::people::{AcceptTermsRequest, Accepted, Me};

/// The own account: how long the password lasts, which terms were accepted, what waits for an answer.
#[utoipa::path(get, path = "/v1/me", tag = "people", responses(
    (status = 200, description = "The account", body = Me),
    (status = 401, description = "`session_ended`", body = loket_protocol::Problem),
))]
pub async fn me(State(state): State<AppState>, who: SignedIn) -> Result<Json<Me>, Failure> {
    let id = who.person;
    let policy = state.config().password_policy;
    let current = state.config().terms_version.clone();
    let read = move |tx: &mut Tx<'_>| {
        let credential = credential::of(tx, &id)?;
        // The terms may be set back to a version that was accepted before a later one.
        let terms_version = match consent::is_given(tx, &id, &current)? {
            true => current.clone(),
            false => consent::latest(tx, &id)?.unwrap_or_default(),
        };
        let changed_at = credential.map(|known| known.changed_at).unwrap_or_default();
        Ok::<_, DbError>(Me {
            password_expires_at: password_expires_at(policy, changed_at),
            password_changed_at: changed_at,
            terms_version,
            email_waiting: email::waiting(tx, &id)?,
            offers: offers::of(tx, &id)?,
        })
    };
    Ok(Json(state.db().read(Tenant::Installation, read).await?))
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
    who: SignedIn,
    JsonBody(request): JsonBody<AcceptTermsRequest>,
) -> Result<Json<Accepted>, Failure> {
    let current = state.config().terms_version.clone();
    if request.terms_version != current {
        return Err(Refusal::new(Code::TermsToAccept)
            .with("version", current)
            .into());
    }
    let (id, now) = (who.person, state.now());
    let accept = move |tx: &mut Tx<'_>| consent::accept(tx, &id, &current, now);
    state.db().write(Tenant::Installation, accept).await?;
    Ok(Json(Accepted {}))
}
