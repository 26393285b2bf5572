use crate::Desk;
use loket_domain::Refusal;
use loket_domain::ids::OrganisationId;
use loket_domain::people::{LeaseState, Organisation, Profile};
use loket_domain::rights::LoketRight;
use loket_domain::shipping::Account;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks who is signed in.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SessionRequest {}
/// One of the person's organisations.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OrganisationView {
    /// The organisation.
    pub organisation: Organisation,
    /// Rights the person holds there, on whatever account number.
    pub rights: Vec<LoketRight>,
    /// Its account numbers.
    pub accounts: Vec<Account>,
}
/// How much asks for something.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Counts {
    /// Drafts.
    pub drafts: u32,
    /// Acts not yet sent.
    pub queued: u32,
    /// Acts that need the person.
    pub refused: u32,
    /// Requests that wait for a decision.
    pub requests: u32,
}
/// Who is signed in and for whom.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SessionView {
    /// The person.
    pub profile: Profile,
    /// Their organisations, by name.
    pub organisations: Vec<OrganisationView>,
    /// The one they act for now.
    pub organisation: Option<OrganisationId>,
    /// What may be done without the server.
    pub lease: LeaseState,
    /// What asks for something.
    pub counts: Counts,
    /// Whether the first sync is complete.
    pub caught_up: bool,
}

/// See [`SessionRequest`].
///
/// # Errors
/// A [`Refusal`] in the reader's terms.
pub async fn session(desk: &Desk, request: SessionRequest) -> Result<SessionView, Refusal> {
    let _ = (desk, request);
    Err(loket_domain::Code::Broken.into())
}
