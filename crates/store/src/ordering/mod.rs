//! Orders, drafts, and what was ordered on each number.

pub mod draft;
pub mod number;
pub mod order;
pub mod retention;
pub mod usage;
