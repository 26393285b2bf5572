use crate::Desk;
use crate::commands::desk::{StartView, where_it_stands};
use crate::desk::Standing;
use crate::entry::{Credentials, NotEntered, checked};
use crate::keys::Seat;
use loket_domain::{Code, Refusal};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Opens a locked desk.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct UnlockRequest {
    /// The password.
    pub password: String,
}

/// See [`UnlockRequest`]. By the password last used here; a newer one is known to the server only.
///
/// # Errors
/// [`Code::NotSignedIn`] when nothing is locked; [`Code::SignInFailed`], [`Code::TooManyAttempts`], or the store's.
pub async fn unlock(desk: &Desk, request: UnlockRequest) -> Result<StartView, Refusal> {
    let password = checked(request.password)?;
    let _door = desk.door.lock().await;
    let Standing::Locked { seat, known } = desk.standing() else {
        return match desk.opened() {
            Ok(_) => Ok(where_it_stands(desk).await),
            Err(refusal) => Err(refusal),
        };
    };
    let seat = Seat::named(&desk.host().data_dir, &seat).ok_or(Code::NotSignedIn)?;
    let remembered = desk
        .settings()
        .kept()
        .last
        .as_ref()
        .is_some_and(|last| last.remembered);
    if let Err(refusal) = desk.open_by_password(&seat, &password, remembered).await {
        let login = known.map(|known| known.login).unwrap_or_default();
        let server = desk.server();
        let may_be_newer = refusal.code == Code::SignInFailed && !login.is_empty();
        let (true, Some(server)) = (may_be_newer, server) else {
            return Err(refusal);
        };
        let credentials = Credentials::new(&login, password.as_str().to_owned())?;
        match desk
            .enter_by_server(&server, &credentials, remembered)
            .await
        {
            Ok(()) => {}
            Err(NotEntered::NoServer(_)) => return Err(refusal),
            Err(NotEntered::Refused(by_server)) => return Err(by_server),
        }
    }
    Ok(where_it_stands(desk).await)
}
