//! New tokens of this server's randomness; what is kept of one is [`loket_store::people::token`]'s.

use crate::state::Authority;
use loket_domain::Timestamp;
use loket_store::people::token;

pub use loket_store::people::token::*;

/// A new access token.
pub fn access(state: &Authority, now: Timestamp) -> Access {
    token::access(state.randomness(), now)
}

/// 256 random bits.
pub fn random(state: &Authority) -> [u8; 32] {
    token::random(state.randomness())
}
