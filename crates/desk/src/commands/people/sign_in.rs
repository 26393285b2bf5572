use crate::Desk;
use crate::commands::desk::{StartView, where_it_stands};
use crate::entry::{Credentials, NotEntered};
use loket_domain::{Code, Refusal};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Signs in: with the server, or by password on this computer when it cannot be reached.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct SignInRequest {
    /// User name or e-mail address as typed.
    pub login: String,
    /// The password.
    pub password: String,
    /// Whether to keep the session in the keychain (ES-22).
    pub remember: bool,
}

/// See [`SignInRequest`].
///
/// # Errors
/// [`Code::SignInFailed`], [`Code::TooManyAttempts`]; without the server [`Code::NeverSignedInHere`]; with a store
/// whose key none of the three ways gives [`Code::KeyWrong`]; and what stands between here and the server.
pub async fn sign_in(desk: &Desk, request: SignInRequest) -> Result<StartView, Refusal> {
    let credentials = Credentials::new(&request.login, request.password)?;
    let _door = desk.door.lock().await;
    let server = desk
        .server()
        .ok_or_else(|| Refusal::new(Code::AddressInvalid))?;
    match desk
        .enter_by_server(&server, &credentials, request.remember)
        .await
    {
        Ok(()) => {}
        Err(NotEntered::NoServer(_)) => {
            desk.enter_by_password(&server, &credentials, request.remember)
                .await?
        }
        Err(NotEntered::Refused(refusal)) => return Err(refusal),
    }
    Ok(where_it_stands(desk).await)
}
