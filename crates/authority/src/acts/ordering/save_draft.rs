//! Keeping a draft between a person's computers; a conflict becomes a copy.

use crate::acts::{ActContext, Effects, Ruling};
use loket_db::{DbError, Tx};
use loket_domain::ids::DraftId;
use loket_domain::ordering::{DraftContent, DraftSave, SaveDraftFacts, save_draft};
use loket_domain::{Code, Refusal};
use loket_protocol::{Act, DraftRecord};
use loket_store::ordering::draft;
use serde_json::Value;

/// What the act holds.
pub(in crate::acts) struct Save<'a> {
    /// Which draft.
    pub draft: &'a DraftId,
    /// What it holds.
    pub content: &'a DraftContent,
    /// The revision the device had seen.
    pub based_on: Option<i64>,
    /// The copy's id, should one be needed.
    pub copy: &'a DraftId,
}

pub(in crate::acts) fn decide(
    tx: &mut Tx<'_>,
    context: &ActContext,
    act: &Act,
    save: &Save<'_>,
) -> Result<Ruling, DbError> {
    if serde_json::to_value(save.content).is_ok_and(|content| holds_nul(&content)) {
        return Ok(Refusal::new(Code::FieldUnreadable).into());
    }
    let person = &context.actor.person;
    let current = draft::current(tx, person, save.draft)?;
    let facts = SaveDraftFacts {
        current: current
            .as_ref()
            .map(|current| (current.revision, &current.writer)),
        based_on: save.based_on,
        device: &context.actor.device,
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
        changed_at: act.made_at.min(context.now),
        device: context.actor.device.clone(),
        copy_of,
    };
    let mut effects = Effects::default();
    draft::put(tx, person, &record, &mut effects.changes)?;
    Ok(Ruling::Accepted(effects))
}

/// Whether a text of the draft holds the NUL character: it cannot be stored, and no keyboard writes it.
fn holds_nul(content: &Value) -> bool {
    match content {
        Value::String(text) => text.contains('\0'),
        Value::Array(all) => all.iter().any(holds_nul),
        Value::Object(fields) => fields.values().any(holds_nul),
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}
