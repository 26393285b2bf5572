//! Forgot user name or password (UM-148 … UM-153).
//!
//! One field, one answer, one time; what came of it is in the mail. Who holds the right to it gets a link, anybody
//! else is told who their administrators are.

use super::constant_time::constant_time;
use super::first_entry;
use super::register::{may_mail, send_again};
use crate::failure::Failure;
use crate::state::Authority;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::PersonId;
use loket_domain::people::login_key;
use loket_domain::rights::{LoketRight, explain};
use loket_mail::people::PeopleMail;
use loket_store::people::link::next_round;
use loket_store::people::{credential, grant, membership, person};
use std::net::IpAddr;

/// Sends a mail with the user name and a link to a new password, if there is somebody who may have one. Takes as long
/// whether there is.
///
/// # Errors
/// What is wrong with the field; `too_many_attempts`.
pub async fn ask(state: &Authority, address: Option<IpAddr>, login: &str) -> Result<(), Failure> {
    constant_time(send_if_known(state, address, login)).await
}

async fn send_if_known(
    state: &Authority,
    address: Option<IpAddr>,
    login: &str,
) -> Result<(), Failure> {
    let login = login_key(login)?;
    if !may_mail(state, address, login.clone()).await? {
        return Ok(());
    }
    let now = state.now();
    let write = move |tx: &mut Tx<'_>| send(tx, &login, now);
    Ok(state.db().write(Tenant::Installation, write).await?)
}

fn send(tx: &mut Tx<'_>, login: &str, now: Timestamp) -> Result<(), DbError> {
    let person = person::by_login(tx, login)?.filter(|person| person.active);
    let Some(person) = person else {
        return send_again(tx, login, now);
    };
    let id = person.profile.person;
    let chosen = credential::of(tx, &id)?.filter(|known| known.temporary_until.is_none());
    if chosen.is_none() {
        return invite(tx, &id, now);
    }
    let may_reset = may_reset(tx, &id)?;
    tx.enter(&Tenant::Installation)?;
    if !may_reset {
        let mail = PeopleMail::WhoIsMyAdministrator { person: id.clone() };
        return mail.queue(tx, &format!("who-is-my-administrator:{id}:{}", now.0), now);
    }
    let round = next_round(tx, &id)?;
    let mail = PeopleMail::ResetPassword {
        person: id.clone(),
        round,
    };
    mail.queue(tx, &format!("reset-password:{id}:{round}"), now)
}

/// Who has not chosen a password yet is sent their invitation again.
fn invite(tx: &mut Tx<'_>, id: &PersonId, now: Timestamp) -> Result<(), DbError> {
    let organisation = first_entry::inviting(tx, id)?;
    tx.enter(&Tenant::Installation)?;
    let round = next_round(tx, id)?;
    let mail = PeopleMail::CreatePassword {
        person: id.clone(),
        organisation,
        round,
    };
    mail.queue(tx, &format!("create-password:{id}:{round}"), now)
}

/// Whether the person holds the right to reset their password in any of their organisations (UM-38, UM-149).
fn may_reset(tx: &mut Tx<'_>, id: &PersonId) -> Result<bool, DbError> {
    tx.enter(&Tenant::Person(id.clone()))?;
    for organisation in membership::organisations_of(tx, id)? {
        tx.enter(&Tenant::Organisation(organisation.clone()))?;
        let grants = grant::of_organisation(tx, &organisation)?;
        if explain(&grants, id, LoketRight::PasswordReset, None).holds() {
            return Ok(true);
        }
    }
    Ok(false)
}
