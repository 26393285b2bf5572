//! Loket's rule book.
//!
//! Facts go in, a change or a refusal comes out. Nothing in here reads a database, a clock, the network or a
//! source of randomness: desktop and server call the same functions and must get the same answer, offline and
//! online, in a property test and in a simulation.
//!
//! The same four rooms stand on every floor of the house: [`people`], [`rights`], [`shipping`], [`ordering`].

pub mod ids;
pub mod ordering;
pub mod people;
pub mod refusal;
pub mod retention;
pub mod rights;
pub mod shipping;
pub mod text;
pub mod time;

pub use refusal::{Code, Refusal};
pub use retention::Retention;
pub use time::Timestamp;
