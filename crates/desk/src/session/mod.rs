//! A person at the desk: the store that is open, their tokens, what time it is for them, and when the desk locks by
//! itself. Getting in and out is in [`entry`](crate::entry).

pub mod access;
pub mod attention;
pub mod auto_lock;
pub mod clock;
pub mod open_store;
pub mod pulse;
pub mod question;
pub mod state;
pub mod tokens;
pub mod unsaved;

pub use open_store::OpenStore;
pub use pulse::{ConnectionState, Pulse};
pub use state::DeskState;
pub use state::{KeyProblem, KnownPerson};
