//! Opening a store in whichever of the three ways fits.

use crate::Desk;
use crate::keys::{Fresh, LocalProfile, StoreKey, Wraps};
use crate::store::{Store, StoreError};
use loket_domain::ids::DeviceId;
use std::sync::Arc;

impl Desk {
    /// Opens a store that is there by the first of the three ways that fits. The cheap one first; a keychain may ask
    /// the person, and stretching a password takes a while.
    ///
    /// # Errors
    /// [`StoreError::WrongKey`] when none fits, or the store's failure.
    pub async fn open_by_any(
        &self,
        local_profile: &LocalProfile,
        fresh: &Arc<Fresh>,
    ) -> Result<(StoreKey, Store), StoreError> {
        let at = local_profile.clone();
        let wraps = self.blocking(move || Wraps::read(&at)).await?;
        let known = wraps.map(|wraps| (Arc::new(wraps), Arc::clone(fresh)));
        if let Some((wraps, fresh)) = known.clone() {
            let way = move |local_profile: &LocalProfile| {
                let secret = fresh.device_secret.as_ref()?;
                wraps.by_server.as_ref()?.open(local_profile, secret)
            };
            if let Some(opened) = self.try_way(local_profile, way).await? {
                return Ok(opened);
            }
        }
        if let Ok(Some(key)) = self.keychain().key(local_profile).await
            && let Some(opened) = self.try_way(local_profile, move |_| Some(key)).await?
        {
            return Ok(opened);
        }
        if let Some((wraps, fresh)) = known {
            let way = move |local_profile: &LocalProfile| {
                let wrap = wraps.password.as_ref()?;
                let before = fresh.before.as_ref();
                wrap.open(local_profile, &fresh.password)
                    .or_else(|| wrap.open(local_profile, before?))
            };
            if let Some(opened) = self.try_way(local_profile, way).await? {
                return Ok(opened);
            }
        }
        Err(StoreError::WrongKey)
    }

    /// Makes a store where there is none: its wraps first, so that there is never a store without a way to its key.
    ///
    /// # Errors
    /// The disk's; what was made is made anew the next time.
    pub async fn make(
        &self,
        local_profile: &LocalProfile,
        server: &str,
        device: &DeviceId,
        fresh: Arc<Fresh>,
    ) -> Result<(StoreKey, Store), StoreError> {
        let (local_profile, server, device) =
            (local_profile.clone(), server.to_owned(), device.clone());
        let (cost, randomness) = (self.password_cost, Arc::clone(&self.host().randomness));
        self.blocking(move || {
            local_profile.make_folder()?;
            let key = StoreKey::generate(&*randomness);
            let mut wraps = Wraps::read(&local_profile)?
                .unwrap_or_else(|| Wraps::new(&server, device, &*randomness));
            fresh.wrap(&mut wraps, &local_profile, &key, cost, &*randomness);
            wraps.write(&local_profile)?;
            let store = Store::create(&local_profile.store_path(), &key)?;
            Ok((key, store))
        })
        .await
    }

    async fn try_way(
        &self,
        local_profile: &LocalProfile,
        way: impl FnOnce(&LocalProfile) -> Option<StoreKey> + Send + 'static,
    ) -> Result<Option<(StoreKey, Store)>, StoreError> {
        let local_profile = local_profile.clone();
        self.blocking(move || {
            let Some(key) = way(&local_profile) else {
                return Ok(None);
            };
            Ok(local_profile.try_key(&key)?.map(|store| (key, store)))
        })
        .await
    }
}
