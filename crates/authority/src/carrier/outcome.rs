//! What came of an operator's command, in words.

use super::CarrierError;
use serde::{Deserialize, Serialize};

/// What came of it, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// Whether it was done, and nothing was found wrong.
    pub done: bool,
    /// What there is to say.
    pub said: String,
}

impl Outcome {
    /// It was done.
    pub fn done(said: impl Into<String>) -> Self {
        Self {
            done: true,
            said: said.into(),
        }
    }

    /// It was not done, or something is wrong.
    pub fn failed(said: impl Into<String>) -> Self {
        Self {
            done: false,
            said: said.into(),
        }
    }
}

/// Operators read codes: words are for the people at the desks.
pub fn not_done(error: &CarrierError) -> Outcome {
    match error {
        CarrierError::Refused(refusal) => {
            let at = refusal
                .field
                .as_deref()
                .map(|field| format!(" at {field}"))
                .unwrap_or_default();
            let values: String = refusal
                .params
                .iter()
                .map(|(name, value)| format!(", {name} {value}"))
                .collect();
            Outcome::failed(format!("Refused: {}{at}{values}.", refusal.code))
        }
        other => Outcome::failed(other.to_string()),
    }
}
