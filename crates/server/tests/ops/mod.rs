//! What every request passes, and what operators do.

mod body;
mod error;
mod middleware;
mod rate;
mod restore;
mod service;
