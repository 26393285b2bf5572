//! A person at the desk: the store that is open, their tokens, what time it is for them, and when the desk locks by
//! itself. Getting in and out is in [`entry`](crate::entry).

mod access;
pub(crate) mod attention;
pub mod auto_lock;
pub(crate) mod clock;
mod open_store;
mod pulse;
mod question;
mod state;
pub(crate) mod tokens;
pub(crate) mod unsaved;

pub use open_store::OpenStore;
pub use pulse::{ConnectionState, Pulse};
pub(crate) use state::DeskState;
pub use state::{KeyProblem, KnownPerson};
