//! Problem documents (RFC 9457): how an error looks on the wire. Words are the client's.

use loket_domain::Refusal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// `application/problem+json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Problem {
    /// `about:blank`: the code says what kind it is.
    #[serde(rename = "type")]
    pub kind: String,
    /// The HTTP status' own words.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// The stable code: `loket_domain::Code`.
    pub code: String,
    /// Values for the words.
    #[serde(default)]
    pub params: BTreeMap<String, String>,
    /// The field it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
}

impl Problem {
    /// The refusal in a problem document; none when its code is one this version does not know.
    pub fn refusal(&self) -> Option<Refusal> {
        let code = serde_json::from_value(serde_json::Value::String(self.code.clone())).ok()?;
        Some(Refusal {
            code,
            params: self.params.clone(),
            field: self.field.clone(),
        })
    }
}
