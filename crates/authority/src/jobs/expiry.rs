//! Forgets what is no longer needed: faded guesses, sessions and devices not used for half a year, links and
//! registrations that ended, mails that were told long ago.

use crate::state::Authority;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::{Retention, Timestamp};
use loket_store::mail_log;
use loket_store::operator_request;
use loket_store::people::{
    device, email_change, erased_session, erasure_notice, guess, link, registration, session,
};

/// Deletes once. Any number of servers may.
///
/// # Errors
/// When the database cannot be written.
pub async fn delete_expired(state: &Authority) -> Result<(), DbError> {
    let (now, retention) = (state.now(), state.config().retention);
    state
        .db()
        .write(Tenant::Installation, move |tx| forget(tx, retention, now))
        .await
}

fn forget(tx: &mut Tx<'_>, retention: Retention, now: Timestamp) -> Result<(), DbError> {
    let guesses = guess::forget_faded(tx, now)?;
    let sessions = session::forget_expired(tx, now)?;
    let devices = device::forget_unused(tx, now.plus(-retention.devices()))?;
    erased_session::forget_before(tx, now.plus(-retention.devices()))?;
    let links = link::forget_ended(tx, now.plus(-retention.links()))?;
    let registrations = registration::forget_ended(tx, now)?;
    email_change::forget_old(tx, now)?;
    erasure_notice::forget_unsaid(tx, now)?;
    operator_request::forget_ended(tx, now)?;
    let mails = mail_log::forget_old(tx, retention, now)?;
    tracing::debug!(
        links,
        registrations,
        mails,
        guesses,
        sessions,
        devices,
        "tidied up"
    );
    Ok(())
}
