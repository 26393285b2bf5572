use crate::Desk;
use crate::commands::desk::Done;
use loket_domain::Refusal;
use loket_protocol::people::{RESEND_ACTIVATION, ResendRequest};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the activation mail again.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ResendActivationRequest {
    /// The address that was registered.
    pub email: String,
}

/// See [`ResendActivationRequest`]. The same answer whether the address waits for an activation or not.
///
/// # Errors
/// The server's refusal at `email`; [`loket_domain::Code::NeedsServer`] and its kin.
pub async fn resend_activation(
    desk: &Desk,
    request: ResendActivationRequest,
) -> Result<Done, Refusal> {
    let body = ResendRequest {
        email: request.email,
    };
    desk.question_of_nobody(&RESEND_ACTIVATION, &[], &body)
        .await
        .map(|_accepted| Done {})
}
