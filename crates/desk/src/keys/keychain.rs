//! The store's key in the system's keychain.

use super::{LocalProfile, StoreKey};
use crate::vault::{KeyVault, VaultError};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use zeroize::Zeroizing;

/// What the desk keeps in the operating system's keychain. Keychains block, and some break on an async worker: each
/// access has a thread that may wait.
#[derive(Clone)]
pub struct Keychain(pub Arc<dyn KeyVault>);

/// A person who wanted to be remembered (ES-22).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Who {
    /// Their name, as far as it was known.
    pub name: String,
    /// The login they used last.
    pub login: String,
}

impl Keychain {
    /// The store's key. An entry that holds no key is as good as a wrong one.
    ///
    /// # Errors
    /// [`VaultError`].
    pub async fn key(&self, local_profile: &LocalProfile) -> Result<Option<StoreKey>, VaultError> {
        let name = key_entry(local_profile);
        let text = self
            .access(move |vault| vault.read(&name))
            .await?
            .map(Zeroizing::new);
        Ok(text.map(|text| StoreKey::from_text(&text).unwrap_or_else(StoreKey::unusable)))
    }

    /// Keeps the store's key.
    ///
    /// # Errors
    /// [`VaultError`].
    async fn keep_key(
        &self,
        local_profile: &LocalProfile,
        key: &StoreKey,
    ) -> Result<(), VaultError> {
        let (name, text) = (key_entry(local_profile), key.to_text());
        self.access(move |vault| {
            // Written only when it changed: on some systems each writing asks the person.
            if vault.read(&name)?.map(Zeroizing::new).as_ref() == Some(&text) {
                return Ok(());
            }
            vault.write(&name, &text)
        })
        .await
    }

    /// Who is remembered at this local profile, as far as the keychain says.
    pub async fn who(&self, local_profile: &LocalProfile) -> Option<Who> {
        let name = who_entry(local_profile);
        let text = self.access(move |vault| vault.read(&name)).await.ok()??;
        serde_json::from_str(&text).ok()
    }

    /// Remembers who it is.
    ///
    /// # Errors
    /// [`VaultError`].
    pub async fn keep_who(
        &self,
        local_profile: &LocalProfile,
        who: &Who,
    ) -> Result<(), VaultError> {
        let name = who_entry(local_profile);
        let text = serde_json::to_string(who).map_err(|_| VaultError::Other)?;
        self.access(move |vault| vault.write(&name, &text)).await
    }

    /// Forgets who it is. The key stays: it says nothing, and is one of three ways to what is unsent.
    ///
    /// # Errors
    /// [`VaultError`].
    pub async fn forget_who(&self, local_profile: &LocalProfile) -> Result<(), VaultError> {
        let name = who_entry(local_profile);
        self.access(move |vault| vault.delete(&name)).await
    }

    /// Forgets the key and who it is: their store is gone.
    ///
    /// # Errors
    /// [`VaultError`].
    pub async fn forget_all(&self, local_profile: &LocalProfile) -> Result<(), VaultError> {
        let (key, who) = (key_entry(local_profile), who_entry(local_profile));
        self.access(move |vault| {
            vault.delete(&key)?;
            vault.delete(&who)
        })
        .await
    }

    /// Renews the key and who it is, or forgets who it was; whether the next start may rely on it.
    pub async fn renew(
        &self,
        local_profile: &LocalProfile,
        key: &StoreKey,
        who: Option<Who>,
    ) -> bool {
        let kept = async {
            self.keep_key(local_profile, key).await?;
            match &who {
                Some(who) => self.keep_who(local_profile, who).await,
                None => self.forget_who(local_profile).await,
            }
        };
        match kept.await {
            Ok(()) => who.is_some(),
            Err(error) => {
                tracing::warn!(%error, "the keychain does not keep this person's key");
                false
            }
        }
    }

    async fn access<T: Send + 'static>(
        &self,
        work: impl FnOnce(&dyn KeyVault) -> Result<T, VaultError> + Send + 'static,
    ) -> Result<T, VaultError> {
        let vault = Arc::clone(&self.0);
        let done = tokio::task::spawn_blocking(move || work(&*vault)).await;
        done.unwrap_or(Err(VaultError::Other))
    }
}

fn key_entry(local_profile: &LocalProfile) -> String {
    format!("store.{}", local_profile.name())
}

fn who_entry(local_profile: &LocalProfile) -> String {
    format!("who.{}", local_profile.name())
}
