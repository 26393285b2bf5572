//! Letters about a request on an account number (ES-63 … ES-70): to those who can decide it, and to who asked.

use super::letter::{Draft, LetterContext, Reader, on_one_line};
use super::look_up::{self, Found};
use loket_db::{DbError, Tenant, Tx};
use loket_domain::ids::{OrganisationId, PersonId, RequestId};
use loket_domain::people::Language;
use loket_domain::people::login_key;
use loket_domain::rights::LoketRight;
use loket_domain::shipping::{Decision, Request, RequestState};
use loket_store::people::{account, person};
use loket_store::shipping::request;

/// Who can decide a request while it is pending. Leaves the organisation entered.
///
/// # Errors
/// [`DbError`].
pub(super) fn deciders(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    id: &RequestId,
) -> Result<Vec<PersonId>, DbError> {
    tx.enter(&Tenant::Organisation(organisation.clone()))?;
    let Some(request) = pending(tx, organisation, id)? else {
        return Ok(Vec::new());
    };
    let holders = look_up::holders(
        tx,
        organisation,
        LoketRight::ShippersManage,
        Some(&request.account),
    )?;
    Ok(holders.into_iter().map(|one| one.person).collect())
}

fn pending(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    id: &RequestId,
) -> Result<Option<Request>, DbError> {
    let found = request::find(tx, organisation, id)?;
    Ok(found.filter(|request| request.state == RequestState::Pending))
}

/// To one of those who can decide.
pub(super) fn opened(
    tx: &mut Tx<'_>,
    (organisation, id): (&OrganisationId, &RequestId),
    decider: &PersonId,
    letter_context: &LetterContext<'_>,
) -> Result<Found, DbError> {
    let reader = person::by_id(tx, decider)?.filter(|person| person.active);
    let name = look_up::organisation_name(tx, organisation)?.unwrap_or_default();
    let (Some(reader), Some(request)) = (reader, pending(tx, organisation, id)?) else {
        return Ok(Err("the request was decided, or the person is gone"));
    };
    let (applicant, number) = (on_one_line(&request.applicant), &request.account_number);
    let company = account::by_id(tx, organisation, &request.account)?
        .map(|account| account.company)
        .unwrap_or_default();
    let draft = Draft::new((&reader.profile).into(), letter_context);
    let when = draft.moment(request.asked_at);
    Ok(Ok(draft
        .subject(
            "mail-request-opened-subject",
            &[("applicant", &applicant), ("number", number)],
        )
        .intro("mail-request-opened-text", &[("organisation", &name)])
        .fact("mail-applicant", &applicant)
        .fact("mail-account", &format!("{number} {company}"))
        .fact("mail-when", &when)))
}

/// To who asked, whether they are a person here or not.
pub(super) fn decided(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    id: &RequestId,
    letter_context: &LetterContext<'_>,
) -> Result<Found, DbError> {
    tx.enter(&Tenant::Organisation(organisation.clone()))?;
    let Some(request) = request::find(tx, organisation, id)? else {
        return Ok(Err("the request is gone"));
    };
    let RequestState::Decided {
        decision, reason, ..
    } = &request.state
    else {
        return Ok(Err("the request is open again"));
    };
    let reader = applicant(tx, organisation, &request)?;
    let (subject, intro) = match decision {
        Decision::Approve => (
            "mail-request-approved-subject",
            "mail-request-approved-text",
        ),
        Decision::Reject => (
            "mail-request-rejected-subject",
            "mail-request-rejected-text",
        ),
    };
    let number = &request.account_number;
    Ok(Ok(Draft::new(reader, letter_context)
        .subject(subject, &[("number", number)])
        .intro(intro, &[])
        .fact("mail-account", number)
        .fact("mail-reason", reason)))
}

/// Who asked: a person in their own language; anybody else in that of who decides for the organisation.
fn applicant(
    tx: &mut Tx<'_>,
    organisation: &OrganisationId,
    request: &Request,
) -> Result<Reader, DbError> {
    let person = match login_key(&request.applicant) {
        Ok(key) => person::by_login(tx, &key)?.filter(|person| person.active),
        Err(_) => None,
    };
    if let Some(person) = person {
        return Ok(Reader {
            email: request.applicant.clone(),
            ..Reader::from(&person.profile)
        });
    }
    let account = Some(&request.account);
    let deciders = look_up::holders(tx, organisation, LoketRight::ShippersManage, account)?;
    Ok(Reader {
        person: None,
        name: String::new(),
        email: request.applicant.clone(),
        language: deciders.first().map_or(Language::Nl, |one| one.language),
    })
}
