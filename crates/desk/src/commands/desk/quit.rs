use crate::Desk;
use loket_domain::Refusal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Leaves, whatever is unsent.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct QuitRequest {}
/// It is done; there is nothing to say.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Done {}

/// See [`QuitRequest`].
///
/// # Errors
/// A [`Refusal`] in the reader's terms.
pub async fn quit(desk: &Desk, request: QuitRequest) -> Result<Done, Refusal> {
    let _ = (desk, request);
    Err(loket_domain::Code::Broken.into())
}
