//! A company registers itself (OS-04 … OS-09), and asks for its mail again.
//!
//! The answer is the same, and takes as long, whether the address is known or not; what came of it is in the mail.

use super::constant_time::constant_time;
use super::entering::salt;
use super::guesses;
use crate::failure::Failure;
use crate::state::Authority;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::people::check_password;
use loket_domain::people::invite::{NAME_MAX, check_email};
use loket_domain::text::{LINE_MAX, clean_text, required_text};
use loket_domain::{Code, Refusal, Timestamp};
use loket_mail::people::PeopleMail;
use loket_protocol::people::RegistrationRequest;
use loket_store::people::link::{self, INVITATION_LASTS, LinkKind};
use loket_store::people::registration::{self, Registration};
use loket_store::people::{credential, person};
use std::net::IpAddr;

/// Registers an organisation and its founder; the link in the mail founds it.
///
/// # Errors
/// `terms_to_accept` with the current `version`; what is wrong with a field; `too_many_attempts`.
pub async fn register(
    state: &Authority,
    address: Option<IpAddr>,
    request: RegistrationRequest,
) -> Result<(), Failure> {
    constant_time(wait(state, address, request)).await
}

/// Sends the activation mail again; the link before is dead.
///
/// # Errors
/// What is wrong with the address; `too_many_attempts`.
pub async fn again(state: &Authority, address: Option<IpAddr>, email: &str) -> Result<(), Failure> {
    constant_time(resend(state, address, email)).await
}

async fn wait(
    state: &Authority,
    address: Option<IpAddr>,
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

async fn resend(state: &Authority, address: Option<IpAddr>, email: &str) -> Result<(), Failure> {
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

/// Whether one more mail may be asked for to this address. One that may not is not refused, or anybody could
/// keep somebody's mails from them: the last one's link stays good.
///
/// # Errors
/// `too_many_attempts` for a network address that asks for mail after mail.
pub(super) async fn may_mail(
    state: &Authority,
    address: Option<IpAddr>,
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
fn checked(state: &Authority, request: &RegistrationRequest) -> Result<Registration, Refusal> {
    let config = state.config();
    let company = required_text(&request.company, "company", LINE_MAX)?;
    let given_name = required_text(&request.given_name, "given_name", NAME_MAX)?;
    let family_name = clean_text(&request.family_name, "family_name", NAME_MAX)?;
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
