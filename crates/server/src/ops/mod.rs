//! Running the server: guards before every request, health, metrics, the operators' socket.

pub mod guard;
pub mod health;
pub mod metrics;
pub mod rate;
