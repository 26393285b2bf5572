//! The session that a sign-in or a refresh issues.

use super::tokens::Access;
use crate::state::Authority;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use loket_domain::Timestamp;
use loket_domain::ids::PersonId;
use loket_protocol::session::SessionAnswer;

/// The parts of an issued session besides its access token.
pub(super) struct IssuedSession {
    pub person: PersonId,
    pub refresh: String,
    pub device_secret: Vec<u8>,
}

impl IssuedSession {
    /// The answer to a sign-in and to a refresh.
    pub fn answer(self, state: &Authority, access: Access, now: Timestamp) -> SessionAnswer {
        SessionAnswer {
            person: self.person,
            access_token: access.token,
            access_expires_at: access.expires_at,
            refresh_token: self.refresh,
            device_secret: STANDARD.encode(self.device_secret),
            epoch: state.epoch().clone(),
            server_time: now,
            lease: state.config().lease_at(now),
        }
    }
}
