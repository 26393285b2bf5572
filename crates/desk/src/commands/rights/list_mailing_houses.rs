use crate::Desk;
use loket_domain::Refusal;
use loket_domain::people::Organisation;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the directory of mailing houses.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ListMailingHousesRequest {
    /// Found in name and address; empty means all.
    pub search: String,
}
/// Mailing houses by name.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MailingHousesView {
    /// The mailing houses.
    pub mailing_houses: Vec<Organisation>,
}

/// See [`ListMailingHousesRequest`].
///
/// # Errors
/// A [`Refusal`] in the reader's terms.
pub async fn list_mailing_houses(
    desk: &Desk,
    request: ListMailingHousesRequest,
) -> Result<MailingHousesView, Refusal> {
    let _ = (desk, request);
    Err(loket_domain::Code::Broken.into())
}
