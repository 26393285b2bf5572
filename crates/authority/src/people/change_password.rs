//! The own password (UM-144, OS-43). Every other session ends.

use super::about;
use super::confirm::confirm_hash;
use super::devices::go_on;
use super::entering::{salt, tell_of_password};
use crate::failure::Failure;
use crate::people::signed_in::SignedIn;
use crate::state::Authority;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::people::check_password;
use loket_domain::{Code, Refusal};
use loket_protocol::people::ChangePasswordRequest;
use loket_protocol::session::SessionAnswer;
use loket_store::people::{credential, link, person};

/// Changes the own password; this session goes on with a new pair of tokens.
///
/// # Errors
/// `password_wrong` at `current`; what is wrong with the new one at `new`; `too_many_attempts`.
pub async fn change(
    state: &Authority,
    who: SignedIn,
    request: ChangePasswordRequest,
) -> Result<SessionAnswer, Failure> {
    let id = who.person.clone();
    let profile = state
        .db()
        .read(Tenant::Installation, move |tx| person::by_id(tx, &id))
        .await?
        .ok_or(Code::SessionEnded)?
        .profile;
    let about = about::read(state, &profile).await?;
    check_password(
        state.config().password_policy,
        &request.new,
        &about::texts(&about),
    )
    .map_err(|refusal| refusal.at("new"))?;
    let compared = confirm_hash(state, &who, request.current.clone(), "current").await?;
    if request.current == request.new {
        return Err(Refusal::new(Code::PasswordSame).at("new").into());
    }
    let new_hash = state.passwords().hash(request.new, salt(state)).await?;
    let (id, now) = (who.person.clone(), state.now());
    let change = move |tx: &mut Tx<'_>| {
        if !credential::replace(tx, &id, &compared, &new_hash, now)? {
            return Ok::<_, DbError>(false);
        }
        link::next_round(tx, &id)?;
        tell_of_password(tx, &id, now)?;
        Ok(true)
    };
    let answer = go_on(state, who, change).await?;
    Ok(answer.ok_or(Refusal::new(Code::PasswordWrong).at("current"))?)
}
