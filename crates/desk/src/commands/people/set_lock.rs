use crate::commands::desk::{StartView, where_it_stands};
use crate::computer::settings::LOCK_MINUTES;
use crate::store::StoreError;
use crate::{Desk, Topic};
use loket_domain::{Code, Refusal};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Sets when this computer locks by itself.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SetLockRequest {
    /// After how many minutes without anybody: 5, 15, 30 or 60; none for never, not even after the computer slept.
    pub minutes: Option<u32>,
}

/// See [`SetLockRequest`].
///
/// # Errors
/// [`Code::RequestInvalid`] at `minutes`; [`Code::DiskFull`] or another failure to keep it.
pub async fn set_lock(desk: &Desk, request: SetLockRequest) -> Result<StartView, Refusal> {
    let minutes = request.minutes;
    if minutes.is_some_and(|minutes| !LOCK_MINUTES.contains(&minutes)) {
        return Err(Refusal::new(Code::RequestInvalid).at("minutes"));
    }
    desk.settings()
        .change(|kept| kept.lock_after = minutes)
        .map_err(StoreError::from)?;
    desk.tell(&[Topic::Start]);
    Ok(where_it_stands(desk).await)
}
