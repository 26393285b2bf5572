use crate::Desk;
use crate::computer::places::InstallationPlace;
use loket_domain::Refusal;
use loket_domain::people::PasswordPolicy;
use loket_protocol::people::Installation;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks what the chosen server's installation is.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct InstallationRequest {}
/// What the installation is, for whoever has not signed in yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct InstallationView {
    /// What passwords have to be.
    pub password_policy: PasswordPolicy,
    /// The version of terms and privacy policy that is to be accepted.
    pub terms_version: String,
    /// Where the terms of use stand; empty when the carrier named no place.
    pub terms_url: String,
    /// Where the privacy policy stands; empty when the carrier named no place.
    pub privacy_url: String,
    /// How the carrier's support is reached (UM-152 … UM-154); may be empty.
    pub support_contact: String,
    /// When it is reached; may be empty.
    pub support_hours: String,
    /// What of these can be opened outside the window; the rest is text.
    pub opens: Vec<InstallationPlace>,
}

/// See [`InstallationRequest`]. As it was last heard, maybe at an earlier start, when the server does not answer.
///
/// # Errors
/// [`loket_domain::Code::NeedsServer`] and its kin when it was never heard.
pub async fn installation(
    desk: &Desk,
    _request: InstallationRequest,
) -> Result<InstallationView, Refusal> {
    let installation = desk.hear_installation().await?;
    let opens = InstallationPlace::ALL
        .into_iter()
        .filter(|place| place.address(&installation).is_some())
        .collect();
    let Installation {
        password_policy,
        terms_version,
        terms_url,
        privacy_url,
        support_contact,
        support_hours,
        ..
    } = installation;
    Ok(InstallationView {
        password_policy,
        terms_version,
        terms_url,
        privacy_url,
        support_contact,
        support_hours,
        opens,
    })
}
