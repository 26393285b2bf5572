//! The one test target of the workspace's root: what crosses crates.

mod ipc;
mod simulation;
