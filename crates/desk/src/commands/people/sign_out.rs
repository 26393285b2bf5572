use crate::Desk;
use crate::commands::desk::StartView;
use loket_domain::Refusal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Signs out. The outbox and drafts stay, encrypted.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SignOutRequest {}

/// See [`SignOutRequest`].
///
/// # Errors
/// A [`Refusal`] in the reader's terms.
pub async fn sign_out(desk: &Desk, request: SignOutRequest) -> Result<StartView, Refusal> {
    let _ = (desk, request);
    Err(loket_domain::Code::Broken.into())
}
