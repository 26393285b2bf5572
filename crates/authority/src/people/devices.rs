//! Where one is signed in, and signing out there or everywhere.

use super::issued_session::IssuedSession;
use super::tokens;
use crate::failure::Failure;
use crate::people::signed_in::SignedIn;
use crate::state::Authority;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::Code;
use loket_domain::ids::DeviceId;
use loket_protocol::people::{Device, Devices};
use loket_protocol::session::SessionAnswer;
use loket_store::people::{device, person, session};

/// The own devices, the last used first.
///
/// # Errors
/// When the database cannot be read.
pub async fn list(state: &Authority, who: SignedIn) -> Result<Devices, Failure> {
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
    Ok(Devices {
        devices: devices.collect(),
    })
}

/// Signs out on one device, which locks at its next contact.
///
/// # Errors
/// `not_found` for a device that is not theirs.
pub async fn sign_out_there(
    state: &Authority,
    who: SignedIn,
    device: DeviceId,
) -> Result<(), Failure> {
    let id = who.person;
    let end = move |tx: &mut Tx<'_>| {
        if !device::is_known(tx, &id, &device)? {
            return Ok::<_, DbError>(false);
        }
        session::end_there(tx, &id, &device)?;
        Ok(true)
    };
    match state.db().write(Tenant::Installation, end).await? {
        true => Ok(()),
        false => Err(Code::NotFound.into()),
    }
}

/// Signs out on every device but this one, whose session goes on with a new pair of tokens.
///
/// # Errors
/// `session_ended`.
pub async fn sign_out_everywhere(
    state: &Authority,
    who: SignedIn,
) -> Result<SessionAnswer, Failure> {
    let answer = go_on(state, who, |_| Ok(true)).await?;
    answer.ok_or_else(|| Code::SessionEnded.into())
}

/// Signs out here: the session ends, the device stays known.
///
/// # Errors
/// When the database cannot be written.
pub async fn sign_out(state: &Authority, who: SignedIn) -> Result<(), Failure> {
    let end = move |tx: &mut Tx<'_>| session::end(tx, &who.session);
    Ok(state.db().write(Tenant::Installation, end).await?)
}

/// Ends every session of the person and lets this one go on, in the transaction of what brings it about. None when
/// `cause` says that it did not come about.
///
/// # Errors
/// When the database cannot be written.
pub(super) async fn go_on(
    state: &Authority,
    who: SignedIn,
    mut cause: impl FnMut(&mut Tx<'_>) -> Result<bool, DbError> + Send + 'static,
) -> Result<Option<SessionAnswer>, Failure> {
    let now = state.now();
    let access = tokens::access(state, now);
    let refresh = tokens::refresh(&who.session, tokens::random(state));
    let token_pair =
        tokens::stored_pair(&access, &refresh, now, state.config().retention.devices());
    let person = who.person.clone();
    let go_on = move |tx: &mut Tx<'_>| {
        if !cause(tx)? {
            return Ok::<_, DbError>(None);
        }
        let generation = person::end_sessions(tx, &who.person)?;
        session::go_on(tx, &who.session, generation, &token_pair, now)?;
        device::touched(tx, &who.person, &who.device, now)
    };
    let device_secret = state.db().write(Tenant::Installation, go_on).await?;
    Ok(device_secret.map(|device_secret| {
        let issued = IssuedSession {
            person,
            refresh,
            device_secret,
        };
        issued.answer(state, access, now)
    }))
}
