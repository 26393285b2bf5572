//! Desk and server in one process: one world time, seeded randomness, a network with mishaps, a keychain in memory,
//! a window that is not there. For tests and benches only; nothing of it is in the product.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot be set up has to stop"
)]

pub mod direct;
pub mod network;
pub mod seeded;
pub mod surface;
pub mod time;
pub mod vault;

pub use direct::Direct;
pub use loket_testkit::Dice;
pub use network::Network;
pub use seeded::Seeded;
pub use surface::NoWindow;
pub use time::{ComputerClock, World};
pub use vault::MemoryVault;
