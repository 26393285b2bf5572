//! Opening a store with the password last used here.

use super::Credentials;
use crate::Desk;
use crate::keys::{LocalProfile, StoreKey, Wraps};
use crate::store::{Store, StoreError};
use loket_domain::{Code, Refusal, Timestamp};
use std::sync::Arc;

impl Desk {
    /// Opens the store of somebody who has signed in here before, without the server. Past the lease it opens too:
    /// drafting stays open.
    pub async fn enter_by_password(
        &self,
        server: &str,
        credentials: &Credentials,
        remember: bool,
    ) -> Result<(), Refusal> {
        let local_profiles = self
            .local_profiles_of(server, &credentials.login_key)
            .await?;
        let usable = |wraps: &Wraps| wraps.password.is_some();
        let Some((local_profile, _)) = local_profiles
            .into_iter()
            .find(|(local_profile, wraps)| usable(wraps) && local_profile.has_store())
        else {
            return Err(Code::NeverSignedInHere.into());
        };
        self.open_by_password(&local_profile, &credentials.password, remember)
            .await
    }

    /// Opens the local profile that is in recovery, for who has signed in at it.
    pub async fn enter_own_local_profile_by_password(
        &self,
        local_profile: &LocalProfile,
        credentials: &Credentials,
    ) -> Result<(), Refusal> {
        let at = local_profile.clone();
        let wraps = self.blocking(move || Wraps::read(&at)).await?;
        if !wraps.is_some_and(|wraps| wraps.knows(&credentials.login_key)) {
            return Err(Code::SignInFailed.into());
        }
        self.open_by_password(local_profile, &credentials.password, true)
            .await
    }

    /// Whether anybody has signed in with this server here.
    pub async fn was_used_here(&self, server: &str) -> bool {
        let (folder, server) = (self.host().data_dir.clone(), server.to_owned());
        let found = self.blocking(move || {
            let wraps = |local_profile: &LocalProfile| Wraps::read(local_profile).ok().flatten();
            let mut local_profiles = LocalProfile::all(&folder)
                .into_iter()
                .filter(LocalProfile::has_store);
            Ok(local_profiles.any(|local_profile| {
                wraps(&local_profile).is_some_and(|wraps| wraps.server == server)
            }))
        });
        found.await.unwrap_or(false)
    }

    /// Whether anybody can get in at this server's without the server.
    pub async fn offline_possible(&self, server: &str) -> bool {
        let (folder, server) = (self.host().data_dir.clone(), server.to_owned());
        let found = self.blocking(move || {
            let usable = |wraps: Wraps| wraps.server == server && wraps.password.is_some();
            Ok(LocalProfile::all(&folder).iter().any(|local_profile| {
                local_profile.has_store()
                    && Wraps::read(local_profile)
                        .ok()
                        .flatten()
                        .is_some_and(usable)
            }))
        });
        found.await.unwrap_or(false)
    }

    /// Opens one local profile's store by the password last used there.
    ///
    /// # Errors
    /// [`Code::SignInFailed`], [`Code::TooManyAttempts`] with `seconds`, [`Code::KeyWrong`], or the store's failure.
    pub async fn open_by_password(
        &self,
        local_profile: &LocalProfile,
        password: &str,
        remember: bool,
    ) -> Result<(), Refusal> {
        if let Ok(opened) = self.open_store()
            && opened.local_profile == local_profile.name()
        {
            let (local_profile, password, now) = (
                local_profile.clone(),
                zeroize::Zeroizing::new(password.to_owned()),
                self.now(),
            );
            self.blocking(move || guess(&local_profile, &password, now).map(drop))
                .await?;
            return Ok(());
        }
        let (at, password, now) = (
            local_profile.clone(),
            zeroize::Zeroizing::new(password.to_owned()),
            self.now(),
        );
        let (key, store) = self
            .blocking(move || guess_and_open(&at, &password, now))
            .await?;
        let opened = self.read_profile_state(local_profile, key, store).await?;
        let opened = opened.ok_or(Code::NeverSignedInHere)?;
        self.come_in(local_profile, Arc::new(opened), remember)
            .await;
        Ok(())
    }

    /// Local profiles on this computer where this login was used with this server.
    pub async fn local_profiles_of(
        &self,
        server: &str,
        login_key: &str,
    ) -> Result<Vec<(LocalProfile, Wraps)>, StoreError> {
        let (folder, server, login_key) = (
            self.host().data_dir.clone(),
            server.to_owned(),
            login_key.to_owned(),
        );
        self.blocking(move || {
            let mut found = Vec::new();
            for local_profile in LocalProfile::all(&folder) {
                if let Some(wraps) = Wraps::read(&local_profile)?
                    && wraps.server == server
                    && wraps.knows(&login_key)
                {
                    found.push((local_profile, wraps));
                }
            }
            Ok(found)
        })
        .await
    }
}

fn guess_and_open(
    local_profile: &LocalProfile,
    password: &str,
    now: Timestamp,
) -> Result<(StoreKey, Store), StoreError> {
    let key = guess(local_profile, password, now)?;
    let store = local_profile.try_key(&key)?.ok_or(StoreError::WrongKey)?;
    Ok((key, store))
}

/// Counted as wrong, on the disk, before it is looked at.
fn guess(
    local_profile: &LocalProfile,
    password: &str,
    now: Timestamp,
) -> Result<StoreKey, StoreError> {
    let failed = || StoreError::Refused(Code::SignInFailed.into());
    let mut wraps = Wraps::read(local_profile)?.ok_or_else(failed)?;
    let counted = wraps.count_guess(now);
    wraps.write(local_profile)?;
    counted.map_err(|wait| {
        let seconds = (wait + 999) / 1_000;
        StoreError::Refused(Refusal::new(Code::TooManyAttempts).with("seconds", seconds))
    })?;
    let key = wraps
        .password
        .as_ref()
        .and_then(|wrap| wrap.open(local_profile, password))
        .ok_or_else(failed)?;
    wraps.forget_guesses();
    wraps.write(local_profile)?;
    Ok(key)
}
