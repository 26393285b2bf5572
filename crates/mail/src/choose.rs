//! Which letter is written about a person, by the kind of mail.

use super::letter::LetterContext;
use super::look_up::Found;
use super::people::PeopleMail;
use super::{entry, safety};
use loket_db::{DbError, Tx};
use loket_store::people::person;

/// Writes a letter about a person. Leaves the transaction with another tenant entered.
///
/// # Errors
/// [`DbError`].
pub(super) fn write(
    tx: &mut Tx<'_>,
    mail: &PeopleMail,
    letter_context: &LetterContext<'_>,
) -> Result<Found, DbError> {
    let whom = match mail {
        PeopleMail::Activation { registration } => {
            return entry::activation(tx, registration, letter_context);
        }
        PeopleMail::Forgotten { erasure_notice } => {
            return safety::forgotten(tx, erasure_notice, letter_context);
        }
        PeopleMail::ConfirmEmail { change, .. } => {
            return safety::confirm_email(tx, change, letter_context);
        }
        other => other.person(),
    };
    let person = match whom {
        Some(id) => person::by_id(tx, id)?,
        None => None,
    };
    // Who was suspended is told so; nobody else who cannot sign in gets a letter.
    let told_anyway = matches!(mail, PeopleMail::ServiceDesk { .. });
    let Some(person) = person.filter(|person| person.active || told_anyway) else {
        return Ok(Err("the person is gone"));
    };
    match mail {
        PeopleMail::AlreadyRegistered { .. } => {
            Ok(entry::already_registered(&person, letter_context))
        }
        PeopleMail::CreatePassword {
            organisation,
            round,
            ..
        } => entry::create_password(tx, &person, organisation.as_ref(), *round, letter_context),
        PeopleMail::ResetPassword { round, .. } => {
            entry::reset_password(tx, &person, *round, letter_context)
        }
        PeopleMail::WhoIsMyAdministrator { .. } => {
            entry::who_is_my_administrator(tx, &person, letter_context)
        }
        PeopleMail::WelcomeShippers { organisation, .. } => {
            entry::welcome_shippers(tx, &person, organisation, letter_context)
        }
        PeopleMail::WelcomeFirstEntry { .. } => entry::welcome(tx, &person, letter_context),
        PeopleMail::MembershipOffered { organisation, .. } => {
            entry::membership_offered(tx, &person, organisation, letter_context)
        }
        other => safety::write(tx, other, &person, letter_context),
    }
}
