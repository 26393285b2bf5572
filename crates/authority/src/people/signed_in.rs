//! Who stands behind an access token.

use super::tokens;
use crate::failure::Failure;
use crate::state::Authority;
use loket_db::{Tenant, Tx};
use loket_domain::Code;
use loket_domain::ids::{DeviceId, PersonId, SessionId};
use loket_store::people::session;

/// A person, signed in on a device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    /// The person who signed in.
    pub person: PersonId,
    /// The device they signed in on.
    pub device: DeviceId,
    /// The session that the access token belongs to.
    pub session: SessionId,
}

/// The person whose session an access token is of.
///
/// # Errors
/// `session_ended` for a token that is of none.
pub async fn by_token(state: &Authority, token: &str) -> Result<SignedIn, Failure> {
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
        let proven = move |tx: &mut Tx<'_>| session::prove(tx, &hash);
        state.db().write(Tenant::Installation, proven).await?;
    }
    Ok(SignedIn {
        person: bearer.person,
        device: bearer.device,
        session: bearer.id,
    })
}
