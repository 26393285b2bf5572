//! `/v1/me/devices`: where one is signed in, and signing out there or everywhere.

use super::sign_in::Granted;
use super::tokens;
use crate::auth::SignedIn;
use crate::db::{DbError, Tenant, Tx};
use crate::error::Failure;
use crate::state::AppState;
use crate::store::people::{device, person, session};
use axum::Json;
use axum::extract::{Path, State};
use loket_domain::Code;
use loket_domain::ids::DeviceId;
use loket_protocol::people::{Accepted, Device, Devices};
use loket_protocol::session::SessionAnswer;

/// The own devices, the last used first.
#[utoipa::path(get, path = "/v1/me/devices", tag = "people", responses(
    (status = 200, description = "The devices", body = Devices),
    (status = 401, description = "`session_ended`", body = loket_protocol::Problem),
))]
pub async fn devices(
    State(state): State<AppState>,
    who: SignedIn,
) -> Result<Json<Devices>, Failure> {
    let (id, now) = (who.person, state.now());
    let list = move |tx: &mut Tx<'_>| device::of_person(tx, &id, now);
    let listed = state.db().read(Tenant::Installation, list).await?;
    let devices = listed.into_iter().map(|listed| Device {
        current: listed.id == who.device,
        id: listed.id,
        name: listed.name,
        created_at: listed.created_at,
        last_used_at: listed.last_used_at,
        signed_in: listed.signed_in,
    });
    Ok(Json(Devices {
        devices: devices.collect(),
    }))
}

/// Signs out on one device, which locks at its next contact.
#[utoipa::path(delete, path = "/v1/me/devices/{device}", tag = "people",
    params(("device" = String, Path, description = "The device's id")), responses(
    (status = 200, description = "Nobody is signed in there any more", body = Accepted),
    (status = 401, description = "`session_ended`", body = loket_protocol::Problem),
    (status = 404, description = "`not_found`", body = loket_protocol::Problem),
))]
pub async fn sign_out_there(
    State(state): State<AppState>,
    who: SignedIn,
    Path(device): Path<String>,
) -> Result<Json<Accepted>, Failure> {
    let (id, device) = (who.person, DeviceId::new(device));
    let end = move |tx: &mut Tx<'_>| {
        if !device::is_known(tx, &id, &device)? {
            return Ok::<_, DbError>(false);
        }
        session::end_there(tx, &id, &device)?;
        Ok(true)
    };
    match state.db().write(Tenant::Installation, end).await? {
        true => Ok(Json(Accepted {})),
        false => Err(Code::NotFound.into()),
    }
}

/// Signs out on every device but this one, whose session goes on with a new pair of tokens.
#[utoipa::path(post, path = "/v1/me/sign-out-everywhere", tag = "people", responses(
    (status = 200, description = "Signed out everywhere else", body = SessionAnswer),
    (status = 401, description = "`session_ended`", body = loket_protocol::Problem),
))]
pub async fn sign_out_everywhere(
    State(state): State<AppState>,
    who: SignedIn,
) -> Result<Json<SessionAnswer>, Failure> {
    let answer = go_on(&state, who, |_| Ok(true)).await?;
    Ok(Json(answer.ok_or(Code::SessionEnded)?))
}

/// Ends every session of the person and lets this one go on, in the transaction of what brings it about. None when
/// `cause` says that it did not come about.
///
/// # Errors
/// When the database cannot be written.
pub(super) async fn go_on(
    state: &AppState,
    who: SignedIn,
    mut cause: impl FnMut(&mut Tx<'_>) -> Result<bool, DbError> + Send + 'static,
) -> Result<Option<SessionAnswer>, Failure> {
    let now = state.now();
    let access = tokens::access(state, now);
    let refresh = tokens::refresh(&who.session, tokens::random(state));
    let kept = tokens::kept(&access, &refresh, now, state.config().kept.devices());
    let person = who.person.clone();
    let go_on = move |tx: &mut Tx<'_>| {
        if !cause(tx)? {
            return Ok::<_, DbError>(None);
        }
        let generation = person::end_sessions(tx, &who.person)?;
        session::go_on(tx, &who.session, generation, &kept, now)?;
        device::touched(tx, &who.person, &who.device, now)
    };
    let device_secret = state.db().write(Tenant::Installation, go_on).await?;
    Ok(device_secret.map(|device_secret| {
        let granted = Granted {
            person,
            refresh,
            device_secret,
        };
        granted.answer(state, access, now)
    }))
}
