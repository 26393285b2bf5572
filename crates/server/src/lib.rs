//! HTTP and the process around the authority: what the desks of a carrier's customers reach over the network.
//!
//! [`router::router`] is the table of contents, [`listen::serve_on`] runs it, [`state::AppState`] is what every
//! request can reach. A handler reads a request, calls [`loket_authority`] and writes an answer; status codes stand in
//! [`error`].

pub mod api;
pub mod auth;
pub mod cli;
pub mod error;
pub mod extract;
pub mod listen;
pub mod ops;
pub mod pages;
pub mod router;
pub mod state;

pub use listen::serve_on;
pub use router::router;
pub use state::AppState;
