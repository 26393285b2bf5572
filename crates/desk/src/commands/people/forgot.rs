use crate::Desk;
use crate::commands::desk::Done;
use loket_domain::Refusal;
use loket_domain::people::login_key;
use loket_protocol::people;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Forgot the user name or the password: one field for either (UM-148 … UM-151).
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ForgotRequest {
    /// User name or e-mail address as typed.
    pub login: String,
}

/// See [`ForgotRequest`]. The same answer whether somebody signs in with it or not.
///
/// # Errors
/// [`loket_domain::Code::FieldRequired`] or [`loket_domain::Code::FieldTooLong`] at `login`; the server's refusal;
/// [`loket_domain::Code::NeedsServer`] and its kin.
pub async fn forgot(desk: &Desk, request: ForgotRequest) -> Result<Done, Refusal> {
    login_key(&request.login)?;
    let body = people::ForgotRequest {
        login: request.login.trim().to_owned(),
    };
    desk.question_of_nobody(&people::FORGOT, &[], &body)
        .await
        .map(|_accepted| Done {})
}
