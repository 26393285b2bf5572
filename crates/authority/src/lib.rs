//! What the server decides and writes: acts, people, the carrier's commands, erasure, scheduled jobs. Nothing here
//! knows HTTP or the process it runs in.
//!
//! Every function takes the state that all of them share, [`state::Authority`], and fails with [`failure::Failure`].

pub mod acts;
pub mod carrier;
pub mod check;
pub mod config;
pub mod demo;
pub mod erasure;
pub mod failure;
pub mod jobs;
pub mod people;
pub mod state;
pub mod sync;
