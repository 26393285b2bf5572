//! Text that was typed and that this computer's disk did not take: it is on the screen and nowhere else.
//!
//! Kept by the desk and not by the open store: a page holds what was typed while the desk is locked, too.

use loket_domain::ids::DraftId;
use loket_domain::ordering::DraftContent;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use ts_rs::TS;

/// A draft with text that this computer's disk did not take.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "UnkeptDraft")]
pub struct UnsavedDraft {
    /// Which.
    pub draft: DraftId,
    /// The number typed in it; may be empty.
    pub account_number: String,
    /// To whom it goes; may be empty.
    pub company: String,
}

/// The drafts whose last save failed, by local profile and id.
#[derive(Default)]
pub struct UnsavedDrafts(Mutex<BTreeMap<(String, DraftId), UnsavedDraft>>);

impl UnsavedDrafts {
    /// The disk did not take this.
    pub fn note(&self, local_profile: &str, draft: &DraftId, content: &DraftContent) {
        let unsaved = UnsavedDraft {
            draft: draft.clone(),
            account_number: content.account_number.clone(),
            company: content.address.company.clone(),
        };
        self.lock()
            .insert((local_profile.to_owned(), draft.clone()), unsaved);
    }

    /// The disk has the newest of it, or nobody wants it any more.
    pub fn kept(&self, local_profile: &str, draft: &DraftId) {
        self.lock()
            .remove(&(local_profile.to_owned(), draft.clone()));
    }

    /// All of one local profile.
    pub fn drafts(&self, local_profile: &str) -> Vec<UnsavedDraft> {
        let drafts = self.lock();
        let of = drafts
            .iter()
            .filter(|((whose, _), _)| whose == local_profile);
        of.map(|(_, unsaved)| unsaved.clone()).collect()
    }

    /// Whether anything would be lost, of any local profile.
    pub fn any(&self) -> bool {
        !self.lock().is_empty()
    }

    /// Nothing of a local profile is wanted any more.
    pub fn forget(&self, local_profile: &str) {
        self.lock().retain(|(whose, _), _| whose != local_profile);
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<(String, DraftId), UnsavedDraft>> {
        let Self(drafts) = self;
        drafts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
