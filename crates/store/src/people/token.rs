//! Tokens: 256 bits each, opaque, kept as SHA-256.

use crate::people::session::{Pair, TokenHash};
use crate::randomness::Randomness;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use loket_domain::Timestamp;
use loket_domain::ids::SessionId;
use loket_domain::time::SECOND;
use sha2::{Digest, Sha256};

/// How long an access token is good: 15 minutes.
pub const ACCESS_LASTS: i64 = 900 * SECOND;

/// A token that goes with every request.
#[derive(Clone)]
pub struct Access {
    /// As it travels.
    pub token: String,
    /// When the token ends.
    pub expires_at: Timestamp,
}

/// SHA-256 of a token as it travels.
pub fn hash(token: &[u8]) -> TokenHash {
    Sha256::digest(token).into()
}

/// A new access token.
pub fn access(randomness: &dyn Randomness, now: Timestamp) -> Access {
    Access {
        token: URL_SAFE_NO_PAD.encode(random(randomness)),
        expires_at: now.plus(ACCESS_LASTS),
    }
}

/// A refresh token as it travels: the session's id, a point, a secret.
pub fn refresh(session: &SessionId, secret: [u8; 32]) -> String {
    format!("{session}.{}", URL_SAFE_NO_PAD.encode(secret))
}

/// The hashes and ends that are stored of a pair of tokens made at `now`. The refresh token waits `lasts` milliseconds
/// to be used.
pub fn stored_pair(access: &Access, refresh: &str, now: Timestamp, lasts: i64) -> Pair {
    Pair {
        access_hash: hash(access.token.as_bytes()),
        access_expires_at: access.expires_at,
        refresh_hash: hash(refresh.as_bytes()),
        refresh_expires_at: now.plus(lasts),
    }
}

/// 256 random bits.
pub fn random(randomness: &dyn Randomness) -> [u8; 32] {
    let mut bytes = [0; 32];
    randomness.fill(&mut bytes);
    bytes
}

/// The session a refresh token claims to be of; none when it has not the shape of one.
pub fn session_of(refresh: &str) -> Option<SessionId> {
    let (session, secret) = refresh.split_once('.')?;
    let session = SessionId::new(session);
    (session.is_well_formed() && secret.len() == 43).then_some(session)
}

/// The secret that follows a refresh token. A client that repeats the token gets the same one again, while a copy of
/// the database alone, or a stolen token alone, does not tell it.
pub fn successor(refresh: &str, salt: &[u8]) -> [u8; 32] {
    Sha256::new()
        .chain_update(b"loket refresh")
        .chain_update(salt)
        .chain_update(refresh)
        .finalize()
        .into()
}
