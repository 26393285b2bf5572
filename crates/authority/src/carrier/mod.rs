//! What the carrier does: its commands as functions, each kept in the audit with its operator.

pub mod account;
pub mod operators;
pub mod order;
pub mod organisation;
pub mod outcome;
mod people;
pub mod person;
pub mod service_desk;
pub mod supply;

use loket_db::DbError;
use loket_domain::Refusal;

/// Why a command of the carrier was not carried out. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CarrierError {
    /// What was given cannot be read; the text says where.
    #[error("{0}")]
    Unreadable(String),
    /// The rules do not allow it.
    #[error("refused: {0}")]
    Refused(#[from] Refusal),
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DbError),
}

/// An operator as the audit names them.
fn actor(operator: &str) -> String {
    format!("operator:{operator}")
}
