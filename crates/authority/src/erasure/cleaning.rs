//! What an erasure freed is overwritten: in the file, its log and its free pages.
//!
//! On PostgreSQL dead rows are the database's own to remove; `docs/carrier.md` says when they and its log are gone.

use crate::state::Authority;
use loket_db::{Db, DbError, Tenant, Tx};
use loket_domain::Timestamp;
use loket_domain::retention::last_time_of_day;
use loket_store::people::{erasure_notice, own_data};

/// Cleans up after an erasure that was just committed: at once, or when the carrier wants it done. What came in
/// meanwhile goes in any case.
///
/// # Errors
/// When the database is busy or cannot be written.
pub async fn clean_after(state: &Authority) -> Result<(), DbError> {
    match state.config().clean_up_at {
        None => clean(state.db(), state.now()).await,
        Some(_) => {
            let late = own_data::forget_late;
            state.db().write(Tenant::Installation, late).await
        }
    }
}

/// Cleans up when an erasure waits for it, its time has come and its erasure notice has gone; says whether there was
/// anything.
///
/// # Errors
/// When the database cannot be written.
pub async fn clean_left(state: &Authority) -> Result<bool, DbError> {
    let now = state.now();
    let due = match state.config().clean_up_at {
        None => now,
        Some(time) => last_time_of_day(now, time),
    };
    let waits = state
        .db()
        .write(Tenant::Installation, move |tx| {
            erasure_notice::forget_unsaid(tx, now)?;
            Ok::<_, DbError>(is_left(tx, due)? && erasure_notice::waiting(tx)? == 0)
        })
        .await?;
    if waits {
        clean(state.db(), now).await?;
    }
    Ok(waits)
}

/// Overwrites what was freed.
///
/// # Errors
/// When the database is busy or cannot be written.
pub async fn clean(db: &Db, now: Timestamp) -> Result<(), DbError> {
    let cleaning = db.clone();
    tokio::task::spawn_blocking(move || clean_blocking(&cleaning, now))
        .await
        .map_err(|error| DbError::Other(error.to_string()))?
}

/// The same, for a thread that can wait.
///
/// # Errors
/// As [`clean`].
pub fn clean_blocking(db: &Db, now: Timestamp) -> Result<(), DbError> {
    db.write_blocking(Tenant::Installation, own_data::forget_late)?;
    db.scrub()?;
    db.write_blocking(Tenant::Installation, move |tx| {
        // A erasure notice that still waits for its mail leaves something to overwrite.
        if erasure_notice::waiting(tx)? == 0 {
            tx.execute(
                "UPDATE erasure SET cleaned_at = :now WHERE cleaned_at IS NULL",
                &[("now", &now.0)],
            )?;
        }
        Ok(())
    })
}

/// Whether what an erasure of then or before freed is still there.
fn is_left(tx: &mut Tx<'_>, until: Timestamp) -> Result<bool, DbError> {
    let left = tx.row(
        "SELECT receipt FROM erasure WHERE cleaned_at IS NULL AND at <= :until LIMIT 1",
        &[("until", &until.0)],
        |_| Ok(()),
    )?;
    Ok(left.is_some())
}
