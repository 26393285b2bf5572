//! `carrier person …`: finding somebody, sending a link again, lifting a delay, the mail log, suspending, forgetting
//! (UM-154). Who is concerned is told by mail; each command is kept in the person's audit.

use super::CarrierError;
use super::people::{OperatorContext, find, find_optional, written};
use crate::erasure::{RequestedBy, forget_applicant, forget_person, preview};
use crate::failure::Failure;
use crate::people::{first_entry, guesses};
use crate::state::Authority;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::ids::{OrganisationId, PersonId};
use loket_domain::people::erase::forgettable;
use loket_domain::people::{login_key, password_expires_at};
use loket_domain::{Code, Refusal, Timestamp};
use loket_mail::people::PeopleMail;
use loket_store::directory;
use loket_store::feed::Changes;
use loket_store::mail_log::{self, Mailed};
use loket_store::notifier::Notifier;
use loket_store::people::link::{self, INVITATION_LASTS, LinkKind, next_round};
use loket_store::people::membership::OwnMembership;
use loket_store::people::person::{self, Person};
use loket_store::people::registration::{self, Registration};
use loket_store::people::{credential, device, guess, membership, organisation};
use serde_json::json;

/// Tells what is known of somebody, in lines.
///
/// # Errors
/// [`CarrierError::Refused`] with [`Code::NotFound`]; [`CarrierError::Database`].
pub async fn tell(state: &Authority, operator: &str, typed: &str) -> Result<String, CarrierError> {
    let (operator_context, typed) = (operator_context(state, operator), typed.to_owned());
    let policy = state.config().password_policy;
    let job = move |tx: &mut Tx<'_>| {
        let Some(found) = find_optional(tx, &typed)? else {
            return waiting_registration(tx, &typed, &operator_context);
        };
        let id = found.profile.person.clone();
        let mut lines = card(&found);
        match credential::of(tx, &id)? {
            None => lines.push("password      none yet".to_owned()),
            Some(known) => {
                let ends = known
                    .temporary_until
                    .or(password_expires_at(policy, known.changed_at));
                let kind = match known.temporary_until {
                    Some(_) => "temporary, made",
                    None => "chosen",
                };
                let ends = ends.map_or("never".to_owned(), written);
                let since = written(known.changed_at);
                lines.push(format!("password      {kind} {since}, ends {ends}"));
            }
        }
        lines.extend(places(tx, &id)?);
        tx.enter(&Tenant::Installation)?;
        operator_context.note(tx, &id, "find_person", json!({}))?;
        Ok(lines.join("\n"))
    };
    state.db().write(Tenant::Installation, job).await
}

fn card(found: &Person) -> Vec<String> {
    let profile = &found.profile;
    let since = |at: Option<Timestamp>| at.map_or("never".to_owned(), written);
    vec![
        format!("person        {}", profile.person),
        format!("name          {}", profile.display_name()),
        format!("e-mail        {}", profile.email),
        format!(
            "user name     {}",
            profile.user_name.as_deref().unwrap_or("none")
        ),
        format!("language      {}", profile.language.code()),
        format!(
            "state         {}",
            if found.active { "active" } else { "suspended" }
        ),
        format!("known since   {}", written(found.created_at)),
        format!("first entry   {}", since(found.first_entry_at)),
    ]
}

fn places(tx: &mut Tx<'_>, id: &PersonId) -> Result<Vec<String>, DbError> {
    tx.enter(&Tenant::Person(id.clone()))?;
    let mut lines = Vec::new();
    for own in membership::of_person(tx, id)? {
        tx.enter(&Tenant::Organisation(own.organisation.clone()))?;
        let name = organisation::by_id(tx, &own.organisation)?.map(|found| found.name);
        let standing = match own.standing {
            _ if !own.active => "deactivated",
            OwnMembership::Joined => "member",
            OwnMembership::Invited => "invited",
            OwnMembership::Declined => "declined",
        };
        let name = name.unwrap_or_default();
        lines.push(format!(
            "organisation  {} {name} ({standing})",
            own.organisation
        ));
    }
    Ok(lines)
}

fn registered(tx: &mut Tx<'_>, typed: &str) -> Result<Registration, CarrierError> {
    let found = registration::by_email(tx, &login_key(typed)?)?;
    found.ok_or_else(|| Refusal::new(Code::NotFound).at("person").into())
}

fn waiting_registration(
    tx: &mut Tx<'_>,
    typed: &str,
    operator_context: &OperatorContext,
) -> Result<String, CarrierError> {
    let found = registered(tx, typed)?;
    operator_context.note_here(tx, "find_person", ("registration", &found.id))?;
    Ok(format!(
        "registered    {}, waits for its link until {}\ncompany       {}",
        written(found.created_at),
        written(found.expires_at),
        found.company
    ))
}

/// Sends the link again that somebody waits for; says which.
///
/// # Errors
/// [`CarrierError::Refused`] with [`Code::NotFound`]; [`CarrierError::Unreadable`] for who is suspended;
/// [`CarrierError::Database`].
pub async fn resend(
    state: &Authority,
    operator: &str,
    typed: &str,
) -> Result<&'static str, CarrierError> {
    let (operator_context, typed) = (operator_context(state, operator), typed.to_owned());
    let job = move |tx: &mut Tx<'_>| match find_optional(tx, &typed)? {
        None => resend_activation(tx, &typed, &operator_context),
        Some(found) if !found.active => Err(CarrierError::Unreadable(
            "This person is suspended: open the account first (`carrier person suspend --lift`)."
                .to_owned(),
        )),
        Some(found) => resend_password(tx, &found, &operator_context),
    };
    state.db().write(Tenant::Installation, job).await
}

fn resend_activation(
    tx: &mut Tx<'_>,
    typed: &str,
    operator_context: &OperatorContext,
) -> Result<&'static str, CarrierError> {
    let found = registered(tx, typed)?;
    operator_context.note_here(tx, "resend_link", ("registration", &found.id))?;
    link::end(tx, LinkKind::Activate, &found.id)?;
    registration::wait_until(tx, &found.id, operator_context.now.plus(INVITATION_LASTS))?;
    let key = format!("activation:{}:{}", found.id, operator_context.action_id);
    let mail = PeopleMail::Activation {
        registration: found.id,
    };
    mail.queue(tx, &key, operator_context.now)?;
    Ok("activation")
}

/// Whether they hold the right to reset their password or not: that is what the service desk is for (UM-154).
fn resend_password(
    tx: &mut Tx<'_>,
    found: &Person,
    operator_context: &OperatorContext,
) -> Result<&'static str, CarrierError> {
    let person = found.profile.person.clone();
    let chosen = credential::of(tx, &person)?.filter(|known| known.temporary_until.is_none());
    let organisation = match chosen {
        Some(_) => None,
        None => first_entry::inviting(tx, &person)?,
    };
    tx.enter(&Tenant::Installation)?;
    let round = next_round(tx, &person)?;
    let (said, mail) = match chosen {
        Some(_) => (
            "new password",
            PeopleMail::ResetPassword {
                person: person.clone(),
                round,
            },
        ),
        None => (
            "create your password",
            PeopleMail::CreatePassword {
                person: person.clone(),
                organisation,
                round,
            },
        ),
    };
    mail.queue(
        tx,
        &format!("resent:{person}:{round}"),
        operator_context.now,
    )?;
    operator_context.note(tx, &person, "resend_link", json!({"link": said}))?;
    Ok(said)
}

/// Lifts every delay after wrong guesses at somebody's password.
///
/// # Errors
/// [`CarrierError::Refused`] with [`Code::NotFound`]; [`CarrierError::Database`].
pub async fn unlock(state: &Authority, operator: &str, typed: &str) -> Result<(), CarrierError> {
    let (operator_context, typed) = (operator_context(state, operator), typed.to_owned());
    let job = move |tx: &mut Tx<'_>| {
        let found = find(tx, &typed, "person")?;
        let id = &found.profile.person;
        let logins = [Some(&found.profile.email), found.profile.user_name.as_ref()];
        for login in logins.into_iter().flatten() {
            let login = login_key(login)?;
            guess::was_right(tx, &guesses::at_login(&login))?;
            guess::was_right(tx, &guesses::mails_to(&login))?;
        }
        for used in device::of_person(tx, id, operator_context.now)? {
            guess::was_right(tx, &guesses::on_device(id, &used.id))?;
        }
        operator_context.note(tx, id, "unlock_person", json!({}))?;
        Ok(operator_context.tell(tx, id, "unlocked", None, "")?)
    };
    state.db().write(Tenant::Installation, job).await
}

/// What was mailed to somebody, the latest first.
///
/// # Errors
/// [`CarrierError::Refused`] with [`Code::NotFound`]; [`CarrierError::Database`].
pub async fn mails(
    state: &Authority,
    operator: &str,
    typed: &str,
) -> Result<Vec<Mailed>, CarrierError> {
    let (operator_context, typed) = (operator_context(state, operator), typed.to_owned());
    let job = move |tx: &mut Tx<'_>| {
        let found = find(tx, &typed, "person")?;
        let mails = mail_log::of_person(tx, &found.profile.person)?;
        operator_context.note(tx, &found.profile.person, "see_mails", json!({}))?;
        Ok::<_, CarrierError>(mails)
    };
    state.db().write(Tenant::Installation, job).await
}

/// One mail as an operator reads it.
pub fn line(mailed: &Mailed, with_text: bool) -> String {
    let head = format!(
        "{}  {:<9}  {:<2}  {}",
        written(mailed.at),
        mailed.outcome,
        mailed.language,
        mailed.template
    );
    if with_text && !mailed.text.is_empty() {
        let text: Vec<String> = mailed
            .text
            .lines()
            .map(|line| format!("    {line}"))
            .collect();
        format!("{head}\n{}", text.join("\n"))
    } else {
        head
    }
}

/// Keeps somebody out and ends all their sessions, or lets them in again.
///
/// # Errors
/// [`CarrierError::Refused`] with [`Code::NotFound`], or [`Code::LastAdministrator`] and `organisation` where others
/// would be left without an administrator; [`CarrierError::Database`].
pub async fn suspend(
    state: &Authority,
    operator: &str,
    typed: &str,
    suspended: bool,
) -> Result<(), CarrierError> {
    let (operator_context, typed, notifier) = (
        operator_context(state, operator),
        typed.to_owned(),
        state.notifier().clone(),
    );
    let job = move |tx: &mut Tx<'_>| {
        let found = find(tx, &typed, "person")?;
        let id = &found.profile.person;
        if found.active != suspended {
            return Ok(());
        }
        tx.enter(&Tenant::Person(id.clone()))?;
        let places: Vec<OrganisationId> = membership::of_person(tx, id)?
            .into_iter()
            .map(|own| own.organisation)
            .collect();
        if suspended {
            nobody_is_left_alone(tx, id, &places)?;
        }
        tx.enter(&Tenant::Installation)?;
        person::set_active(tx, id, !suspended)?;
        next_round(tx, id)?;
        publish(tx, &places, &notifier, operator_context.now)?;
        let (verb, word) = match suspended {
            true => ("suspend_person", "suspended"),
            false => ("resume_person", "resumed"),
        };
        operator_context.note(tx, id, verb, json!({"active": !suspended}))?;
        Ok(operator_context.tell(tx, id, word, None, "")?)
    };
    state.db().write(Tenant::Installation, job).await
}

/// The last administrator of others cannot be taken away: `organisation replace-administrator` first.
fn nobody_is_left_alone(
    tx: &mut Tx<'_>,
    id: &PersonId,
    places: &[OrganisationId],
) -> Result<(), CarrierError> {
    let mut seats = Vec::new();
    for place in places {
        tx.enter(&Tenant::Organisation(place.clone()))?;
        seats.extend(preview::seat(tx, place, id)?);
    }
    Ok(forgettable(&[], &seats, &[])?)
}

/// Publishes organisations in which somebody's standing changed, and goes on as the installation.
pub(super) fn publish(
    tx: &mut Tx<'_>,
    places: &[OrganisationId],
    notifier: &Notifier,
    now: Timestamp,
) -> Result<(), DbError> {
    let mut changes = Changes::default();
    for place in places {
        tx.enter(&Tenant::Organisation(place.clone()))?;
        directory::publish_organisation(tx, place, &mut changes)?;
    }
    changes.write(tx, notifier, now)?;
    tx.enter(&Tenant::Installation)
}

/// Forgets somebody for good: a person, or an address that nobody signs in with. Gives the receipt. `successors` are
/// an organisation and who becomes its administrator there.
///
/// # Errors
/// [`CarrierError::Refused`] with [`Code::NotFound`], [`Code::OrdersOpen`], [`Code::LastAdministrator`] or
/// [`Code::LedgerMissing`]; [`CarrierError::Database`].
pub async fn forget(
    state: &Authority,
    operator: &str,
    typed: &str,
    successors: &[(String, String)],
) -> Result<String, CarrierError> {
    let (known, named) = (typed.to_owned(), successors.to_vec());
    let look = move |tx: &mut Tx<'_>| {
        let person = find_optional(tx, &known)?;
        let mut successors = Vec::new();
        for (organisation, heir) in &named {
            let heir = find(tx, heir, "successor")?;
            successors.push((
                OrganisationId::new(organisation.as_str()),
                heir.profile.person,
            ));
        }
        Ok::<_, CarrierError>((person.map(|person| person.profile.person), successors))
    };
    let (person, successors) = state.db().read(Tenant::Installation, look).await?;
    let receipt = match person {
        Some(person) => {
            forget_person(
                state,
                &person,
                RequestedBy::Operator(operator.to_owned()),
                successors,
            )
            .await
        }
        None => forget_applicant(state, typed, operator).await,
    };
    Ok(receipt?.receipt)
}

impl From<Failure> for CarrierError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Refused(refusal) => Self::Refused(refusal),
            Failure::Database(error) => Self::Database(error),
            Failure::Broken(cause) => Self::Unreadable(cause),
        }
    }
}

pub(super) fn operator_context(state: &Authority, operator: &str) -> OperatorContext {
    OperatorContext {
        operator: operator.to_owned(),
        now: state.now(),
        action_id: state.new_id(),
    }
}
