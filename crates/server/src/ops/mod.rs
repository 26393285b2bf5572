//! Running the server: what stands before every request, health, metrics, the operators' socket, restoring.

pub mod health;
pub mod metrics;
pub mod middleware;
pub mod rate;
pub mod restore;
pub mod socket;
