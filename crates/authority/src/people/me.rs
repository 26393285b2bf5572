//! The own account as the server knows it, and the terms accepted again.

use super::{email, offers};
use crate::failure::Failure;
use crate::people::signed_in::SignedIn;
use crate::state::Authority;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::people::password_expires_at;
use loket_domain::{Code, Refusal};
use loket_protocol::people::Me;
use loket_store::people::{consent, credential};

/// The own account: how long the password lasts, which terms were accepted, what waits for an answer.
///
/// # Errors
/// When the database cannot be read.
pub async fn account(state: &Authority, who: SignedIn) -> Result<Me, Failure> {
    let id = who.person;
    let policy = state.config().password_policy;
    let current = state.config().terms_version.clone();
    let read = move |tx: &mut Tx<'_>| {
        let credential = credential::of(tx, &id)?;
        // The terms may be set back to a version that was accepted before a later one.
        let terms_version = match consent::is_given(tx, &id, &current)? {
            true => current.clone(),
            false => consent::latest(tx, &id)?.unwrap_or_default(),
        };
        let changed_at = credential.map(|known| known.changed_at).unwrap_or_default();
        Ok::<_, DbError>(Me {
            password_expires_at: password_expires_at(policy, changed_at),
            password_changed_at: changed_at,
            terms_version,
            email_waiting: email::waiting(tx, &id)?,
            offers: offers::of(tx, &id)?,
        })
    };
    Ok(state.db().read(Tenant::Installation, read).await?)
}

/// Accepts the terms and the privacy policy as they are now (ES-13, ES-14).
///
/// # Errors
/// `terms_to_accept` when they changed meanwhile; `version` says which to show.
pub async fn accept_terms(
    state: &Authority,
    who: SignedIn,
    terms_version: &str,
) -> Result<(), Failure> {
    let current = state.config().terms_version.clone();
    if terms_version != current {
        return Err(Refusal::new(Code::TermsToAccept)
            .with("version", current)
            .into());
    }
    let (id, now) = (who.person, state.now());
    let accept = move |tx: &mut Tx<'_>| consent::accept(tx, &id, &current, now);
    Ok(state.db().write(Tenant::Installation, accept).await?)
}
