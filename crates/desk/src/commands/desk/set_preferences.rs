use crate::Desk;
use crate::commands::desk::Preferences;
use loket_domain::Refusal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Sets this computer's preferences, whole.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SetPreferencesRequest {
    /// As they shall be.
    pub preferences: Preferences,
}

/// See [`SetPreferencesRequest`].
///
/// # Errors
/// A [`Refusal`] in the reader's terms.
pub async fn set_preferences(
    desk: &Desk,
    request: SetPreferencesRequest,
) -> Result<Preferences, Refusal> {
    let _ = (desk, request);
    Err(loket_domain::Code::Broken.into())
}
