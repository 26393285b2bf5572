use crate::Desk;
use crate::keys::{Fresh, Seat, StoreKey, Wraps};
use crate::store::{Store, StoreError};
use loket_domain::ids::DeviceId;
use std::sync::Arc;

impl Desk {
    /// Opens a store that is there by the first of the three ways that fits. The cheap one first; a keychain may ask
    /// the person, and stretching a password takes a while.
    ///
    /// # Errors
    /// [`StoreError::WrongKey`] when none fits, or the store's failure.
    pub(super) async fn open_by_any(
        &self,
        seat: &Seat,
        fresh: &Arc<Fresh>,
    ) -> Result<(StoreKey, Store), StoreError> {
        let at = seat.clone();
        let wraps = self.blocking(move || Wraps::read(&at)).await?;
        let known = wraps.map(|wraps| (Arc::new(wraps), Arc::clone(fresh)));
        if let Some((wraps, fresh)) = known.clone() {
            let way = move |seat: &Seat| {
                let secret = fresh.device_secret.as_ref()?;
                wraps.by_server.as_ref()?.open(seat, secret)
            };
            if let Some(opened) = self.try_way(seat, way).await? {
                return Ok(opened);
            }
        }
        if let Ok(Some(key)) = self.keychain().key(seat).await
            && let Some(opened) = self.try_way(seat, move |_| Some(key)).await?
        {
            return Ok(opened);
        }
        if let Some((wraps, fresh)) = known {
            let way = move |seat: &Seat| {
                let wrap = wraps.password.as_ref()?;
                let before = fresh.before.as_ref();
                wrap.open(seat, &fresh.password)
                    .or_else(|| wrap.open(seat, before?))
            };
            if let Some(opened) = self.try_way(seat, way).await? {
                return Ok(opened);
            }
        }
        Err(StoreError::WrongKey)
    }

    /// Makes a store where there is none: its wraps first, so that there is never a store without a way to its key.
    ///
    /// # Errors
    /// The disk's; what was made is made anew the next time.
    pub(super) async fn make(
        &self,
        seat: &Seat,
        server: &str,
        device: &DeviceId,
        fresh: Arc<Fresh>,
    ) -> Result<(StoreKey, Store), StoreError> {
        let (seat, server, device) = (seat.clone(), server.to_owned(), device.clone());
        let (cost, randomness) = (self.password_cost, Arc::clone(&self.host().randomness));
        self.blocking(move || {
            seat.make_folder()?;
            let key = StoreKey::generate(&*randomness);
            let mut wraps =
                Wraps::read(&seat)?.unwrap_or_else(|| Wraps::new(&server, device, &*randomness));
            fresh.wrap(&mut wraps, &seat, &key, cost, &*randomness);
            wraps.write(&seat)?;
            let store = Store::create(&seat.store_path(), &key)?;
            Ok((key, store))
        })
        .await
    }

    async fn try_way(
        &self,
        seat: &Seat,
        way: impl FnOnce(&Seat) -> Option<StoreKey> + Send + 'static,
    ) -> Result<Option<(StoreKey, Store)>, StoreError> {
        let seat = seat.clone();
        self.blocking(move || {
            let Some(key) = way(&seat) else {
                return Ok(None);
            };
            Ok(seat.try_key(&key)?.map(|store| (key, store)))
        })
        .await
    }
}
