//! Who has somebody forgotten.

use loket_domain::ids::PersonId;

/// Who has somebody forgotten, as the audit names them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RequestedBy {
    /// The person.
    Themself,
    /// An operator of the service desk.
    Operator(String),
    /// The ledger, in a database that was restored.
    Ledger,
}

impl RequestedBy {
    pub(super) fn actor(&self, person: Option<&PersonId>) -> String {
        match (self, person) {
            (Self::Themself, Some(person)) => format!("person:{person}"),
            (Self::Operator(name), _) => format!("operator:{name}"),
            _ => "operator:erasure-ledger".to_owned(),
        }
    }
}
