//! The reasons for which the authority does not do what it was asked.

use loket_db::DbError;
use loket_domain::{Code, Refusal};

/// Why a request was not met.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// It cannot be met; the answer says why.
    #[error("refused: {0}")]
    Refused(#[from] Refusal),
    /// The database failed. Logged; the client learns only whether asking again makes sense.
    #[error(transparent)]
    Database(#[from] DbError),
    /// Something else broke. Logged.
    #[error("{0}")]
    Broken(String),
}

impl From<Code> for Failure {
    fn from(code: Code) -> Self {
        Self::Refused(code.into())
    }
}
