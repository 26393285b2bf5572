use crate::Desk;
use crate::commands::desk::StartView;
use loket_domain::Refusal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Opens a locked desk.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct UnlockRequest {
    /// The password.
    pub password: String,
}

/// See [`UnlockRequest`].
///
/// # Errors
/// A [`Refusal`] in the reader's terms.
pub async fn unlock(desk: &Desk, request: UnlockRequest) -> Result<StartView, Refusal> {
    let _ = (desk, request);
    Err(loket_domain::Code::Broken.into())
}
