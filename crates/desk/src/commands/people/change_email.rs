use crate::commands::desk::Done;
use crate::{Desk, Topic};
use loket_domain::Refusal;
use loket_protocol::people::CHANGE_EMAIL;
use zeroize::Zeroize;

pub use loket_protocol::people::ChangeEmailRequest;

/// Asks for another e-mail address. It takes the old one's place when the mail to it is answered; both are told.
///
/// # Errors
/// [`loket_domain::Code::PasswordWrong`] at `password`, [`loket_domain::Code::EmailInvalid`] at `email`;
/// [`loket_domain::Code::NeedsServer`] and its kin.
pub async fn change_email(desk: &Desk, mut request: ChangeEmailRequest) -> Result<Done, Refusal> {
    let opened = desk.open_store()?;
    let asked = desk.question(&opened, &CHANGE_EMAIL, &[], &request).await;
    request.password.zeroize();
    asked?;
    desk.tell(&[Topic::Me]);
    Ok(Done {})
}
