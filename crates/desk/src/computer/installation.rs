//! What the chosen server's installation is: asked of it, and remembered beyond the program's end, so that its
//! addresses are at hand without a network too.

use crate::Desk;
use crate::computer::settings::HeardFrom;
use loket_domain::ordering::OrderRetention;
use loket_domain::{Code, Refusal};
use loket_protocol::people::{INSTALLATION, Installation};

impl Desk {
    /// Asks the server; gives what it said last when it does not answer.
    ///
    /// # Errors
    /// Why it did not answer, when it never did.
    pub async fn hear_installation(&self) -> Result<Installation, Refusal> {
        let server = self.server().ok_or(Code::NeedsServer)?;
        match self.question_of_nobody(&INSTALLATION, &[], &()).await {
            Ok(installation) => {
                self.write_installation(&server, &installation);
                self.heard.keep(server, installation.clone());
                Ok(installation)
            }
            Err(refusal) => self.remembered_installation(&server).ok_or(refusal),
        }
    }

    /// What the server said last; asks it only when it said nothing since the program began.
    ///
    /// # Errors
    /// As [`Desk::hear_installation`].
    pub async fn known_installation(&self) -> Result<Installation, Refusal> {
        let server = self.server().ok_or(Code::NeedsServer)?;
        match self.heard.of(&server) {
            Some(installation) => Ok(installation),
            None => self.hear_installation().await,
        }
    }

    /// How long orders can be read on a server, by what it said last; by the usual time before it said anything.
    pub fn orders_kept(&self, server: &str) -> OrderRetention {
        let installation = self.remembered_installation(server);
        installation.map_or_else(OrderRetention::default, |known| known.orders_kept())
    }

    fn remembered_installation(&self, server: &str) -> Option<Installation> {
        self.heard.of(server).or_else(|| {
            let written = self.settings().kept().heard.clone()?;
            let installation = serde_json::from_value(written.installation).ok()?;
            (written.server == server).then_some(installation)
        })
    }

    /// Written down when it is news. A disk that does not take it costs the addresses while there is no network.
    fn write_installation(&self, server: &str, installation: &Installation) {
        let Ok(installation) = serde_json::to_value(installation) else {
            return;
        };
        let heard = Some(HeardFrom {
            server: server.to_owned(),
            installation,
        });
        let mut settings = self.settings();
        if settings.kept().heard != heard
            && let Err(error) = settings.change(|kept| kept.heard = heard)
        {
            tracing::debug!(%error, "what the installation is was not kept");
        }
    }
}
