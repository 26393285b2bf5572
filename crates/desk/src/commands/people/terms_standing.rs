use crate::Desk;
use loket_domain::Refusal;
use loket_protocol::people::ME;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks whether terms and privacy policy changed since they were accepted.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TermsStandingRequest {}
/// How it stands with the terms.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TermsStandingView {
    /// The version that is to be accepted; none while the one that was accepted is still the current one.
    pub to_accept: Option<String>,
}

/// See [`TermsStandingRequest`]. Who stays signed in for months is asked inside.
///
/// # Errors
/// [`loket_domain::Code::NotSignedIn`], [`loket_domain::Code::Locked`]; [`loket_domain::Code::NeedsServer`] and its
/// kin.
pub async fn terms_standing(
    desk: &Desk,
    _request: TermsStandingRequest,
) -> Result<TermsStandingView, Refusal> {
    let opened = desk.open_store()?;
    let me = desk.question(&opened, &ME, &[], &()).await?;
    let current = desk.hear_installation().await?.terms_version;
    let is_new = !current.is_empty() && current != me.terms_version;
    Ok(TermsStandingView {
        to_accept: is_new.then_some(current),
    })
}
