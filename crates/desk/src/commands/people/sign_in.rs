use crate::Desk;
use crate::commands::desk::{StartView, where_it_stands};
use crate::entry::{Besides, Credentials, NotEntered};
use loket_domain::{Code, Refusal};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Signs in: with the server, or by password on this computer when it cannot be reached.
#[derive(Clone, Default, Serialize, Deserialize, TS)]
pub struct SignInRequest {
    /// User name or e-mail address as typed.
    pub login: String,
    /// The password.
    pub password: String,
    /// Whether to keep the session in the keychain (ES-22).
    pub remember: bool,
    /// The password to be, where the server refused with `password_expired` or `password_temporary`.
    #[serde(default)]
    #[ts(optional)]
    pub new_password: Option<String>,
    /// The version of the terms that was accepted, where it refused with `terms_to_accept`.
    #[serde(default)]
    #[ts(optional)]
    pub accept_terms: Option<String>,
}

/// See [`SignInRequest`].
///
/// # Errors
/// [`Code::SignInFailed`], [`Code::TooManyAttempts`]; [`Code::PasswordExpired`], [`Code::PasswordTemporary`] or
/// [`Code::TermsToAccept`] until what they ask for comes with the same request; without the server
/// [`Code::NeverSignedInHere`]; with a store whose key none of the three ways gives [`Code::KeyWrong`]; and what stands
/// between here and the server.
pub async fn sign_in(desk: &Desk, request: SignInRequest) -> Result<StartView, Refusal> {
    let besides = Besides::new(request.new_password, request.accept_terms)?;
    let credentials = Credentials::new(&request.login, request.password)?.with(besides);
    let _entry_lock = desk.entry_lock.lock().await;
    let server = desk
        .server()
        .ok_or_else(|| Refusal::new(Code::AddressInvalid))?;
    match desk
        .enter_by_server(&server, &credentials, request.remember)
        .await
    {
        Ok(()) => {}
        Err(NotEntered::NoServer(error)) if credentials.besides.is_given() => {
            return Err(error.into());
        }
        Err(NotEntered::NoServer(_)) => {
            desk.enter_by_password(&server, &credentials, request.remember)
                .await?
        }
        Err(NotEntered::Refused(refusal)) => return Err(refusal),
    }
    Ok(where_it_stands(desk).await)
}
