//! The installation that answered last, in memory.

use loket_protocol::people::Installation;
use std::sync::{Mutex, PoisonError};

/// The installation that answered last, with the server's address.
#[derive(Default)]
pub struct HeardInstallation(Mutex<Option<(String, Installation)>>);

impl HeardInstallation {
    /// What this server said; none when another one answered last.
    pub fn of(&self, server: &str) -> Option<Installation> {
        let heard = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (whose, installation) = heard.as_ref()?;
        (whose == server).then(|| installation.clone())
    }

    /// A server has answered.
    pub fn keep(&self, server: String, installation: Installation) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((server, installation));
    }
}
