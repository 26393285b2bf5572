//! Running the server: guards before every request, health, metrics, what operators ask for.

pub mod check;
pub mod chores;
pub mod guard;
pub mod health;
pub mod metrics;
pub mod operators;
pub mod orders_kept;
pub mod password_ends;
pub mod prune;
pub mod rate;
pub mod records_kept;
pub mod restore;
pub mod service_desk;
pub mod set_aside;
pub mod socket;
pub mod tidy;

#[cfg(test)]
mod restore_tests;
#[cfg(test)]
mod tests;
