//! Made-up organisations, people, orders and requests to try Loket with, made through the same acts as real ones.

mod bulk;
mod cast;
mod consistency;
mod history;
mod queue;

pub use bulk::bulk_orders;
pub use consistency::{all_orders, usage_differs};

use crate::carrier::{CarrierError, supply};
use crate::failure::Failure;
use crate::state::Authority;
use loket_db::{DbError, Tenant};
use loket_domain::people::Language;
use loket_store::people::person;

/// The catalogue that is shipped.
pub const SUPPLIES: &str = include_str!("../../../../catalogue/supplies.json");

/// The operator that the audit names for what was made up.
const OPERATOR: &str = "demo";

/// How much is made up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// People, organisations and the catalogue, a few orders: for tests.
    Small,
    /// Two months of orders and a queue of requests beside them: for people.
    Full,
}

/// What was made up, to be told once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demo {
    /// Who can sign in; the founder of the first organisation first.
    pub sign_ins: Vec<SignIn>,
    /// Account numbers with what they are.
    pub numbers: Vec<(&'static str, &'static str)>,
}

/// How one demo person signs in.
#[derive(Clone, PartialEq, Eq)]
pub struct SignIn {
    /// Their name.
    pub name: String,
    /// User name.
    pub login: String,
    /// Password, made anew for this database.
    pub password: String,
    /// Their language.
    pub language: Language,
    /// What they may do, in a few words.
    pub duty: &'static str,
}

impl std::fmt::Debug for SignIn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SignIn")
            .field("login", &self.login)
            .finish_non_exhaustive()
    }
}

/// Why there is no demo.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// The demo people are there already; their passwords were told when they were made.
    #[error("the demo data is there already; its sign-ins were printed when it was made")]
    AlreadyThere,
    /// Something of it was refused, which is a mistake in the demo.
    #[error("the demo was refused: {0}")]
    Refused(String),
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DbError),
}

impl From<CarrierError> for DemoError {
    fn from(error: CarrierError) -> Self {
        match error {
            CarrierError::Database(error) => Self::Database(error),
            refused => Self::Refused(refused.to_string()),
        }
    }
}

impl From<Failure> for DemoError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Database(error) => Self::Database(error),
            other => Self::Refused(other.to_string()),
        }
    }
}

/// Makes up a carrier's customers. Changes nothing when that was done before.
///
/// # Errors
/// [`DemoError`].
pub async fn create(state: &Authority, size: Size) -> Result<Demo, DemoError> {
    let first = cast::founder();
    let known = state
        .db()
        .read(Tenant::Installation, move |tx| person::by_id(tx, &first))
        .await?;
    if known.is_some() {
        return Err(DemoError::AlreadyThere);
    }
    supply::import(state, OPERATOR, SUPPLIES).await?;
    let sign_ins = cast::enter(state).await?;
    history::orders(state, size).await?;
    queue::requests(state, size).await?;
    Ok(Demo {
        sign_ins,
        numbers: cast::numbers(),
    })
}
