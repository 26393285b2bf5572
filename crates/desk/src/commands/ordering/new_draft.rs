use crate::session::OpenStore;
use crate::store::draft::{self, Draft};
use crate::{Desk, Topic, facts};
use loket_domain::ids::DraftId;
use loket_domain::ordering::{Address, DraftContent};
use loket_domain::people::Profile;
use loket_domain::{Refusal, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Begins a draft, with what the profile says of the person.
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
    let opened = desk.open_store()?;
    let now = opened.now();
    let id = DraftId::new(desk.new_id(now));
    let profile = opened.store.read(facts::profile).await?;
    let content = DraftContent {
        address: profile.map(known_of).unwrap_or_default(),
        step: 1,
        ..DraftContent::default()
    };
    begin(desk, &opened, id, content, false).await
}

/// What the person's profile says of where things go (OS-38 … OS-40).
fn known_of(profile: Profile) -> Address {
    Address {
        company: profile.customer_name,
        contact: profile.contact_name,
        telephone: profile.telephone,
        ..Address::default()
    }
}

/// Begins a draft that holds something, or nothing yet: one that was never typed in is neither listed nor sent.
pub async fn begin(
    desk: &Desk,
    opened: &OpenStore,
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
    /// The draft as a screen shows it.
    pub fn of(draft: &Draft) -> Self {
        Self {
            id: draft.id.clone(),
            content: draft.content.clone(),
            changed_at: draft.changed_at,
            returned: draft.returned.clone(),
        }
    }
}
