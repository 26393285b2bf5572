//! Push, pull and live: how desks and server keep each other up to date.

pub mod body;
pub mod live;
pub mod pull;
pub mod push;
