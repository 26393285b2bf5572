//! What was typed and this computer's disk did not take: it is on the screen and nowhere else.
//!
//! Kept by the desk and not by the open store: a page holds what was typed while the desk is locked, too.

use crate::commands::desk::UnkeptDraft;
use loket_domain::ids::DraftId;
use loket_domain::ordering::DraftContent;
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The drafts whose last save failed, by seat and id.
#[derive(Default)]
pub(crate) struct Unkept(Mutex<BTreeMap<(String, DraftId), UnkeptDraft>>);

impl Unkept {
    /// The disk did not take this.
    pub(crate) fn note(&self, seat: &str, draft: &DraftId, content: &DraftContent) {
        let unkept = UnkeptDraft {
            draft: draft.clone(),
            account_number: content.account_number.clone(),
            company: content.address.company.clone(),
        };
        self.lock().insert((seat.to_owned(), draft.clone()), unkept);
    }

    /// The disk has the newest of it, or nobody wants it any more.
    pub(crate) fn kept(&self, seat: &str, draft: &DraftId) {
        self.lock().remove(&(seat.to_owned(), draft.clone()));
    }

    /// All of one seat.
    pub(crate) fn drafts(&self, seat: &str) -> Vec<UnkeptDraft> {
        let drafts = self.lock();
        let of = drafts.iter().filter(|((whose, _), _)| whose == seat);
        of.map(|(_, unkept)| unkept.clone()).collect()
    }

    /// Whether anything would be lost, whoever's it is.
    pub(crate) fn any(&self) -> bool {
        !self.lock().is_empty()
    }

    /// Nothing of a seat is wanted any more.
    pub(crate) fn forget(&self, seat: &str) {
        self.lock().retain(|(whose, _), _| whose != seat);
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<(String, DraftId), UnkeptDraft>> {
        let Self(drafts) = self;
        drafts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
