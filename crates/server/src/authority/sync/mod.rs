//! Push, pull and live: how desks and server keep each other up to date.

pub mod follow;
pub mod live;
mod page;
pub mod pull;
pub mod push;
