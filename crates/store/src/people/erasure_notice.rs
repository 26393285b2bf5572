//! Who has been forgotten and is still to be told so: all that is left of their address, until the mail has gone.

use loket_db::{DbError, Tx};
use loket_domain::Timestamp;
use loket_domain::people::Language;
use loket_domain::time::DAY;

/// So long an erasure notice waits for a mail server before it goes unsaid: as long as a mail job is tried.
const WAITS: i64 = 5 * DAY;

/// A erasure notice that waits for its mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErasureNotice {
    /// Its id.
    pub id: String,
    /// Where to.
    pub email: String,
    /// In which language.
    pub language: Language,
    /// The receipt of the erasure.
    pub receipt: String,
}

/// Writes an erasure notice down. As [`loket_db::Tenant::Installation`].
///
/// # Errors
/// When the database cannot be written.
pub fn insert(
    tx: &mut Tx<'_>,
    erasure_notice: &ErasureNotice,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO farewell (id, email, language, receipt, created_at)
         VALUES (:id, :email, :language, :receipt, :now)",
        &[
            ("id", &erasure_notice.id),
            ("email", &erasure_notice.email),
            ("language", &erasure_notice.language.code()),
            ("receipt", &erasure_notice.receipt),
            ("now", &now.0),
        ],
    )?;
    Ok(())
}

/// The erasure notice with this id.
///
/// # Errors
/// When the database cannot be read.
pub fn by_id(tx: &mut Tx<'_>, id: &str) -> Result<Option<ErasureNotice>, DbError> {
    tx.row(
        "SELECT id, email, language, receipt FROM farewell WHERE id = :id",
        &[("id", &id)],
        |row| {
            Ok(ErasureNotice {
                id: row.text("id")?,
                email: row.text("email")?,
                language: Language::parse(&row.text("language")?).unwrap_or_default(),
                receipt: row.text("receipt")?,
            })
        },
    )
}

/// The mail has gone, or never will: nothing is left of the address. As [`loket_db::Tenant::Installation`].
///
/// # Errors
/// When the database cannot be written.
pub fn said(tx: &mut Tx<'_>, id: &str) -> Result<(), DbError> {
    tx.execute("DELETE FROM farewell WHERE id = :id", &[("id", &id)])?;
    Ok(())
}

/// Forgets erasure notices that could not be said. As [`loket_db::Tenant::Installation`].
///
/// # Errors
/// When the database cannot be written.
pub fn forget_unsaid(tx: &mut Tx<'_>, now: Timestamp) -> Result<u64, DbError> {
    tx.execute(
        "DELETE FROM farewell WHERE created_at < :before",
        &[("before", &now.plus(-WAITS).0)],
    )
}

/// How many wait.
///
/// # Errors
/// When the database cannot be read.
pub fn waiting(tx: &mut Tx<'_>) -> Result<i64, DbError> {
    let count = tx.row("SELECT COUNT(*) AS waiting FROM farewell", &[], |row| {
        row.int("waiting")
    })?;
    Ok(count.unwrap_or_default())
}
