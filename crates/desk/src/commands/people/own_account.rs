use crate::Desk;
use loket_domain::Refusal;
use loket_protocol::people::{ME, Offer};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks what waits for the person at the server.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OwnAccountRequest {}
/// What waits for the person.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OwnAccountView {
    /// An e-mail address that waits for its confirmation.
    pub email_waiting: Option<String>,
    /// Memberships that wait for an answer.
    pub offers: Vec<Offer>,
}

/// See [`OwnAccountRequest`].
///
/// # Errors
/// [`loket_domain::Code::NotSignedIn`], [`loket_domain::Code::Locked`]; [`loket_domain::Code::NeedsServer`] and its
/// kin.
pub async fn own_account(
    desk: &Desk,
    _request: OwnAccountRequest,
) -> Result<OwnAccountView, Refusal> {
    let opened = desk.open_store()?;
    let me = desk.question(&opened, &ME, &[], &()).await?;
    Ok(OwnAccountView {
        email_waiting: me.email_waiting,
        offers: me.offers,
    })
}
