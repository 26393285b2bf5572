//! The next pair of tokens.
//!
//! An answer can be lost on its way, so the token before may be used again as long as the pair it gave was never
//! used. Afterwards it can only be a stolen copy, and the session ends for both who hold it.

use super::issued_session::IssuedSession;
use super::tokens::{self, Access};
use crate::failure::Failure;
use crate::state::Authority;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::time::SECOND;
use loket_domain::{Code, Refusal, Timestamp};
use loket_protocol::session::{RefreshRequest, SessionAnswer};
use loket_store::people::session::Session;
use loket_store::people::{device, erased_session, person, session};
use subtle::ConstantTimeEq;

/// A copy of a request can be late: for so long a token used twice is refused without ending the session.
const LATE_COPY: i64 = 60 * SECOND;

/// Gives the next pair of tokens for a refresh token.
///
/// # Errors
/// `session_ended`, with `gone` when the person was forgotten.
pub async fn refresh(state: &Authority, request: RefreshRequest) -> Result<SessionAnswer, Failure> {
    let now = state.now();
    let access = tokens::access(state, now);
    let next = Next {
        request,
        access: access.clone(),
        salt: tokens::random(state),
        now,
        lasts: state.config().retention.devices(),
    };
    let granted = state
        .db()
        .write(Tenant::Installation, move |tx| next.grant(tx))
        .await?;
    Ok(granted?.answer(state, access, now))
}

/// How a token stands to its session.
#[derive(Debug, PartialEq, Eq)]
enum Standing {
    /// It gives the next pair.
    Current,
    /// The answer it gave was lost: it gives the same again.
    Repeated,
    /// A copy of a request that was answered, late on its way.
    Late,
    /// Used long ago, or never given.
    Stolen,
}

fn standing(known: &Session, given: &[u8], now: Timestamp) -> Standing {
    let is = |hash: &[u8]| bool::from(hash.ct_eq(given));
    if is(&known.refresh_hash) {
        return Standing::Current;
    }
    if !known.previous_hash.as_deref().is_some_and(is) {
        return Standing::Stolen;
    }
    match known.proven {
        false => Standing::Repeated,
        true if now.since(known.rotated_at) <= LATE_COPY => Standing::Late,
        true => Standing::Stolen,
    }
}

struct Next {
    request: RefreshRequest,
    access: Access,
    salt: [u8; 32],
    now: Timestamp,
    /// How long the next token waits to be used.
    lasts: i64,
}

impl Next {
    /// A refusal when the session is over; it says whether the person was forgotten, so that nothing of them stays on
    /// their computers.
    fn grant(&self, tx: &mut Tx<'_>) -> Result<Result<IssuedSession, Refusal>, DbError> {
        let over = || Ok(Err(Code::SessionEnded.into()));
        let token = self.request.refresh_token.as_str();
        let Some(id) = tokens::session_of(token) else {
            return over();
        };
        let hash = tokens::hash(token.as_bytes());
        let Some(known) = session::by_id(tx, &id)? else {
            let gone = erased_session::is_there(tx, &id, &hash)?;
            let over = Refusal::from(Code::SessionEnded);
            return Ok(Err(if gone { over.with("gone", true) } else { over }));
        };
        if known.device != self.request.device {
            return over();
        }
        let standing = standing(&known, &hash, self.now);
        if standing == Standing::Stolen || !is_alive(tx, &known, self.now)? {
            tracing::warn!(session = %known.id, ?standing, "a session was ended at its refresh");
            session::end(tx, &known.id)?;
            return over();
        }
        let salt: &[u8] = match standing {
            Standing::Current => &self.salt,
            Standing::Repeated => &known.rotation_salt,
            Standing::Late | Standing::Stolen => return over(),
        };
        let refresh = tokens::refresh(&known.id, tokens::successor(token, salt));
        let pair = tokens::stored_pair(&self.access, &refresh, self.now, self.lasts);
        match standing {
            Standing::Current => session::rotate(tx, &known, &pair, salt, self.now)?,
            _ => session::repeat(tx, &known.id, &pair)?,
        }
        let Some(device_secret) = device::touched(tx, &known.person, &known.device, self.now)?
        else {
            return over();
        };
        Ok(Ok(IssuedSession {
            person: known.person,
            refresh,
            device_secret,
        }))
    }
}

fn is_alive(tx: &mut Tx<'_>, known: &Session, now: Timestamp) -> Result<bool, DbError> {
    let person = person::by_id(tx, &known.person)?;
    let holds = person.is_some_and(|person| person.active && person.generation == known.generation);
    Ok(holds && known.refresh_expires_at > now)
}
