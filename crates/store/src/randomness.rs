//! Where secrets and ids come from, which the server is given instead of taking it.

use crate::clock::Clock;
use rand::TryRng;

/// A source of what nobody can foresee.
pub trait Randomness: Send + Sync + 'static {
    /// Fills `bytes` with what nobody can foresee.
    fn fill(&self, bytes: &mut [u8]);
}

/// Anything that fills bytes is a source: tests show theirs so.
impl<F: Fn(&mut [u8]) + Send + Sync + 'static> Randomness for F {
    fn fill(&self, bytes: &mut [u8]) {
        self(bytes);
    }
}

/// The operating system's randomness.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemRandomness;

impl Randomness for SystemRandomness {
    fn fill(&self, bytes: &mut [u8]) {
        // Without randomness no token is safe: a server that cannot get any must not go on.
        if let Err(error) = rand::rngs::SysRng.try_fill_bytes(bytes) {
            tracing::error!(%error, "the operating system gives no randomness");
            std::process::abort();
        }
    }
}

/// A new id: UUIDv7, which sorts by the time it was made.
pub fn new_id(clock: &dyn Clock, randomness: &dyn Randomness) -> String {
    let mut random = [0; 10];
    randomness.fill(&mut random);
    let millis = u64::try_from(clock.now().0).unwrap_or_default();
    uuid::Builder::from_unix_timestamp_millis(millis, &random)
        .into_uuid()
        .to_string()
}
