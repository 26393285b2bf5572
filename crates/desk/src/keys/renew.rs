//! Renewing the three ways to a key at a sign-in.

use super::{LocalProfile, PasswordWrap, ServerWrap, Wraps};
use crate::Desk;
use crate::session::OpenStore;
use crate::store::StoreError;
use std::sync::Arc;
use zeroize::Zeroizing;

/// What a sign-in brought that the key can be wrapped under.
pub struct Fresh {
    /// The login, as it is compared.
    pub login_key: String,
    /// The password that was right.
    pub password: Zeroizing<String>,
    /// The one there was until now, when it was changed: what an older wrap still opens by.
    pub before: Option<Zeroizing<String>>,
    /// The server's secret for this device; none when the server was not asked.
    pub device_secret: Option<Zeroizing<String>>,
}

impl Desk {
    /// The server's secret for this device came again. It is the same for years; when it is not, the wrap is renewed.
    pub async fn renew_server_wrap(&self, opened: &OpenStore, secret: &str) {
        let Some(local_profile) = LocalProfile::named(&self.host().data_dir, &opened.local_profile)
        else {
            return;
        };
        let (key, secret) = (opened.key.clone(), Zeroizing::new(secret.to_owned()));
        let randomness = self.host().randomness.clone();
        let (server, device) = (opened.server.clone(), opened.device.clone());
        let renewed = self.blocking(move || {
            let mut wraps = Wraps::read(&local_profile)?
                .unwrap_or_else(|| Wraps::new(&server, device, &*randomness));
            if wraps
                .by_server
                .as_ref()
                .and_then(|wrap| wrap.open(&local_profile, &secret))
                .as_ref()
                == Some(&key)
            {
                return Ok(());
            }
            wraps.by_server = ServerWrap::make(&local_profile, &key, &secret, &*randomness);
            wraps.write(&local_profile)
        });
        if let Err(error) = renewed.await {
            tracing::warn!(%error, "the server's wrap was not renewed");
        }
    }

    /// Renews the wraps that a sign-in allows.
    ///
    /// # Errors
    /// When the disk does not take them; the older ones are still there then.
    pub async fn renew_wraps(
        &self,
        opened: &OpenStore,
        fresh: Arc<Fresh>,
    ) -> Result<(), StoreError> {
        let Some(local_profile) = LocalProfile::named(&self.host().data_dir, &opened.local_profile)
        else {
            return Ok(());
        };
        let key = opened.key.clone();
        let (server, device) = (opened.server.clone(), opened.device.clone());
        let (cost, randomness) = (self.password_cost, self.host().randomness.clone());
        self.blocking(move || {
            let mut wraps = Wraps::read(&local_profile)?
                .unwrap_or_else(|| Wraps::new(&server, device, &*randomness));
            fresh.wrap(&mut wraps, &local_profile, &key, cost, &*randomness);
            wraps.write(&local_profile)
        })
        .await
    }

    /// Runs what blocks on a thread that may.
    pub async fn blocking<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let done = tokio::task::spawn_blocking(work).await;
        done.unwrap_or_else(|_| Err(StoreError::Other("work on a blocking thread broke".into())))
    }
}

impl Fresh {
    /// Lays the new wraps over the older ones; one that cannot be made leaves its older one.
    pub fn wrap(
        &self,
        wraps: &mut Wraps,
        local_profile: &LocalProfile,
        key: &super::StoreKey,
        cost: super::PasswordCost,
        randomness: &dyn crate::host::Randomness,
    ) {
        wraps.learn(&self.login_key);
        wraps.forget_guesses();
        if let Some(wrap) = PasswordWrap::make(local_profile, key, &self.password, cost, randomness)
        {
            wraps.password = Some(wrap);
        }
        let secret = self.device_secret.as_ref();
        if let Some(wrap) =
            secret.and_then(|secret| ServerWrap::make(local_profile, key, secret, randomness))
        {
            wraps.by_server = Some(wrap);
        }
    }
}
