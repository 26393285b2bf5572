//! Opening a store with the key in the keychain.

use crate::Desk;
use crate::commands::desk::KeyProblem;
use crate::keys::{LocalProfile, Wraps};
use crate::session::DeskState;
use crate::session::OpenStore;
use loket_domain::Refusal;
use std::sync::Arc;

impl Desk {
    /// Finds out where the desk stands, once: opens what is remembered, says what is missing.
    ///
    /// # Errors
    /// When a store is there and cannot be used for another reason than its key.
    pub async fn look_around(&self) -> Result<(), Refusal> {
        if self.state() != DeskState::Unknown {
            return Ok(());
        }
        self.sweep_up().await;
        let server = self.server();
        let last = self
            .last_local_profile()
            .filter(|(local_profile, last)| last.remembered && local_profile.has_store());
        let Some(((local_profile, last), server)) = last.zip(server) else {
            self.change_state(DeskState::Out);
            return Ok(());
        };
        let at = local_profile.clone();
        let wraps = self.blocking(move || Wraps::read(&at)).await?;
        if wraps.is_some_and(|wraps| wraps.server != server) {
            self.change_state(DeskState::Out);
            return Ok(());
        }
        if last.locked {
            let known = self.keychain().who(&local_profile).await.map(Into::into);
            self.change_state(DeskState::Locked {
                local_profile: local_profile.name().to_owned(),
                known,
                ended: last.ended,
                unsent: last.unsent,
            });
            return Ok(());
        }
        self.enter_by_keychain(&local_profile).await
    }

    /// Opens a remembered store by the keychain, or says in phase recovery why not.
    ///
    /// # Errors
    /// When the store cannot be used for another reason than its key.
    pub async fn enter_by_keychain(&self, local_profile: &LocalProfile) -> Result<(), Refusal> {
        let missing = |problem| DeskState::Recovery {
            local_profile: local_profile.name().to_owned(),
            problem,
        };
        let key = match self.keychain().key(local_profile).await {
            Ok(Some(key)) => key,
            Ok(None) => {
                self.change_state(missing(KeyProblem::Missing));
                return Ok(());
            }
            Err(error) => {
                self.change_state(missing(error.into()));
                return Ok(());
            }
        };
        let (at, tried) = (local_profile.clone(), key.clone());
        let Some(store) = self.blocking(move || at.try_key(&tried)).await? else {
            self.change_state(missing(KeyProblem::Wrong));
            return Ok(());
        };
        match self.read_profile_state(local_profile, key, store).await? {
            Some(opened) => self.enter(Arc::new(opened), true),
            // Made and never signed in to: there is nothing in it yet.
            None => self.change_state(DeskState::Out),
        }
        Ok(())
    }

    /// Comes in by password or server: the keychain is renewed, and the person who was in before is out.
    pub async fn come_in(
        &self,
        local_profile: &LocalProfile,
        opened: Arc<OpenStore>,
        remember: bool,
    ) {
        let keychain = self.keychain();
        if remember {
            let who = Some(opened.who().await);
            let remembered = keychain.renew(local_profile, &opened.key, who).await;
            return self.enter(opened, remembered);
        }
        // Nobody asked for the keychain: one that asks to be unlocked holds nobody up.
        let (local_profile, key) = (local_profile.clone(), opened.key.clone());
        tokio::spawn(async move { keychain.renew(&local_profile, &key, None).await });
        self.enter(opened, false);
    }
}
