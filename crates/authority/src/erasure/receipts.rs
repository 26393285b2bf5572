//! Which erasures this database knows to be carried out.

use super::ledger::Erasure;
use loket_db::{DbError, Tx};
use loket_domain::Timestamp;

/// Whether an erasure was carried out here.
pub(super) fn is_done(tx: &mut Tx<'_>, erasure: &Erasure) -> Result<bool, DbError> {
    let found = tx.row(
        "SELECT receipt FROM erasure WHERE receipt = :receipt",
        &[("receipt", &erasure.receipt)],
        |_| Ok(()),
    )?;
    Ok(found.is_some())
}

/// Notes in the database that the ledger's erasure was carried out here.
pub(super) fn keep_receipt(tx: &mut Tx<'_>, erasure: &Erasure) -> Result<(), DbError> {
    let at: Timestamp = erasure.at;
    tx.execute(
        "INSERT INTO erasure (receipt, at) VALUES (:receipt, :at) ON CONFLICT (receipt) DO NOTHING",
        &[("receipt", &erasure.receipt), ("at", &at.0)],
    )?;
    Ok(())
}
