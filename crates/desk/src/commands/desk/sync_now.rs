use crate::Desk;
use crate::commands::desk::ConnectionView;
use loket_domain::Refusal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Tries the server now.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SyncNowRequest {}

/// See [`SyncNowRequest`].
///
/// # Errors
/// A [`Refusal`] in the reader's terms.
pub async fn sync_now(desk: &Desk, request: SyncNowRequest) -> Result<ConnectionView, Refusal> {
    let _ = (desk, request);
    Err(loket_domain::Code::Broken.into())
}
