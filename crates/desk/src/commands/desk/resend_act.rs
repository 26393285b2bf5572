use crate::Desk;
use crate::commands::desk::Done;
use loket_domain::Refusal;
use loket_domain::ids::ActId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Sends an act that asked again.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ResendActRequest {
    /// Which.
    pub act: ActId,
}

/// See [`ResendActRequest`].
///
/// # Errors
/// A [`Refusal`] in the reader's terms.
pub async fn resend_act(desk: &Desk, request: ResendActRequest) -> Result<Done, Refusal> {
    let _ = (desk, request);
    Err(loket_domain::Code::Broken.into())
}
