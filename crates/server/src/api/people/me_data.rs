//! `PUT /v1/me/profile` and `GET /v1/me/export`: the own data, to change and to take along.

use super::email::publish;
use crate::auth::SignedIn;
use crate::db::{Tenant, Tx};
use crate::erasure::held;
use crate::error::Failure;
use crate::extract::JsonBody;
use crate::state::AppState;
use crate::store::people::{own_data, person};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use loket_domain::Code;
use loket_domain::people::profile::{OwnData, change_profile};
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
    who: SignedIn,
    JsonBody(request): JsonBody<ProfileChange>,
) -> Result<(StatusCode, Json<Accepted>), Failure> {
    let (hub, now) = (state.hub().clone(), state.now());
    let write = move |tx: &mut Tx<'_>| {
        let typed = OwnData {
            given_name: &request.given_name,
            family_name: &request.family_name,
            customer_name: &request.customer_name,
            contact_name: &request.contact_name,
            telephone: &request.telephone,
            language: request.language,
        };
        let known = person::by_id(tx, &who.person)?.ok_or(Code::SessionEnded)?;
        let profile = change_profile(known.profile, &typed)?;
        own_data::set_profile(tx, &profile)?;
        publish(tx, &hub, &who.person, now)?;
        Ok::<_, Failure>(())
    };
    state.db().write(Tenant::Installation, write).await?;
    Ok((StatusCode::ACCEPTED, Json(Accepted {})))
}

/// Everything that is held about the person.
#[utoipa::path(get, path = "/v1/me/export", operation_id = "export", tag = "people", responses(
    (status = 200, description = "Table by table, record by record, as text", body = Export),
))]
pub async fn export(State(state): State<AppState>, who: SignedIn) -> Result<Json<Export>, Failure> {
    let made_at = state.now();
    let kept = state.config().orders_kept;
    let read = move |tx: &mut Tx<'_>| held::of_person(tx, &who.person, kept, made_at);
    let tables = state.db().read(Tenant::Installation, read).await?;
    Ok(Json(Export { made_at, tables }))
}
