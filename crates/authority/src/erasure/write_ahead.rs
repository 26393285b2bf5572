//! The erasure ledger is written ahead: an erasure is noted there before the database forgets the person.

use super::ledger::{Erasure, Ledger};
use crate::failure::Failure;
use crate::state::Authority;
use loket_db::DbError;
use loket_domain::Code;

/// The installation's ledger.
pub(super) fn ledger_of(state: &Authority) -> Result<Ledger, Failure> {
    let ledger = state.config().erasure_ledger.clone().map(Ledger::at);
    Ok(ledger.filter(Ledger::exists).ok_or(Code::LedgerMissing)?)
}

/// Notes the erasure in the ledger, then awaits the write to the database; strikes it out again when that certainly
/// failed.
pub(super) async fn with_ledger_entry<T>(
    ledger: &Ledger,
    erasure: &Erasure,
    write: impl Future<Output = Result<T, Failure>>,
) -> Result<T, Failure> {
    let (to, what) = (ledger.clone(), erasure.clone());
    on_disk(move || to.note(&what)).await?;
    let written = write.await;
    // When the connection broke at the commit nobody knows: the next start carries it out.
    let unknown = matches!(
        written,
        Err(Failure::Database(DbError::Unavailable(_)) | Failure::Broken(_))
    );
    if written.is_err() && !unknown {
        let (to, receipt) = (ledger.clone(), erasure.receipt.clone());
        on_disk(move || to.strike_out(&receipt)).await?;
    }
    written
}

async fn on_disk(
    work: impl FnOnce() -> std::io::Result<()> + Send + 'static,
) -> Result<(), Failure> {
    let worked = tokio::task::spawn_blocking(work).await;
    worked
        .map_err(|error| Failure::Broken(error.to_string()))?
        .map_err(|error| {
            tracing::error!(cause = %error, "the erasure ledger cannot be written");
            Code::LedgerMissing.into()
        })
}
