//! The tests of the tables: their migrations, and what is computed beside them.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod inventory;
mod notifier;
mod number;
mod scopes;
mod upgrades;
