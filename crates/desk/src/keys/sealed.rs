//! A store's key, encrypted under another key.

use super::{LocalProfile, StoreKey};
use crate::host::Randomness;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// Something encrypted with XChaCha20-Poly1305.
#[derive(Clone, Serialize, Deserialize)]
pub struct Sealed {
    nonce: String,
    text: String,
}

/// Seals a store's key; what it is for and whose is bound to it, so that a wrap fits in no other place.
pub fn seal(
    wrapping: &[u8; 32],
    purpose: &str,
    local_profile: &LocalProfile,
    key: &StoreKey,
    randomness: &dyn Randomness,
) -> Option<Sealed> {
    let mut nonce = [0; 24];
    randomness.fill(&mut nonce);
    let aad = bound_to(purpose, local_profile);
    let payload = Payload {
        msg: key.as_bytes(),
        aad: aad.as_bytes(),
    };
    let text = XChaCha20Poly1305::new(wrapping.into())
        .encrypt(&XNonce::from(nonce), payload)
        .ok()?;
    Some(Sealed {
        nonce: STANDARD.encode(nonce),
        text: STANDARD.encode(text),
    })
}

/// Opens what was sealed; none when anything about it is different.
pub fn unseal(
    wrapping: &[u8; 32],
    purpose: &str,
    local_profile: &LocalProfile,
    sealed: &Sealed,
) -> Option<StoreKey> {
    let nonce: [u8; 24] = STANDARD.decode(&sealed.nonce).ok()?.try_into().ok()?;
    let text = STANDARD.decode(&sealed.text).ok()?;
    let aad = bound_to(purpose, local_profile);
    let payload = Payload {
        msg: &text,
        aad: aad.as_bytes(),
    };
    let bytes = XChaCha20Poly1305::new(wrapping.into())
        .decrypt(&XNonce::from(nonce), payload)
        .ok()?;
    StoreKey::from_bytes(&Zeroizing::new(bytes))
}

fn bound_to(purpose: &str, local_profile: &LocalProfile) -> String {
    ["loket wrap 1", purpose, local_profile.name()].join("\0")
}
