//! What tests are made of: one world time, seeded dice, a network with mishaps, real databases, a real server in
//! the same process. For tests and benches only; nothing of it is in the product.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot be set up has to stop"
)]

pub mod chance;
pub mod clock;
pub mod direct;
pub mod network;
pub mod postgres;
pub mod surface;
pub mod vault;

pub use chance::Dice;
pub use clock::{ComputerClock, World};
pub use direct::Direct;
pub use network::Network;
pub use surface::NoWindow;
pub use vault::MemoryVault;
