//! The desk's clock.

mod clock;
