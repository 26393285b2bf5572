//! Letters about what keeps an account its person's: password, computers, address, and what the service desk did.

use super::letter::{Draft, LetterContext, NewLink, Reader};
use super::look_up::{self, Found};
use super::people::PeopleMail;
use loket_db::{DbError, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::{DeviceId, OrganisationId};
use loket_domain::people::password_expires_at;
use loket_domain::time::DAY;
use loket_store::people::email_change::{self, EmailChange};
use loket_store::people::link::{LinkKind, RESET_LASTS};
use loket_store::people::person::Person;
use loket_store::people::{credential, device, erasure_notice, person};

/// Writes one of these letters about a person who is there.
pub(super) fn write(
    tx: &mut Tx<'_>,
    mail: &PeopleMail,
    person: &Person,
    letter_context: &LetterContext<'_>,
) -> Result<Found, DbError> {
    match mail {
        PeopleMail::PasswordExpiring { changed_at, .. } => {
            password_ends(tx, person, *changed_at, letter_context)
        }
        PeopleMail::PasswordExpired { changed_at, .. } => {
            password_ended(tx, person, *changed_at, letter_context)
        }
        PeopleMail::PasswordChanged { .. } => Ok(password_changed(person, letter_context)),
        PeopleMail::NewDevice { device, .. } => new_device(tx, person, device, letter_context),
        PeopleMail::EmailChangeAsked { change, .. } => {
            email_change_asked(tx, person, change, letter_context)
        }
        PeopleMail::EmailChanged { change, .. } => {
            email_changed(tx, person, change, letter_context)
        }
        PeopleMail::ServiceDesk {
            action,
            organisation,
            subject,
            ..
        } => service_desk(
            tx,
            person,
            action,
            (organisation.as_ref(), subject),
            letter_context,
        ),
        _ => Ok(Err("nothing is written at this event")),
    }
}

/// When the password ends that the letter is about; none when there is another one by now, or none that ends.
fn end_of_password(
    tx: &mut Tx<'_>,
    person: &Person,
    changed_at: Timestamp,
    letter_context: &LetterContext<'_>,
) -> Result<Option<Timestamp>, DbError> {
    let credential = credential::of(tx, &person.profile.person)?;
    let same = credential.filter(|one| one.changed_at == changed_at);
    Ok(same.and_then(|_| password_expires_at(letter_context.settings.password_policy, changed_at)))
}

/// Says how many days are left now: a letter that was held up tells no untruth.
fn password_ends(
    tx: &mut Tx<'_>,
    person: &Person,
    changed_at: Timestamp,
    letter_context: &LetterContext<'_>,
) -> Result<Found, DbError> {
    let end = end_of_password(tx, person, changed_at, letter_context)?;
    let Some(end) = end.filter(|end| *end > letter_context.now) else {
        return Ok(Err("that password is no longer about to end"));
    };
    let days = u32::try_from((end.since(letter_context.now) + DAY - 1) / DAY).unwrap_or(1);
    let draft = Draft::new((&person.profile).into(), letter_context);
    let when = draft.moment(end);
    Ok(Ok(draft
        .counting_subject("mail-password-expiring-subject", days)
        .intro("mail-password-expiring-text", &[("when", &when)])))
}

fn password_ended(
    tx: &mut Tx<'_>,
    person: &Person,
    changed_at: Timestamp,
    letter_context: &LetterContext<'_>,
) -> Result<Found, DbError> {
    if end_of_password(tx, person, changed_at, letter_context)?.is_none() {
        return Ok(Err("there is another password by now"));
    }
    Ok(Ok(Draft::new((&person.profile).into(), letter_context)
        .subject("mail-password-expired-subject", &[])
        .intro("mail-password-expired-text", &[])
        .login(&person.profile)))
}

fn password_changed(person: &Person, letter_context: &LetterContext<'_>) -> Found {
    let draft = Draft::new((&person.profile).into(), letter_context);
    let when = draft.moment(letter_context.asked_at);
    Ok(draft
        .subject("mail-password-changed-subject", &[])
        .intro("mail-password-changed-text", &[])
        .fact("mail-when", &when)
        .after("mail-password-changed-after"))
}

fn new_device(
    tx: &mut Tx<'_>,
    person: &Person,
    id: &DeviceId,
    letter_context: &LetterContext<'_>,
) -> Result<Found, DbError> {
    let known = device::of_person(tx, &person.profile.person, letter_context.now)?;
    let Some(used) = known.into_iter().find(|device| &device.id == id) else {
        return Ok(Err("the computer was signed out and forgotten"));
    };
    let draft = Draft::new((&person.profile).into(), letter_context);
    let when = draft.moment(letter_context.asked_at);
    Ok(Ok(draft
        .subject("mail-new-device-subject", &[])
        .intro("mail-new-device-text", &[])
        .fact("mail-computer", &used.name)
        .fact("mail-when", &when)
        .after("mail-new-device-after")))
}

/// The change, while it waits for its confirmation.
fn waiting(tx: &mut Tx<'_>, id: &str) -> Result<Option<EmailChange>, DbError> {
    let change = email_change::by_id(tx, id)?;
    Ok(change.filter(|change| change.confirmed_at.is_none()))
}

pub(super) fn confirm_email(
    tx: &mut Tx<'_>,
    id: &str,
    letter_context: &LetterContext<'_>,
) -> Result<Found, DbError> {
    let Some(change) = email_change::open(tx, id)? else {
        return Ok(Err("the address was confirmed, or another one asked for"));
    };
    let Some(person) = person::by_id(tx, &change.person)? else {
        return Ok(Err("the person is gone"));
    };
    let link = NewLink {
        kind: LinkKind::Email,
        person: Some(change.person.clone()),
        subject: change.id.clone(),
        round: person.link_round,
        lasts: RESET_LASTS,
    };
    Ok(Ok(Draft::new(at(&person, &change.email), letter_context)
        .subject("mail-confirm-email-subject", &[])
        .intro("mail-confirm-email-text", &[])
        .fact("mail-email", &change.email)
        .button("mail-confirm-email-button", link)
        .after("mail-confirm-email-after")))
}

/// A person at an address that is not (any more, or not yet) theirs to sign in with.
fn at(person: &Person, email: &str) -> Reader {
    Reader {
        email: email.to_owned(),
        ..Reader::from(&person.profile)
    }
}

fn email_change_asked(
    tx: &mut Tx<'_>,
    person: &Person,
    id: &str,
    letter_context: &LetterContext<'_>,
) -> Result<Found, DbError> {
    let Some(change) = waiting(tx, id)? else {
        return Ok(Err("the address was confirmed, or another one asked for"));
    };
    Ok(Ok(Draft::new(
        at(person, &change.previous_email),
        letter_context,
    )
    .subject("mail-email-change-asked-subject", &[])
    .intro("mail-email-change-asked-text", &[])
    .fact("mail-email", &change.email)
    .after("mail-email-change-asked-after")))
}

fn email_changed(
    tx: &mut Tx<'_>,
    person: &Person,
    id: &str,
    letter_context: &LetterContext<'_>,
) -> Result<Found, DbError> {
    let Some(change) = email_change::by_id(tx, id)? else {
        return Ok(Err("the old address is forgotten"));
    };
    Ok(Ok(Draft::new(
        at(person, &change.previous_email),
        letter_context,
    )
    .subject("mail-email-changed-subject", &[])
    .intro("mail-email-changed-text", &[])
    .fact("mail-email", &change.email)
    .after("mail-email-changed-after")))
}

/// The last letter of all: to an address that belongs to nobody any more.
pub(super) fn forgotten(
    tx: &mut Tx<'_>,
    id: &str,
    letter_context: &LetterContext<'_>,
) -> Result<Found, DbError> {
    let Some(erasure_notice) = erasure_notice::by_id(tx, id)? else {
        return Ok(Err("it was told"));
    };
    let reader = Reader {
        person: None,
        name: String::new(),
        email: erasure_notice.email,
        language: erasure_notice.language,
    };
    Ok(Ok(Draft::new(reader, letter_context)
        .subject("mail-forgotten-subject", &[])
        .intro("mail-forgotten-text", &[])
        .fact("mail-receipt", &erasure_notice.receipt)
        .after("mail-forgotten-after")))
}

fn service_desk(
    tx: &mut Tx<'_>,
    person: &Person,
    action: &str,
    (organisation, subject): (Option<&OrganisationId>, &str),
    letter_context: &LetterContext<'_>,
) -> Result<Found, DbError> {
    let organisation = match organisation {
        Some(id) => look_up::organisation_name(tx, id)?.unwrap_or_default(),
        None => String::new(),
    };
    let id = format!("mail-service-desk-{action}");
    let values = [
        ("organisation", organisation.as_str()),
        ("subject", subject),
    ];
    let draft = Draft::new((&person.profile).into(), letter_context);
    if draft.say(&id, &values) == id {
        return Ok(Err("there are no words for this deed"));
    }
    let when = draft.moment(letter_context.asked_at);
    Ok(Ok(draft
        .subject("mail-service-desk-subject", &[])
        .intro(&id, &values)
        .fact("mail-when", &when)
        .after("mail-service-desk-after")))
}
