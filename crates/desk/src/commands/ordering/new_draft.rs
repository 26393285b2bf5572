use crate::opened::Opened;
use crate::store::draft::{self, Draft};
use crate::{Desk, Topic};
use loket_domain::ids::DraftId;
use loket_domain::ordering::DraftContent;
use loket_domain::{Refusal, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Begins a draft.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct NewDraftRequest {}
/// A draft, open.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DraftView {
    /// Which.
    pub id: DraftId,
    /// What it holds.
    pub content: DraftContent,
    /// When it was last changed.
    pub changed_at: Timestamp,
    /// Why it came back, when it did.
    pub returned: Vec<Refusal>,
}

/// See [`NewDraftRequest`].
///
/// # Errors
/// The store's.
pub async fn new_draft(desk: &Desk, _request: NewDraftRequest) -> Result<DraftView, Refusal> {
    let opened = desk.opened()?;
    let now = opened.now();
    let id = DraftId::new(desk.new_id(now));
    begin(
        desk,
        &opened,
        id,
        DraftContent {
            step: 1,
            ..DraftContent::default()
        },
        false,
    )
    .await
}

/// Begins a draft that holds something, or nothing yet: one that was never typed in is neither listed nor sent.
pub(super) async fn begin(
    desk: &Desk,
    opened: &Opened,
    id: DraftId,
    content: DraftContent,
    typed: bool,
) -> Result<DraftView, Refusal> {
    let now = opened.now();
    let draft = Draft {
        id,
        content,
        changed_at: now,
        revision: None,
        based_on: None,
        copy: DraftId::new(desk.new_id(now)),
        edits: i64::from(typed),
        kept: 0,
        parked: 0,
        returned: Vec::new(),
        copy_of: None,
    };
    let view = DraftView::of(&draft);
    opened.store.write(move |tx| draft::put(tx, &draft)).await?;
    if typed {
        opened.pulse.typed.notify_one();
        desk.tell(&[Topic::Drafts, Topic::Session]);
    }
    Ok(view)
}

impl DraftView {
    pub(super) fn of(draft: &Draft) -> Self {
        Self {
            id: draft.id.clone(),
            content: draft.content.clone(),
            changed_at: draft.changed_at,
            returned: draft.returned.clone(),
        }
    }
}
