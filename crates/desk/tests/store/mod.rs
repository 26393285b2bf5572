//! The encrypted store.

mod error;
mod migrate;
mod outbox;
