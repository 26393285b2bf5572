use crate::Desk;
use crate::commands::desk::Done;
use loket_domain::Refusal;
use loket_domain::ids::ActId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Puts a refused act away.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DismissRefusedRequest {
    /// Which.
    pub act: ActId,
}

/// See [`DismissRefusedRequest`].
///
/// # Errors
/// A [`Refusal`] in the reader's terms.
pub async fn dismiss_refused(desk: &Desk, request: DismissRefusedRequest) -> Result<Done, Refusal> {
    let _ = (desk, request);
    Err(loket_domain::Code::Broken.into())
}
