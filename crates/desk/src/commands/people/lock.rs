use crate::Desk;
use crate::commands::desk::StartView;
use loket_domain::Refusal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Locks the desk.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LockRequest {}

/// See [`LockRequest`].
///
/// # Errors
/// A [`Refusal`] in the reader's terms.
pub async fn lock(desk: &Desk, request: LockRequest) -> Result<StartView, Refusal> {
    let _ = (desk, request);
    Err(loket_domain::Code::Broken.into())
}
