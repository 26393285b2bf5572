use crate::Desk;
use crate::commands::desk::{StartView, where_it_stands};
use loket_domain::{Code, Refusal};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Locks the desk.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LockRequest {}

/// See [`LockRequest`]. The store is closed until somebody knows the password; the session goes on.
///
/// # Errors
/// [`loket_domain::Code::NotSignedIn`].
pub async fn lock(desk: &Desk, _request: LockRequest) -> Result<StartView, Refusal> {
    let _entry_lock = desk.entry_lock.lock().await;
    match desk.open_store() {
        Ok(opened) => desk.lock_up(opened).await,
        Err(refusal) if refusal.code != Code::Locked => return Err(refusal),
        Err(_) => {}
    }
    Ok(where_it_stands(desk).await)
}
