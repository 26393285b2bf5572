//! Removing a person's data from this computer.

use crate::Desk;
use crate::keys::{Keychain, LocalProfile};
use crate::session::DeskState;
use crate::session::OpenStore;
use crate::store::StoreError;
use loket_domain::{Code, Refusal};
use loket_protocol::people::ErasureReceipt;
use std::sync::Arc;
use std::time::Duration;

/// How long a store that is still being read is waited for before its files go all the same.
const PATIENCE: Duration = Duration::from_secs(3);

/// How often is looked whether it was let go.
const GLANCE: Duration = Duration::from_millis(20);

impl Desk {
    /// The local profile somebody means: by what they sign in with or, with nothing typed, whoever is in, locked or in
    /// recovery.
    ///
    /// # Errors
    /// [`Code::FieldRequired`] at `login` when nobody is; [`Code::NeverSignedInHere`].
    pub async fn local_profile_meant(&self, login: &str) -> Result<LocalProfile, Refusal> {
        let name = match self.state() {
            _ if !login.trim().is_empty() => {
                let key = loket_domain::people::login_key(login)?;
                let server = self.server().ok_or(Code::NeverSignedInHere)?;
                let local_profiles = self.local_profiles_of(&server, &key).await?;
                let found = local_profiles
                    .into_iter()
                    .map(|(local_profile, _)| local_profile);
                let found = found.into_iter().find(LocalProfile::has_store);
                return found.ok_or_else(|| Refusal::new(Code::NeverSignedInHere).at("login"));
            }
            DeskState::Locked { local_profile, .. } | DeskState::Recovery { local_profile, .. } => {
                local_profile
            }
            _ => match self.open_store() {
                Ok(opened) => opened.local_profile.clone(),
                Err(_) => return Err(Refusal::new(Code::FieldRequired).at("login")),
            },
        };
        LocalProfile::named(&self.host().data_dir, &name)
            .ok_or_else(|| Code::NeverSignedInHere.into())
    }

    /// A closed local profile's store, when the keychain gives its key. For a look at what is unsent: nobody comes in
    /// by it.
    pub async fn look_into(&self, local_profile: &LocalProfile) -> Option<OpenStore> {
        let key = self.keychain().key(local_profile).await.ok()??;
        let (at, tried) = (local_profile.clone(), key.clone());
        let store = self.blocking(move || at.try_key(&tried)).await.ok()??;
        self.read_profile_state(local_profile, key, store)
            .await
            .ok()?
    }

    /// Removes everything of one local profile from this computer; afterwards the desk stands at `after` when it stood
    /// there. The caller holds the entry lock.
    ///
    /// # Errors
    /// When the disk does not take it: then the local profile is as it was.
    pub async fn remove_local_profile(
        &self,
        local_profile: &LocalProfile,
        after: DeskState,
    ) -> Result<(), Refusal> {
        let stood_here = self.is_closed_for(local_profile.name());
        match self.open_store() {
            Ok(opened) if opened.local_profile == local_profile.name() => {
                self.change_state(after);
                self.sign_off(opened).await;
            }
            _ if stood_here => self.change_state(after),
            _ => {}
        }
        if self
            .settings()
            .kept()
            .last
            .as_ref()
            .is_some_and(|last| last.local_profile == local_profile.name())
        {
            self.note_last(None);
        }
        self.note_remembered(local_profile.name(), false);
        self.unsaved.forget(local_profile.name());
        let swept = tokio::spawn(sweep(local_profile.clone(), self.keychain()));
        match swept.await {
            Ok(swept) => Ok(swept?),
            Err(_) => Err(Code::Broken.into()),
        }
    }

    /// The person of an open desk was forgotten elsewhere: nothing of theirs stays here.
    pub async fn take_leave(&self, opened: &OpenStore, receipt: Option<ErasureReceipt>) {
        let _entry_lock = self.entry_lock.lock().await;
        let Some(local_profile) = LocalProfile::named(&self.host().data_dir, &opened.local_profile)
        else {
            return;
        };
        // The caller's task may end as soon as the desk has moved on; the removal continues in a task of its own.
        let swept = tokio::spawn(sweep(local_profile, self.keychain()));
        self.note_last(None);
        self.note_remembered(&opened.local_profile, false);
        self.unsaved.forget(&opened.local_profile);
        let here = self
            .open_store()
            .is_ok_and(|open| open.local_profile == opened.local_profile);
        // The news may come before the answer that brings the receipt.
        let unreceipted = matches!(self.state(), DeskState::Forgotten { receipt: None });
        if here || self.is_closed_for(&opened.local_profile) || (unreceipted && receipt.is_some()) {
            self.change_state(DeskState::Forgotten { receipt });
        }
        match swept.await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::error!(%error, "a forgotten person's store is still here"),
            Err(_) => tracing::error!("a removal broke"),
        }
    }

    /// Whether the desk waits for this local profile's person to open it.
    fn is_closed_for(&self, name: &str) -> bool {
        match self.state() {
            DeskState::Locked { local_profile, .. } | DeskState::Recovery { local_profile, .. } => {
                local_profile == name
            }
            _ => false,
        }
    }

    /// Finishes removals that the end of the program interrupted.
    pub async fn sweep_up(&self) {
        for local_profile in LocalProfile::put_out_ones(&self.host().data_dir) {
            if let Err(error) = finish(local_profile, self.keychain()).await {
                tracing::warn!(%error, "what was removed is not swept up yet");
            }
        }
    }

    /// Ends the session at the server and waits until nobody reads in the store any more.
    async fn sign_off(&self, opened: Arc<OpenStore>) {
        let ended = tokio::time::timeout(PATIENCE, async {
            let tokens = opened.session.end().await;
            self.end_session(&opened, tokens).await;
        });
        if ended.await.is_err() {
            tracing::debug!("the server did not answer in time; its session ends by itself");
        }
        let held = Arc::downgrade(&opened);
        drop(opened);
        let let_go = async {
            while held.strong_count() > 0 {
                tokio::time::sleep(GLANCE).await;
            }
        };
        if tokio::time::timeout(PATIENCE, let_go).await.is_err() {
            tracing::debug!("a store goes while it is still read");
        }
    }
}

/// All of it, in an order that leaves a whole local profile or none wherever it is interrupted.
async fn sweep(local_profile: LocalProfile, keychain: Keychain) -> Result<(), StoreError> {
    let at = local_profile.clone();
    on_disk(move || at.put_out()).await?;
    // From here on there is no local profile: what still fails is made good at the next start.
    if let Err(error) = finish(local_profile, keychain).await {
        tracing::warn!(%error, "what was removed is not swept up yet");
    }
    Ok(())
}

async fn finish(local_profile: LocalProfile, keychain: Keychain) -> Result<(), StoreError> {
    let at = local_profile.clone();
    on_disk(move || at.empty()).await?;
    if !local_profile.has_store() {
        let forgotten = keychain.forget_all(&local_profile).await;
        forgotten.map_err(|error| StoreError::Other(error.to_string()))?;
    }
    on_disk(move || local_profile.forget_put_out()).await
}

async fn on_disk(
    work: impl FnOnce() -> Result<(), StoreError> + Send + 'static,
) -> Result<(), StoreError> {
    let done = tokio::task::spawn_blocking(work).await;
    done.unwrap_or_else(|_| Err(StoreError::Other("work on a blocking thread broke".into())))
}
