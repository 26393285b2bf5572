//! The services the desk needs of its host, and nothing else: no window, no menu, no thread pool of its own.

use crate::transport::Transport;
use crate::vault::KeyVault;
use loket_domain::Timestamp;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

/// Two clocks: what the wall says, and what only ever goes forward.
pub trait Clock: Send + Sync {
    /// The computer's wall clock. May be wrong, may jump.
    fn wall(&self) -> Timestamp;

    /// Milliseconds since an arbitrary start; never goes back while the program runs.
    fn monotonic(&self) -> i64;
}

/// Makes ids and secrets.
pub trait Randomness: Send + Sync {
    /// A new UUIDv7 as text, for a thing made at `now`.
    fn id(&self, now: Timestamp) -> String;

    /// Fills with bytes fit for a key.
    fn fill(&self, bytes: &mut [u8]);
}

/// The requests the desk may make of the window.
pub trait Surface: Send + Sync {
    /// Leave: the person saw what is unsent and wants to go.
    fn quit(&self);

    /// This computer's name, for the person's list of devices.
    fn device_name(&self) -> String;

    /// Where the person looks for files they asked for; none when this computer has no such place.
    fn downloads(&self) -> Option<PathBuf> {
        None
    }

    /// Opens an address that the desk has judged in the person's browser or mail program. May block.
    ///
    /// # Errors
    /// When no program opened it.
    fn open(&self, _address: &str) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }

    /// Shows files that the desk has written where they lie, in the person's file manager. May block.
    ///
    /// # Errors
    /// When no program showed them.
    fn show_files(&self, _files: &[PathBuf]) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }
}

/// Everything the desk is given.
#[derive(Clone)]
pub struct Host {
    /// The folder for stores and settings.
    pub data_dir: PathBuf,
    /// The keychain.
    pub vault: Arc<dyn KeyVault>,
    /// The clocks.
    pub clock: Arc<dyn Clock>,
    /// Ids and secrets.
    pub randomness: Arc<dyn Randomness>,
    /// The way to the server.
    pub transport: Arc<dyn Transport>,
    /// The window.
    pub surface: Arc<dyn Surface>,
    /// The server to talk to when none was chosen yet (`LOKET_SERVER_URL`).
    pub default_server: Option<String>,
}
