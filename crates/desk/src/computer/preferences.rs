//! How this computer shows the window to everybody who signs in.

use loket_domain::people::Language;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Light, dark, or as the system is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system is.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// What belongs to this computer rather than to a person.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Preferences {
    /// The language chosen; none means the system's.
    pub language: Option<Language>,
    /// The theme chosen.
    pub theme: Theme,
}
