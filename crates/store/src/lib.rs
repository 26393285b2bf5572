//! The tables behind the server: one file per table, one SQL text for both engines, and what stands beside them:
//! their migrations, the feeds, who is told that one moved ([`notifier`]), which scopes a person holds ([`scopes`]),
//! and the clock and randomness that the server is given.

pub mod audit;
pub mod catalogue;
pub mod clock;
pub mod directory;
pub mod feed;
pub mod forgotten;
pub mod installation;
pub mod inventory;
pub mod job;
pub mod mail_log;
mod many;
mod migrations;
pub mod notifier;
pub mod operator_request;
pub mod ordering;
pub mod people;
pub mod planted;
pub mod randomness;
pub mod receipt;
pub mod rights;
pub mod scopes;
pub mod shipping;

pub use clock::{Clock, SystemClock};
pub use migrations::MIGRATIONS;
pub use randomness::{Randomness, SystemRandomness, new_id};

/// How a database with these tables is opened.
pub fn db_options() -> loket_db::DbOptions {
    loket_db::DbOptions::new(MIGRATIONS)
}
