use crate::Desk;
use crate::commands::shipping::RequestRow;
use loket_domain::Refusal;
use loket_domain::ids::RequestId;
use loket_domain::shipping::Decision;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Decides a request.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DecideRequestRequest {
    /// Which.
    pub request: RequestId,
    /// Yes or no.
    pub decision: Decision,
    /// Why; may be empty.
    pub reason: String,
}

/// See [`DecideRequestRequest`].
///
/// # Errors
/// A [`Refusal`] in the reader's terms.
pub async fn decide_request(
    desk: &Desk,
    request: DecideRequestRequest,
) -> Result<RequestRow, Refusal> {
    let _ = (desk, request);
    Err(loket_domain::Code::Broken.into())
}
