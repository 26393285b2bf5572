use crate::Desk;
use crate::commands::desk::StartView;
use loket_domain::Refusal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Signs in: with the server, or by password on this computer when it cannot be reached.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
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
/// A [`Refusal`] in the reader's terms.
pub async fn sign_in(desk: &Desk, request: SignInRequest) -> Result<StartView, Refusal> {
    let _ = (desk, request);
    Err(loket_domain::Code::Broken.into())
}
