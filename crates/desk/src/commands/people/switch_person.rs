use crate::Desk;
use crate::commands::desk::{StartView, where_it_stands};
use loket_domain::Refusal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Lets somebody else sign in.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SwitchPersonRequest {}

/// See [`SwitchPersonRequest`]. What is open or locked is closed; nobody is signed out, and who wanted to be
/// remembered still is.
///
/// # Errors
/// None.
pub async fn switch_person(
    desk: &Desk,
    _request: SwitchPersonRequest,
) -> Result<StartView, Refusal> {
    let _entry_lock = desk.entry_lock.lock().await;
    desk.step_aside().await;
    Ok(where_it_stands(desk).await)
}
