use crate::commands::desk::Done;
use crate::{Desk, Topic};
use loket_domain::Refusal;
use loket_protocol::people::{self, ACCEPT_TERMS};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Accepts terms and privacy policy after they changed (ES-13, ES-14).
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AcceptTermsRequest {
    /// The version that was shown.
    pub version: String,
}

/// See [`AcceptTermsRequest`].
///
/// # Errors
/// [`loket_domain::Code::TermsToAccept`] when there is a newer version by now; [`loket_domain::Code::NeedsServer`] and
/// its kin.
pub async fn accept_terms(desk: &Desk, request: AcceptTermsRequest) -> Result<Done, Refusal> {
    let opened = desk.open_store()?;
    let body = people::AcceptTermsRequest {
        terms_version: request.version,
    };
    let answer = desk.question(&opened, &ACCEPT_TERMS, &[], &body).await;
    desk.tell(&[Topic::Me]);
    answer.map(|_accepted| Done {})
}
