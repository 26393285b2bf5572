//! What the tests of every package are made of: a clock that is set by hand, seeded dice, fresh databases of both
//! engines. For tests and benches only; nothing of it is in the product.
//!
//! It knows no package of ours but `loket-domain`, so the lowest of them can be tested with it. A package that has a
//! clock or randomness of its own lends its traits to these types; a desk and a server in one process are
//! `loket-testworld`'s.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot be set up has to stop"
)]

pub mod clock;
pub mod dice;
pub mod place;
pub mod postgres;

pub use clock::HandClock;
pub use dice::Dice;
pub use place::{Place, postgres_tool};
