use crate::Desk;
use loket_domain::Refusal;
use loket_domain::Timestamp;
use loket_domain::ids::DraftId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the drafts.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ListDraftsRequest {}
/// A draft in the list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DraftRow {
    /// Which.
    pub id: DraftId,
    /// As typed so far.
    pub account_number: String,
    /// Where it goes, as typed so far.
    pub company: String,
    /// Its city.
    pub city: String,
    /// Kinds of supplies.
    pub kinds: u32,
    /// Packs in all.
    pub packs: u32,
    /// The step last open.
    pub step: u8,
    /// When it was last changed.
    pub changed_at: Timestamp,
    /// Whether it came back refused.
    pub returned: bool,
    /// Whether it is a copy made because two computers changed one draft.
    pub copy: bool,
    /// Whether the server has it as it is here.
    pub saved_elsewhere: bool,
}
/// Drafts, newest first.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DraftsView {
    /// The drafts.
    pub drafts: Vec<DraftRow>,
}

/// See [`ListDraftsRequest`].
///
/// # Errors
/// A [`Refusal`] in the reader's terms.
pub async fn list_drafts(desk: &Desk, request: ListDraftsRequest) -> Result<DraftsView, Refusal> {
    let _ = (desk, request);
    Err(loket_domain::Code::Broken.into())
}
