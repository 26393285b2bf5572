//! Keeping a draft between a person's computers; a conflict becomes a copy.

use super::{Effects, Ruling, Scene};
use crate::db::{DbError, Tx};
use crate::store::ordering::draft;
use loket_domain::ids::DraftId;
use loket_domain::ordering::{DraftContent, DraftSave, SaveDraftFacts, save_draft};
use loket_protocol::{Act, DraftRecord};

/// What the act holds.
pub(super) struct Save<'a> {
    /// Which draft.
    pub draft: &'a DraftId,
    /// What it holds.
    pub content: &'a DraftContent,
    /// The revision the device had seen.
    pub based_on: Option<i64>,
    /// The copy's id, should one be needed.
    pub copy: &'a DraftId,
}

pub(super) fn decide(
    tx: &mut Tx<'_>,
    scene: &Scene,
    act: &Act,
    save: &Save<'_>,
) -> Result<Ruling, DbError> {
    let person = &scene.actor.person;
    let current = draft::current(tx, person, save.draft)?;
    let facts = SaveDraftFacts {
        current: current
            .as_ref()
            .map(|current| (current.revision, &current.writer)),
        based_on: save.based_on,
        device: &scene.actor.device,
    };
    let (id, copy_of) = match save_draft(&facts, save.content, save.copy) {
        Err(refusal) => return Ok(refusal.into()),
        Ok(DraftSave::Replace) => (
            save.draft.clone(),
            current.and_then(|current| current.copy_of),
        ),
        Ok(DraftSave::Copy(copy)) => (copy, Some(save.draft.clone())),
    };
    let record = DraftRecord {
        id,
        content: save.content.clone(),
        // A desk's clock may run ahead; the server's decides.
        changed_at: act.made_at.min(scene.now),
        device: scene.actor.device.clone(),
        copy_of,
    };
    let mut effects = Effects::default();
    draft::put(tx, person, &record, &mut effects.changes)?;
    Ok(Ruling::Accepted(effects))
}
