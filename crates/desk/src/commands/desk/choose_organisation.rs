use crate::Desk;
use crate::commands::desk::SessionView;
use loket_domain::Refusal;
use loket_domain::ids::OrganisationId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Chooses for whom to act.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ChooseOrganisationRequest {
    /// The organisation.
    pub organisation: OrganisationId,
}

/// See [`ChooseOrganisationRequest`].
///
/// # Errors
/// A [`Refusal`] in the reader's terms.
pub async fn choose_organisation(
    desk: &Desk,
    request: ChooseOrganisationRequest,
) -> Result<SessionView, Refusal> {
    let _ = (desk, request);
    Err(loket_domain::Code::Broken.into())
}
