//! An account number.

use crate::ids::{AccountId, OrganisationId};
use serde::{Deserialize, Serialize};

/// A number the carrier bills shipments to, as its organisation's users see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// The organisation it belongs to.
    pub organisation: OrganisationId,
    /// The number, digits only.
    pub number: String,
    /// The company's name on it.
    pub company: String,
    /// ISO 3166-1 alpha-2 code of its country.
    pub country: String,
    /// Whether only authorised shippers may use it (ES-03).
    pub protected: bool,
}
