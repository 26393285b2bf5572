//! One file per verb; a handler authorises, parses, asks the rule, stores, answers.

pub mod people;
pub mod sync;
