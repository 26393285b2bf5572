//! What was typed and this computer's disk did not take: it is on the screen and nowhere else.

use crate::commands::desk::UnkeptDraft;
use loket_domain::ids::DraftId;
use loket_domain::ordering::DraftContent;
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The drafts of one open desk whose last save failed.
#[derive(Default)]
pub(crate) struct Unkept(Mutex<BTreeMap<DraftId, UnkeptDraft>>);

impl Unkept {
    /// The disk did not take this.
    pub(crate) fn note(&self, draft: &DraftId, content: &DraftContent) {
        let unkept = UnkeptDraft {
            draft: draft.clone(),
            account_number: content.account_number.clone(),
            company: content.address.company.clone(),
        };
        self.lock().insert(draft.clone(), unkept);
    }

    /// The disk has the newest of it, or nobody wants it any more.
    pub(crate) fn kept(&self, draft: &DraftId) {
        self.lock().remove(draft);
    }

    /// All of them.
    pub(crate) fn drafts(&self) -> Vec<UnkeptDraft> {
        self.lock().values().cloned().collect()
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<DraftId, UnkeptDraft>> {
        let Self(drafts) = self;
        drafts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
