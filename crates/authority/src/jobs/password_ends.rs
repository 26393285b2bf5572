//! Warns people whose password is about to end, and tells them when it has (OS-45). The server's clock decides; each
//! warning is given once per password, and one that comes too late is left out in favour of the next.

use crate::acts::mail::MAIL;
use crate::state::Authority;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::Timestamp;
use loket_domain::people::{password_expires_at, password_warnings};
use loket_mail::people::PeopleMail;
use loket_store::people::ending_password;

/// Mails of one transaction.
const AT_ONCE: i64 = 200;

/// Queues the warnings that are due; answers how many. Any number of servers may.
///
/// # Errors
/// When the database cannot be read or written.
pub async fn warn(state: &Authority) -> Result<usize, DbError> {
    let now = state.now();
    let Some(life) = password_expires_at(state.config().password_policy, Timestamp(0)) else {
        return Ok(0);
    };
    let mut warned = 0;
    for (days, (after, until)) in password_warnings(now) {
        let chosen = (after.plus(-life.0), until.plus(-life.0));
        loop {
            let job = move |tx: &mut Tx<'_>| some(tx, days, chosen, now);
            let some = state.db().write(Tenant::Installation, job).await?;
            warned += some;
            if some < AT_ONCE as usize {
                break;
            }
        }
    }
    Ok(warned)
}

fn some(
    tx: &mut Tx<'_>,
    days: u32,
    chosen: (Timestamp, Timestamp),
    now: Timestamp,
) -> Result<usize, DbError> {
    let key = format!("password-ends:{days}:");
    let due = ending_password::unwarned(tx, chosen, &format!("{MAIL}:{key}"), AT_ONCE)?;
    for (person, changed_at) in &due {
        let (person, changed_at) = (person.clone(), *changed_at);
        let key = format!("{key}{person}:{}", changed_at.0);
        let mail = match days {
            0 => PeopleMail::PasswordExpired { person, changed_at },
            days => PeopleMail::PasswordExpiring {
                person,
                days,
                changed_at,
            },
        };
        mail.queue(tx, &key, now)?;
    }
    Ok(due.len())
}
