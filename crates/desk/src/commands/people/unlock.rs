use crate::Desk;
use crate::commands::desk::{StartView, where_it_stands};
use crate::entry::{Besides, Credentials, NotEntered, checked};
use crate::keys::LocalProfile;
use crate::session::DeskState;
use loket_domain::{Code, Refusal};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::Zeroizing;

/// Opens a locked desk.
#[derive(Clone, Default, Serialize, Deserialize, TS)]
pub struct UnlockRequest {
    /// The password.
    pub password: String,
    /// As with signing in, where the server had ended the session or knows a newer password.
    #[serde(default)]
    #[ts(optional)]
    pub new_password: Option<String>,
    /// As with signing in.
    #[serde(default)]
    #[ts(optional)]
    pub accept_terms: Option<String>,
}

/// See [`UnlockRequest`]. By the password last used here; a newer one is known to the server only, and where the server
/// ended the session it is asked first.
///
/// # Errors
/// [`Code::NotSignedIn`] when nothing is locked; [`Code::SignInFailed`], [`Code::TooManyAttempts`], or the store's;
/// what the server asks for besides, as with signing in.
pub async fn unlock(desk: &Desk, request: UnlockRequest) -> Result<StartView, Refusal> {
    let besides = Besides::new(request.new_password, request.accept_terms)?;
    let password = checked(request.password)?;
    let _entry_lock = desk.entry_lock.lock().await;
    let DeskState::Locked {
        local_profile,
        known,
        ended,
        ..
    } = desk.state()
    else {
        return match desk.open_store() {
            Ok(_) => Ok(where_it_stands(desk).await),
            Err(refusal) => Err(refusal),
        };
    };
    let local_profile =
        LocalProfile::named(&desk.host().data_dir, &local_profile).ok_or(Code::NotSignedIn)?;
    let login = known.map(|known| known.login).unwrap_or_default();
    let server_first = ended || besides.is_given();
    let credentials = credentials(&login, &password, besides)?;
    let by_server = async || match (desk.server(), &credentials) {
        (Some(server), Some(credentials)) => {
            let entered = desk.enter_by_server(&server, credentials, desk.is_remembered());
            Some(entered.await)
        }
        _ => None,
    };
    if server_first {
        match by_server().await {
            Some(Ok(())) => return Ok(where_it_stands(desk).await),
            Some(Err(NotEntered::Refused(refusal))) => return Err(refusal),
            Some(Err(NotEntered::NoServer(error))) if asks_more(credentials.as_ref()) => {
                return Err(error.into());
            }
            Some(Err(NotEntered::NoServer(_))) | None => {}
        }
    }
    let opened = desk.open_by_password(&local_profile, &password, desk.is_remembered());
    if let Err(refusal) = opened.await {
        if refusal.code != Code::SignInFailed || server_first {
            return Err(refusal);
        }
        match by_server().await {
            Some(Ok(())) => {}
            Some(Err(NotEntered::Refused(by_server))) => return Err(by_server),
            Some(Err(NotEntered::NoServer(_))) | None => return Err(refusal),
        }
    }
    Ok(where_it_stands(desk).await)
}

/// None while nobody knows what they sign in with: their store is closed and the keychain does not say.
fn credentials(
    login: &str,
    password: &Zeroizing<String>,
    besides: Besides,
) -> Result<Option<Credentials>, Refusal> {
    if login.is_empty() {
        return Ok(None);
    }
    let credentials = Credentials::new(login, password.as_str().to_owned())?;
    Ok(Some(credentials.with(besides)))
}

fn asks_more(credentials: Option<&Credentials>) -> bool {
    credentials.is_some_and(|credentials| credentials.besides.is_given())
}
