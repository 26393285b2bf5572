//! The own data: taking it along, and being forgotten.

use super::Route;
use loket_domain::Timestamp;
use loket_domain::ids::{OrganisationId, PersonId};
use serde::{Deserialize, Serialize};

/// Everything that is held about the person.
pub const EXPORT: Route<(), Export> = Route::new("GET", "/v1/me/export");
/// What goes and what stays when the person is forgotten (OS-47, OS-48).
pub const ERASURE_PREVIEW: Route<(), ErasurePreview> = Route::new("GET", "/v1/me/erasure");
/// Forgets the person.
pub const ERASE: Route<EraseRequest, ErasureReceipt> = Route::new("POST", "/v1/me/erasure");

/// Everything that is held about a person: table by table, record by record, as text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Export {
    /// When it was made.
    #[schema(value_type = i64)]
    pub made_at: Timestamp,
    /// One per kind of record.
    pub tables: Vec<ExportTable>,
}

/// Records of one kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ExportTable {
    /// The table's name.
    pub name: String,
    /// The columns' names.
    pub columns: Vec<String>,
    /// A text per column and row; none where there is none.
    pub rows: Vec<Vec<Option<String>>>,
}

/// What being forgotten means for this person now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema, ts_rs::TS)]
pub struct ErasurePreview {
    /// Orders of which the personal part goes.
    pub orders: u32,
    /// Drafts that go.
    pub drafts: u32,
    /// Devices that lose their data at their next contact.
    pub devices: u32,
    /// Requests and decisions that lose the name.
    pub requests: u32,
    /// Memberships that end.
    pub memberships: u32,
    /// Orders that are under way: they have to be cancelled or finished first, by their numbers.
    pub open_orders: Vec<String>,
    /// Organisations in which nobody else manages administrators: another has to be named first.
    pub only_administrator_of: Vec<OnlyAdministrator>,
}

/// An organisation that would be left without an administrator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema, ts_rs::TS)]
pub struct OnlyAdministrator {
    /// Which.
    #[schema(value_type = String)]
    pub organisation: OrganisationId,
    /// Its name.
    pub name: String,
    /// Members who could be named.
    pub candidates: Vec<Candidate>,
}

/// Somebody who could become administrator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema, ts_rs::TS)]
pub struct Candidate {
    /// Who.
    #[schema(value_type = String)]
    pub person: PersonId,
    /// Their name.
    pub name: String,
}

/// `POST /v1/me/erasure`.
#[derive(Clone, Serialize, Deserialize, utoipa::ToSchema, ts_rs::TS)]
pub struct EraseRequest {
    /// The password.
    pub password: String,
    /// Who becomes administrator where this person is the only one.
    #[serde(default)]
    pub successors: Vec<Successor>,
}

/// A named successor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema, ts_rs::TS)]
pub struct Successor {
    /// In which organisation.
    #[schema(value_type = String)]
    pub organisation: OrganisationId,
    /// Who.
    #[schema(value_type = String)]
    pub person: PersonId,
}

/// Proof that a person was forgotten. Holds nothing about them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema, ts_rs::TS)]
pub struct ErasureReceipt {
    /// The receipt's number, also in the ledger.
    pub receipt: String,
    /// When.
    #[schema(value_type = i64)]
    pub at: Timestamp,
}
