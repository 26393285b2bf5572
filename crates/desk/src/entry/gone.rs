//! Removing what is left here of somebody who was forgotten.

use crate::keys::{LocalProfile, Wraps};
use crate::session::DeskState;
use crate::{Desk, Topic};
use loket_domain::{Code, Refusal};
use loket_protocol::people::{WAS_FORGOTTEN, WasForgottenRequest};

impl Desk {
    /// Asks the chosen server about everybody who used this computer with it and is not in, and removes what is kept
    /// of those who were forgotten. An open desk hears it by its token.
    ///
    /// # Errors
    /// Why the server did not say; the disk's.
    pub async fn let_the_gone_go(&self) -> Result<(), Refusal> {
        let server = self.server().ok_or(Code::NeedsServer)?;
        let folder = self.host().data_dir.clone();
        let local_profiles = self.blocking(move || {
            let local_profiles = LocalProfile::all(&folder)
                .into_iter()
                .filter(LocalProfile::has_store);
            let local_profiles = local_profiles.filter_map(|local_profile| {
                Some((Wraps::read(&local_profile).ok()??, local_profile))
            });
            Ok(local_profiles
                .filter(|(wraps, _)| wraps.server == server)
                .collect::<Vec<_>>())
        });
        for (wraps, local_profile) in local_profiles.await? {
            if self.is_in(&local_profile) {
                continue;
            }
            let request = WasForgottenRequest {
                device: wraps.device,
            };
            let answer = self
                .question_of_nobody(&WAS_FORGOTTEN, &[], &request)
                .await?;
            if answer.gone {
                self.let_go(&local_profile).await?;
            }
        }
        Ok(())
    }

    fn is_in(&self, local_profile: &LocalProfile) -> bool {
        self.open_store()
            .is_ok_and(|opened| opened.local_profile == local_profile.name())
    }

    async fn let_go(&self, local_profile: &LocalProfile) -> Result<(), Refusal> {
        let _entry_lock = self.entry_lock.lock().await;
        // A person who signed in meanwhile learns it when the server refuses their token.
        if self.is_in(local_profile) {
            return Ok(());
        }
        tracing::info!("somebody who used this computer was forgotten");
        let gone = DeskState::Forgotten { receipt: None };
        let removed = self.remove_local_profile(local_profile, gone).await;
        self.tell(&[Topic::Start]);
        removed
    }
}
