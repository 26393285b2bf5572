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
#[cfg(test)]
mod erasure_tests;
pub mod error;
pub mod extract;
pub mod listen;
pub mod ops;
pub mod pages;
pub mod router;
pub mod state;

#[cfg(test)]
mod mail_tests;
#[cfg(test)]
mod test_support;

pub use loket_db as db;
pub use loket_store as store;
pub use loket_store::{planted, scopes};

/// Mails, with the server's own loop.
pub mod mail {
    pub use crate::authority::jobs::mails::deliver_due;
    pub use loket_mail::{MailRoute, Post, people};
}

/// The notifier, by the name that the server's own files call it.
pub mod hub {
    pub use loket_store::notifier::{Notifier as Hub, Watch};
}

/// The clock and randomness, by the names that the server's own files call them.
pub mod world {
    pub use loket_store::{
        Clock, Randomness as Chance, SystemClock, SystemRandomness as SystemChance, new_id,
    };
}

pub use authority::{acts, carrier, config, demo, erasure};
pub use listen::serve_on;
pub use router::router;
pub use state::AppState;
