//! The organisations that persons belong to.

use crate::ids::OrganisationId;
use serde::{Deserialize, Serialize};

/// What an organisation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum OrganisationKind {
    /// A business customer.
    Customer,
    /// A mailing house, which prepares mail for customers.
    MailingHouse,
}

/// An organisation as its members and, for a mailing house, everybody sees it (UM-95: by name and address).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// What it is.
    pub kind: OrganisationKind,
    /// Its name.
    pub name: String,
    /// Its address on one line.
    pub address: String,
}
