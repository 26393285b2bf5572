use crate::Desk;
use crate::commands::desk::Done;
use crate::entry::checked;
use loket_domain::Refusal;
use loket_domain::people::Language;
use loket_protocol::people::{REGISTER, RegistrationRequest};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::Zeroize;

/// Registers a company and its founder (OS-04 … OS-09).
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct RegisterRequest {
    /// The company's name (OS-05).
    pub company: String,
    /// The contact person's given name (OS-06).
    pub given_name: String,
    /// Their family name; may be empty.
    pub family_name: String,
    /// E-mail address (OS-07).
    pub email: String,
    /// Password (OS-08).
    pub password: String,
    /// The language of everything they get.
    pub language: Language,
    /// The version of terms and privacy policy that was accepted.
    pub terms_version: String,
}

/// See [`RegisterRequest`]. What comes of it is told by mail; the answer is the same for an address that is known.
///
/// # Errors
/// The server's refusal at its field; [`loket_domain::Code::NeedsServer`] and its kin.
pub async fn register(desk: &Desk, request: RegisterRequest) -> Result<Done, Refusal> {
    let password = checked(request.password)?;
    let mut registration = RegistrationRequest {
        company: request.company,
        given_name: request.given_name,
        family_name: request.family_name,
        email: request.email,
        password: password.as_str().to_owned(),
        language: request.language,
        terms_version: request.terms_version,
    };
    let answer = desk
        .question_of_nobody(&REGISTER, &[], &registration)
        .await
        .map(|_accepted| Done {});
    registration.password.zeroize();
    answer
}
