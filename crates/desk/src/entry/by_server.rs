//! Signing in with the server, which opens or makes a store.

use super::Credentials;
use crate::Desk;
use crate::keys::{Fresh, LocalProfile, StoreKey, Wraps};
use crate::session::OpenStore;
use crate::session::tokens::Secretive;
use crate::store::profile_state::{self, ProfileState, Times};
use crate::store::{Store, StoreError};
use crate::transport::{Answer, TransportError};
use loket_domain::ids::DeviceId;
use loket_domain::{Code, Refusal};
use loket_protocol::session::{SessionAnswer, SignInRequest};
use std::sync::Arc;
use std::time::Duration;
use zeroize::{Zeroize, Zeroizing};

/// How long somebody waits for a server that hangs before this computer tries without it.
const PATIENCE: Duration = Duration::from_secs(10);

/// Why a sign-in with the server did not get through.
pub enum NotEntered {
    /// The server gave no answer, or asks to come back later: what this computer knows may help.
    NoServer(TransportError),
    /// It did answer, or this computer could not go on.
    Refused(Refusal),
}

impl From<StoreError> for NotEntered {
    fn from(error: StoreError) -> Self {
        Self::Refused(error.into())
    }
}

impl From<TransportError> for NotEntered {
    fn from(error: TransportError) -> Self {
        match error {
            TransportError::NoAnswer | TransportError::Later(_) => Self::NoServer(error),
            // The server's 401 to a sign-in is about the password.
            TransportError::SessionEnded => Self::Refused(Code::SignInFailed.into()),
            other => Self::Refused(other.into()),
        }
    }
}

impl Desk {
    /// Signs in with the server and opens this person's store, or makes it when there is none.
    pub async fn enter_by_server(
        &self,
        server: &str,
        credentials: &Credentials,
        remember: bool,
    ) -> Result<(), NotEntered> {
        let known = self
            .local_profiles_of(server, &credentials.login_key)
            .await?
            .into_iter()
            .next();
        let device = known.map(|(_, wraps)| wraps.device);
        let device = device.unwrap_or_else(|| DeviceId::new(self.host().randomness.id(self.now())));
        let (answer, device) = self.ask_for_session(server, credentials, device).await?;
        let answer = Secretive(answer);
        let local_profile = LocalProfile::of(&self.host().data_dir, server, &answer.person);
        let changed = credentials.besides.new_password.clone();
        let before = changed.is_some().then(|| credentials.password.clone());
        let fresh = Arc::new(Fresh {
            login_key: credentials.login_key.clone(),
            password: changed.unwrap_or_else(|| credentials.password.clone()),
            before,
            device_secret: Some(Zeroizing::new(answer.device_secret.clone())),
        });
        let profile_state = self.state_after(server, credentials, device, &answer);
        let opened = match self.open_store() {
            Ok(opened) if opened.local_profile == local_profile.name() => {
                self.go_on(&opened, profile_state, &answer).await?;
                self.renew_wraps(&opened, fresh).await?;
                opened
            }
            _ if local_profile.has_store() => {
                let (key, store) = self.open_by_any(&local_profile, &fresh).await?;
                let opened = self
                    .begin(&local_profile, key, store, profile_state, &answer)
                    .await?;
                self.renew_wraps(&opened, fresh).await?;
                Arc::new(opened)
            }
            _ => {
                let (key, store) = self
                    .make(&local_profile, server, &profile_state.device, fresh)
                    .await?;
                Arc::new(
                    self.begin(&local_profile, key, store, profile_state, &answer)
                        .await?,
                )
            }
        };
        self.come_in(&local_profile, opened, remember).await;
        Ok(())
    }

    /// A session for the device that this person's store on this computer already bears.
    async fn ask_for_session(
        &self,
        server: &str,
        credentials: &Credentials,
        device: DeviceId,
    ) -> Result<(SessionAnswer, DeviceId), NotEntered> {
        let transport = &self.host().transport;
        let mut request = SignInRequest {
            login: credentials.login.clone(),
            password: credentials.password.as_str().to_owned(),
            device,
            device_name: self.host().surface.device_name(),
            new_password: None,
            terms_version: credentials.besides.terms_version.clone(),
        };
        let new_password = credentials.besides.new_password.as_ref();
        request.new_password = new_password.map(|new| new.as_str().to_owned());
        let asked = async {
            let answer = match in_time(transport.sign_in(server, &request)).await {
                // Changed before, by a request whose answer was lost: nobody stands outside because of that.
                Err(TransportError::Refused(refusal))
                    if refusal.code == Code::SignInFailed && was_changed(&mut request) =>
                {
                    in_time(transport.sign_in(server, &request)).await?
                }
                answer => answer?,
            };
            let local_profile = LocalProfile::of(&self.host().data_dir, server, &answer.person);
            let wraps = self.blocking(move || Wraps::read(&local_profile)).await?;
            let Some(wraps) = wraps.filter(|wraps| wraps.device != request.device) else {
                return Ok((answer, request.device.clone()));
            };
            // Known here under another login: the third wrap is under the secret of the device it had then.
            if let Err(error) = transport.sign_out(server, &answer.access_token).await {
                tracing::debug!(%error, "a session that is not needed was not ended");
            }
            request.device = wraps.device;
            // The first sign-in already did the further steps the server asked for.
            was_changed(&mut request);
            Ok((
                in_time(transport.sign_in(server, &request)).await?,
                request.device.clone(),
            ))
        };
        let answer = asked.await;
        request.password.zeroize();
        request.new_password.zeroize();
        answer
    }

    fn state_after(
        &self,
        server: &str,
        credentials: &Credentials,
        device: DeviceId,
        answer: &SessionAnswer,
    ) -> ProfileState {
        let server_time = answer.server_time;
        let wall_ahead = self.host().clock.wall().since(server_time);
        ProfileState {
            person: answer.person.clone(),
            server: server.to_owned(),
            device,
            login: credentials.login.clone(),
            organisation: None,
            lease: answer.lease,
            time: Times {
                server: server_time,
                wall_ahead,
                latest_shown: server_time,
            },
        }
    }

    /// Writes the sign-in down, and only then uses it.
    async fn begin(
        &self,
        local_profile: &LocalProfile,
        key: StoreKey,
        store: Store,
        profile_state: ProfileState,
        answer: &SessionAnswer,
    ) -> Result<OpenStore, StoreError> {
        let token = Zeroizing::new(answer.refresh_token.clone());
        store
            .write(move |tx| profile_state::signed_in(tx, &profile_state, &token))
            .await?;
        let opened = self.read_profile_state(local_profile, key, store).await?;
        let opened = opened.ok_or_else(|| StoreError::Other("a sign-in was not kept".into()))?;
        opened.session.begin(answer).await;
        opened.heard(answer.server_time, Some(answer.lease));
        Ok(opened)
    }

    /// The same person signs in again: the store stays open, its session is new.
    async fn go_on(
        &self,
        opened: &OpenStore,
        profile_state: ProfileState,
        answer: &SessionAnswer,
    ) -> Result<(), StoreError> {
        let token = Zeroizing::new(answer.refresh_token.clone());
        opened.signed_in_as(&profile_state.login);
        opened
            .store
            .write(move |tx| profile_state::signed_in(tx, &profile_state, &token))
            .await?;
        opened.session.begin(answer).await;
        opened.heard(answer.server_time, Some(answer.lease));
        Ok(())
    }
}

/// The new password is the password from now on; says whether there was one.
fn was_changed(request: &mut SignInRequest) -> bool {
    let changed = request.new_password.take();
    let was = changed.is_some();
    if let Some(changed) = changed {
        std::mem::replace(&mut request.password, changed).zeroize();
    }
    was
}

/// An answer that takes too long is none; a session begun meanwhile ends by itself.
async fn in_time<T>(answer: Answer<'_, T>) -> Result<T, TransportError> {
    let heard = tokio::time::timeout(PATIENCE, answer).await;
    heard.unwrap_or(Err(TransportError::NoAnswer))
}
