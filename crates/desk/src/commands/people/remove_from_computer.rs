use super::remove_preview::what_is_lost;
use crate::Desk;
use crate::commands::desk::{StartView, where_it_stands};
use crate::session::DeskState;
use loket_domain::{Code, Refusal};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Removes everything of one person from this computer: store, keys, keychain entries. The server keeps what it has.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RemoveFromComputerRequest {
    /// What they sign in with; empty for whoever is in, locked or in recovery.
    pub login: String,
    /// They saw what would be lost, and want it all the same.
    pub though_unsent: bool,
}

/// See [`RemoveFromComputerRequest`]. Wherever it is interrupted there is a whole local profile or none.
///
/// # Errors
/// [`Code::UnsentHere`] when something would be lost, or might be, and that was not agreed to;
/// [`Code::FieldRequired`] or [`Code::NeverSignedInHere`] at `login`; the disk's.
pub async fn remove_from_computer(
    desk: &Desk,
    request: RemoveFromComputerRequest,
) -> Result<StartView, Refusal> {
    let _entry_lock = desk.entry_lock.lock().await;
    let local_profile = desk.local_profile_meant(&request.login).await?;
    if !request.though_unsent && what_is_lost(desk, &local_profile).await.loses() {
        return Err(Code::UnsentHere.into());
    }
    desk.remove_local_profile(&local_profile, DeskState::Out)
        .await?;
    Ok(where_it_stands(desk).await)
}
