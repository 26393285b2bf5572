//! The seam's tests: one contract asked of both engines, and the pure parts on their own.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    missing_docs
)]

mod contract;
mod ddl;
mod error;
mod group;
mod open;
mod postgres_value;
mod sql;
mod tenant_queues;
