//! What the chosen server's installation is: asked of it, and remembered as long as the program runs.

use crate::Desk;
use loket_domain::{Code, Refusal};
use loket_protocol::people::{INSTALLATION, Installation};
use std::sync::{Mutex, PoisonError};

/// The installation that answered last, with the server's address.
#[derive(Default)]
pub(crate) struct Heard(Mutex<Option<(String, Installation)>>);

impl Heard {
    fn of(&self, server: &str) -> Option<Installation> {
        let heard = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (whose, installation) = heard.as_ref()?;
        (whose == server).then(|| installation.clone())
    }

    fn keep(&self, server: String, installation: Installation) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((server, installation));
    }
}

impl Desk {
    /// Asks the server; gives what it said last when it does not answer.
    ///
    /// # Errors
    /// Why it did not answer, when it never did.
    pub(crate) async fn hear_installation(&self) -> Result<Installation, Refusal> {
        let server = self.server().ok_or(Code::NeedsServer)?;
        match self.question_of_nobody(&INSTALLATION, &[], &()).await {
            Ok(installation) => {
                self.heard.keep(server, installation.clone());
                Ok(installation)
            }
            Err(refusal) => self.heard.of(&server).ok_or(refusal),
        }
    }

    /// What the server said last; asks it only when it said nothing yet.
    ///
    /// # Errors
    /// As [`Desk::hear_installation`].
    pub(crate) async fn known_installation(&self) -> Result<Installation, Refusal> {
        let server = self.server().ok_or(Code::NeedsServer)?;
        match self.heard.of(&server) {
            Some(installation) => Ok(installation),
            None => self.hear_installation().await,
        }
    }
}
