use crate::Desk;
use crate::commands::desk::{StartView, where_it_stands};
use crate::desk::Standing;
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
    let _door = desk.door.lock().await;
    match desk.standing() {
        Standing::Locked { seat, .. } | Standing::Recovery { seat, .. } => {
            desk.forget(&seat).await;
            desk.stand(Standing::Out);
        }
        _ => desk.leave(desk.opened()?).await,
    }
    Ok(where_it_stands(desk).await)
}
