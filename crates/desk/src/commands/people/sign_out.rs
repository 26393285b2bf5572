use crate::Desk;
use crate::commands::desk::{StartView, where_it_stands};
use crate::session::DeskState;
use loket_domain::Refusal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Signs out. The outbox and drafts stay, encrypted.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SignOutRequest {}

/// See [`SignOutRequest`].
///
/// # Errors
/// None when somebody is signed in, locked or in recovery; [`loket_domain::Code::NotSignedIn`] else.
pub async fn sign_out(desk: &Desk, _request: SignOutRequest) -> Result<StartView, Refusal> {
    let _entry_lock = desk.entry_lock.lock().await;
    match desk.state() {
        DeskState::Locked { local_profile, .. } | DeskState::Recovery { local_profile, .. } => {
            desk.forget(&local_profile).await;
            desk.change_state(DeskState::Out);
        }
        _ => desk.leave(desk.open_store()?).await,
    }
    Ok(where_it_stands(desk).await)
}
