//! Push, pull and live: how desks and server keep each other up to date.

pub mod follow;
pub mod live;
pub mod page;
pub mod pull;
pub mod push;
