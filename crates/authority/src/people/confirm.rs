//! Confirming with the password: an open desk alone is not enough to take somebody's address, or to forget them.

use super::guesses;
use crate::failure::Failure;
use crate::people::signed_in::SignedIn;
use crate::state::Authority;
use loket_db::{DbError, Tenant};
use loket_domain::people::PASSWORD_MAX;
use loket_domain::{Code, Refusal};
use loket_store::people::{credential, guess};

/// Whether the password is the signed-in person's. Counted before it is looked at, like any guess.
///
/// # Errors
/// `field_required`, `password_wrong` at `password`; `too_many_attempts`.
pub(super) async fn confirm(
    state: &Authority,
    who: &SignedIn,
    password: String,
) -> Result<(), Failure> {
    confirm_hash(state, who, password, "password")
        .await
        .map(drop)
}

/// The same, with refusals at another field; gives the hash that the password was compared with.
///
/// # Errors
/// As [`confirm`].
pub(super) async fn confirm_hash(
    state: &Authority,
    who: &SignedIn,
    password: String,
    field: &str,
) -> Result<String, Failure> {
    let at = |code| Refusal::new(code).at(field);
    if password.is_empty() {
        return Err(at(Code::FieldRequired).into());
    }
    if password.len() > PASSWORD_MAX {
        return Err(at(Code::FieldTooLong).with("max", PASSWORD_MAX).into());
    }
    let (now, person) = (state.now(), who.person.clone());
    let key = guesses::on_device(&person, &who.device);
    let counting = key.clone();
    let (wait, hash) = state
        .db()
        .write(Tenant::Installation, move |tx| {
            let wait = guess::count(tx, &counting, now)?;
            Ok::<_, DbError>((wait, credential::hash_of(tx, &person)?))
        })
        .await?;
    if let Some(wait) = wait {
        return Err(guesses::too_many(wait).into());
    }
    let fits = state.passwords().fits(password, hash.clone()).await?;
    let hash = hash.filter(|_| fits);
    let hash = hash.ok_or_else(|| at(Code::PasswordWrong))?;
    let right = move |tx: &mut loket_db::Tx<'_>| guess::was_right(tx, &key);
    state.db().write(Tenant::Installation, right).await?;
    Ok(hash)
}
