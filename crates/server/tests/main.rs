//! Every test of the server and of the authority, in one binary: no library is compiled twice.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod authority;
mod cli;
mod contract;
mod erasure;
mod mail;
mod ops;
mod pages;
mod people;
mod program;
mod support;
