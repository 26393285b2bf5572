use crate::Desk;
use crate::commands::desk::StartView;
use loket_domain::Refusal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Chooses the server; it is asked whether it is one.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ChooseServerRequest {
    /// Its address as typed.
    pub url: String,
}

/// See [`ChooseServerRequest`].
///
/// # Errors
/// A [`Refusal`] in the reader's terms.
pub async fn choose_server(
    desk: &Desk,
    request: ChooseServerRequest,
) -> Result<StartView, Refusal> {
    let _ = (desk, request);
    Err(loket_domain::Code::Broken.into())
}
