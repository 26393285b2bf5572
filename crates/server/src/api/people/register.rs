//! `POST /v1/registrations`: a company registers itself (OS-04 … OS-09), and asks for its mail again.
//!
//! The answer is the same, and takes as long, whether the address is known or not; what came of it is in the mail.

use super::entering::salt;
use super::evenly::evenly;
use super::guesses;
use crate::db::{DbError, Tenant, Tx};
use crate::error::Failure;
use crate::extract::JsonBody;
use crate::mail::people::PeopleMail;
use crate::ops::guard::ClientAddress;
use crate::state::AppState;
use crate::store::people::link::{self, INVITATION_LASTS, LinkKind};
use crate::store::people::registration::{self, Registration};
use crate::store::people::{credential, person};
use axum::extract::State;
use axum::http::StatusCode;
use axum::{Extension, Json};
use loket_domain::people::check_password;
use loket_domain::people::invite::{NAME_MAX, check_email};
use loket_domain::text::{LINE_MAX, tidy, tidy_required};
use loket_domain::{Code, Refusal, Timestamp};
use loket_protocol::people::{Accepted, RegistrationRequest, ResendRequest};

/// Registers an organisation and its founder; the link in the mail founds it.
#[utoipa::path(post, path = "/v1/registrations", tag = "people", request_body = RegistrationRequest, responses(
    (status = 202, description = "There is a mail on its way", body = Accepted),
    (status = 403, description = "`terms_to_accept` with the current `version`", body = loket_protocol::Problem),
    (status = 422, description = "A field is missing, too long or no address; the password is too weak or common",
        body = loket_protocol::Problem),
    (status = 429, description = "`too_many_attempts` with `seconds`", body = loket_protocol::Problem),
))]
pub async fn register(
    State(state): State<AppState>,
    Extension(address): Extension<ClientAddress>,
    JsonBody(request): JsonBody<RegistrationRequest>,
) -> Result<(StatusCode, Json<Accepted>), Failure> {
    evenly(wait(&state, address, request)).await?;
    Ok((StatusCode::ACCEPTED, Json(Accepted {})))
}

/// Sends the activation mail again; the link before is dead.
#[utoipa::path(post, path = "/v1/registrations/again", tag = "people", request_body = ResendRequest, responses(
    (status = 202, description = "If somebody registered, there is a mail on its way", body = Accepted),
    (status = 422, description = "No address", body = loket_protocol::Problem),
    (status = 429, description = "`too_many_attempts` with `seconds`", body = loket_protocol::Problem),
))]
pub async fn again(
    State(state): State<AppState>,
    Extension(address): Extension<ClientAddress>,
    JsonBody(request): JsonBody<ResendRequest>,
) -> Result<(StatusCode, Json<Accepted>), Failure> {
    evenly(resend(&state, address, &request.email)).await?;
    Ok((StatusCode::ACCEPTED, Json(Accepted {})))
}

async fn wait(
    state: &AppState,
    address: ClientAddress,
    request: RegistrationRequest,
) -> Result<(), Failure> {
    let mut registration = checked(state, &request)?;
    let key = registration.email_key.clone();
    let may_mail = may_mail(state, address, key).await?;
    // Hashed for everybody: it takes the longest of all this.
    let password_hash = state.passwords().hash(request.password, salt(state));
    registration.password_hash = password_hash.await?;
    if !may_mail {
        return Ok(());
    }
    let now = state.now();
    let write = move |tx: &mut Tx<'_>| {
        if signs_in_already(tx, &registration.email_key, now)? {
            return Ok(());
        }
        registration::put(tx, &registration)?;
        activation(tx, &registration.id, now)
    };
    Ok(state.db().write(Tenant::Installation, write).await?)
}

async fn resend(state: &AppState, address: ClientAddress, email: &str) -> Result<(), Failure> {
    let (_, key) = check_email(email)?;
    let key = key.as_str().to_owned();
    if !may_mail(state, address, key.clone()).await? {
        return Ok(());
    }
    let now = state.now();
    let write = move |tx: &mut Tx<'_>| {
        if !signs_in_already(tx, &key, now)? {
            send_again(tx, &key, now)?;
        }
        Ok::<_, DbError>(())
    };
    Ok(state.db().write(Tenant::Installation, write).await?)
}

/// Whether one more mail may be asked for to this address. One that may not is not refused, or whoever likes could
/// keep somebody's mails from them: the last one's link stays good.
///
/// # Errors
/// `too_many_attempts` for a network address that asks for mail after mail.
pub(super) async fn may_mail(
    state: &AppState,
    ClientAddress(address): ClientAddress,
    to: String,
) -> Result<bool, Failure> {
    let now = state.now();
    let count = move |tx: &mut Tx<'_>| {
        let from = address.map(guesses::mails_from);
        let refused = guesses::count(tx, from.as_slice(), now)?;
        if refused.is_some() {
            return Ok::<_, DbError>((refused, false));
        }
        let waits = guesses::count(tx, &[guesses::mails_to(&to)], now)?;
        Ok((None, waits.is_none()))
    };
    match state.db().write(Tenant::Installation, count).await? {
        (Some(wait), _) => Err(guesses::too_many(wait).into()),
        (None, may) => Ok(may),
    }
}

/// Sends the activation mail of a registration that waits, or waited until lately, once more.
pub(super) fn send_again(tx: &mut Tx<'_>, key: &str, now: Timestamp) -> Result<(), DbError> {
    let Some(registration) = registration::by_email(tx, key)? else {
        return Ok(());
    };
    link::end(tx, LinkKind::Activate, &registration.id)?;
    registration::wait_until(tx, &registration.id, now.plus(INVITATION_LASTS))?;
    activation(tx, &registration.id, now)
}

fn activation(tx: &mut Tx<'_>, registration: &str, now: Timestamp) -> Result<(), DbError> {
    let mail = PeopleMail::Activation {
        registration: registration.to_owned(),
    };
    mail.queue(tx, &format!("activation:{registration}:{}", now.0), now)
}

/// Tells the owner of an address that signs in already so, by mail and nowhere else.
fn signs_in_already(tx: &mut Tx<'_>, key: &str, now: Timestamp) -> Result<bool, DbError> {
    let Some(person) = person::by_login(tx, key)? else {
        return Ok(false);
    };
    let id = person.profile.person;
    if credential::of(tx, &id)?.is_none() {
        return Ok(false);
    }
    let mail = PeopleMail::AlreadyRegistered { person: id.clone() };
    mail.queue(tx, &format!("already-registered:{id}:{}", now.0), now)?;
    Ok(true)
}

/// A registration with everything but its password's hash.
fn checked(state: &AppState, request: &RegistrationRequest) -> Result<Registration, Refusal> {
    let config = state.config();
    let company = tidy_required(&request.company, "company", LINE_MAX)?;
    let given_name = tidy_required(&request.given_name, "given_name", NAME_MAX)?;
    let family_name = tidy(&request.family_name, "family_name", NAME_MAX)?;
    let (email, email_key) = check_email(&request.email)?;
    let about = [&*company, &*given_name, &*family_name, &*email];
    check_password(config.password_policy, &request.password, &about)
        .map_err(|refusal| refusal.at("password"))?;
    if request.terms_version != config.terms_version {
        return Err(Refusal::new(Code::TermsToAccept)
            .at("terms_version")
            .with("version", &config.terms_version));
    }
    let now = state.now();
    Ok(Registration {
        id: state.new_id(),
        company,
        given_name,
        family_name,
        email,
        email_key: email_key.as_str().to_owned(),
        language: request.language,
        password_hash: String::new(),
        terms_version: request.terms_version.clone(),
        created_at: now,
        expires_at: now.plus(INVITATION_LASTS),
    })
}
