use crate::Desk;
use crate::store::draft::{self, Draft};
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
/// The store's.
pub async fn list_drafts(desk: &Desk, _request: ListDraftsRequest) -> Result<DraftsView, Refusal> {
    let opened = desk.open_store()?;
    let drafts = opened.store.read(draft::shown).await?;
    Ok(DraftsView {
        drafts: drafts.into_iter().map(row).collect(),
    })
}

fn row(draft: Draft) -> DraftRow {
    let wanted = draft.content.lines.iter().filter(|line| line.quantity > 0);
    DraftRow {
        saved_elsewhere: !draft.dirty() && (draft.kept > 0 || draft.revision.is_some()),
        kinds: u32::try_from(wanted.clone().count()).unwrap_or(u32::MAX),
        packs: wanted.fold(0, |sum, line| sum.saturating_add(line.quantity)),
        account_number: draft.content.account_number,
        company: draft.content.address.company,
        city: draft.content.address.city,
        step: draft.content.step,
        changed_at: draft.changed_at,
        returned: !draft.returned.is_empty(),
        copy: draft.copy_of.is_some(),
        id: draft.id,
    }
}
