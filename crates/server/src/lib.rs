//! Loket's server: the authority every desk syncs with.
//!
//! [`router::router`] is the table of contents, [`listen::serve_on`] runs it, [`state::AppState`] is what every
//! request can reach. [`authority`] decides and writes, without HTTP. Rules are `loket_domain`'s; the database is behind
//! [`db`], the tables are in [`store`].

pub mod api;
pub mod auth;
pub mod authority;
pub mod cli;
#[cfg(test)]
mod contract;
pub mod db;
#[cfg(test)]
mod erasure_tests;
pub mod error;
pub mod extract;
pub mod hub;
pub mod listen;
pub mod mail;
pub mod ops;
pub mod pages;
pub mod planted;
pub mod router;
pub mod scopes;
pub mod state;
pub mod store;
pub mod world;

#[cfg(test)]
mod test_support;

pub use authority::{acts, carrier, config, demo, erasure};
pub use listen::serve_on;
pub use router::router;
pub use state::AppState;
