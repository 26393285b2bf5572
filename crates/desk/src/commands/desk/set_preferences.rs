use crate::commands::desk::Preferences;
use crate::store::StoreError;
use crate::{Desk, Topic};
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
/// [`loket_domain::Code::DiskFull`] or another failure to keep them; the older ones stay then.
pub async fn set_preferences(
    desk: &Desk,
    request: SetPreferencesRequest,
) -> Result<Preferences, Refusal> {
    let kept = desk
        .settings()
        .change(|kept| kept.preferences = request.preferences.clone());
    kept.map_err(StoreError::from)?;
    desk.tell(&[Topic::Start]);
    Ok(request.preferences)
}
