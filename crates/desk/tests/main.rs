//! Every test of the desk, in one binary: the library is compiled once.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::type_complexity,
    missing_docs
)]

mod commands;
mod computer;
mod getting_in;
mod keys;
mod session;
mod store;
mod sync;
mod transport;
mod vault;
