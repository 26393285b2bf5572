use crate::Desk;
use crate::commands::desk::{StartView, where_it_stands};
use crate::entry::{Besides, Credentials, NotEntered};
use crate::keys::LocalProfile;
use crate::session::DeskState;
use loket_domain::{Code, Refusal};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How to get at a store whose key is gone.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "how")]
pub enum RecoverRequest {
    /// Look in the keychain again.
    Retry,
    /// By the password last used here, without the server.
    Password {
        /// User name or e-mail address.
        login: String,
        /// The password.
        password: String,
    },
    /// By signing in with the server, which keeps a secret for this device.
    Server {
        /// User name or e-mail address.
        login: String,
        /// The password.
        password: String,
        /// As with signing in.
        #[serde(default)]
        #[ts(optional)]
        new_password: Option<String>,
        /// As with signing in.
        #[serde(default)]
        #[ts(optional)]
        accept_terms: Option<String>,
    },
}

/// See [`RecoverRequest`]. Each way that works makes the others work again.
///
/// # Errors
/// [`Code::NotSignedIn`] when there is nothing to recover; [`Code::SignInFailed`], [`Code::TooManyAttempts`],
/// [`Code::KeyWrong`], [`Code::NeedsServer`], or the store's failure.
pub async fn recover(desk: &Desk, request: RecoverRequest) -> Result<StartView, Refusal> {
    let _entry_lock = desk.entry_lock.lock().await;
    let DeskState::Recovery { local_profile, .. } = desk.state() else {
        return Err(Code::NotSignedIn.into());
    };
    let local_profile =
        LocalProfile::named(&desk.host().data_dir, &local_profile).ok_or(Code::NotSignedIn)?;
    match request {
        RecoverRequest::Retry => desk.enter_by_keychain(&local_profile).await?,
        RecoverRequest::Password { login, password } => {
            let credentials = Credentials::new(&login, password)?;
            desk.enter_own_local_profile_by_password(&local_profile, &credentials)
                .await?;
        }
        RecoverRequest::Server {
            login,
            password,
            new_password,
            accept_terms,
        } => {
            let besides = Besides::new(new_password, accept_terms)?;
            let credentials = Credentials::new(&login, password)?.with(besides);
            let server = desk.server().ok_or(Code::NeedsServer)?;
            match desk.enter_by_server(&server, &credentials, true).await {
                Ok(()) => {}
                Err(NotEntered::NoServer(error)) => return Err(error.into()),
                Err(NotEntered::Refused(refusal)) => return Err(refusal),
            }
        }
    }
    Ok(where_it_stands(desk).await)
}
