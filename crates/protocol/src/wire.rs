//! How a message is written: JSON always, MessagePack with zstd when both sides say so.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// `Content-Type` and `Accept` of the plain encoding.
pub const JSON: &str = "application/json";

/// `Content-Type` and `Accept` of the compact encoding: MessagePack with field names, compressed with zstd.
pub const COMPACT: &str = "application/vnd.loket.msgpack+zstd";

/// Level 1: within a few per cent of the fastest, a fifth of the size.
const ZSTD_LEVEL: i32 = 1;

/// What could not be written or read.
#[derive(Debug, thiserror::Error)]
pub enum WireError {
    /// Not the encoding it says it is, or not the message that was expected.
    #[error("the message cannot be read: {0}")]
    Unreadable(String),
    /// Larger than allowed once unpacked.
    #[error("the message is larger than {0} bytes")]
    TooLarge(usize),
}

/// Writes a message compactly.
///
/// # Errors
/// [`WireError::Unreadable`] when a value cannot be written, which no type of this crate is.
pub fn to_compact<T: Serialize>(message: &T) -> Result<Vec<u8>, WireError> {
    let plain =
        rmp_serde::to_vec_named(message).map_err(|e| WireError::Unreadable(e.to_string()))?;
    zstd::bulk::compress(&plain, ZSTD_LEVEL).map_err(|e| WireError::Unreadable(e.to_string()))
}

/// Reads a compact message of at most `max` bytes unpacked: a small body cannot become a large one.
///
/// # Errors
/// [`WireError`].
pub fn from_compact<T: DeserializeOwned>(bytes: &[u8], max: usize) -> Result<T, WireError> {
    use std::io::Read;
    let unreadable = |e: std::io::Error| WireError::Unreadable(e.to_string());
    let decoder = zstd::stream::read::Decoder::new(bytes).map_err(unreadable)?;
    let mut plain = Vec::new();
    decoder
        .take(max as u64 + 1)
        .read_to_end(&mut plain)
        .map_err(unreadable)?;
    if plain.len() > max {
        return Err(WireError::TooLarge(max));
    }
    rmp_serde::from_slice(&plain).map_err(|e| WireError::Unreadable(e.to_string()))
}
