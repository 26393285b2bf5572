use crate::Desk;
use crate::commands::desk::StartView;
use loket_domain::Refusal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How to get at a store whose key is gone.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
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
    },
}

/// See [`RecoverRequest`].
///
/// # Errors
/// A [`Refusal`] in the reader's terms.
pub async fn recover(desk: &Desk, request: RecoverRequest) -> Result<StartView, Refusal> {
    let _ = (desk, request);
    Err(loket_domain::Code::Broken.into())
}
