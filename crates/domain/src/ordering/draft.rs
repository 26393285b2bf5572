//! Drafts: what was typed and not yet sent. Personal, kept at every keystroke, on every computer of the person.

use super::Address;
use crate::ids::{DeviceId, DraftId, SupplyId};
use crate::{Code, Refusal};
use serde::{Deserialize, Serialize};

/// So many of one supply, in packs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct OrderLine {
    /// Which supply.
    pub supply: SupplyId,
    /// Packs, 1 to 9,999 in an order; a draft may hold anything that was typed.
    pub quantity: u32,
}

/// What a draft holds: exactly what was typed, unfinished or wrong as it may be.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(default)]
pub struct DraftContent {
    /// Step 1: the account number as typed (OS-15).
    pub account_number: String,
    /// Step 2: the delivery address (OS-18).
    pub address: Address,
    /// Step 3: what is wanted (OS-24).
    pub lines: Vec<OrderLine>,
    /// The person's own reference, shown in history; optional.
    pub reference: String,
    /// The step last open, 1 to 4.
    pub step: u8,
}

/// Most lines one draft may hold; more than any catalogue offers.
pub const DRAFT_LINES_MAX: usize = 500;

/// Longest text of one draft field, in characters. Generous: a draft keeps what was typed, the order is strict.
const DRAFT_TEXT_MAX: usize = 20_000;

/// What the authority knows about the draft that is to be saved.
#[derive(Clone, Copy, Debug)]
pub struct SaveDraftFacts<'a> {
    /// Its current revision and the device that wrote it; none when it does not exist or was removed.
    pub current: Option<(i64, &'a DeviceId)>,
    /// The revision the writing device had seen; none when it made the draft.
    pub based_on: Option<i64>,
    /// The writing device.
    pub device: &'a DeviceId,
}

/// Where a saved draft goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftSave {
    /// Over the draft itself.
    Replace,
    /// Into a copy beside it: another computer changed the draft meanwhile, and neither text may be lost.
    Copy(DraftId),
}

/// Decides where a draft's text is kept; a conflict becomes a copy.
///
/// # Errors
/// [`Code::RequestTooLarge`] when it holds more than any screen can have typed.
pub fn save_draft(
    facts: &SaveDraftFacts<'_>,
    content: &DraftContent,
    copy: &DraftId,
) -> Result<DraftSave, Refusal> {
    let address = &content.address;
    let texts = [
        &content.account_number,
        &content.reference,
        &address.company,
        &address.contact,
        &address.street,
        &address.number,
        &address.postcode,
        &address.city,
        &address.country,
        &address.telephone,
        &address.email,
    ];
    if content.lines.len() > DRAFT_LINES_MAX
        || texts.iter().any(|t| t.chars().count() > DRAFT_TEXT_MAX)
    {
        return Err(Refusal::new(Code::RequestTooLarge));
    }
    let Some((revision, writer)) = facts.current else {
        return Ok(DraftSave::Replace);
    };
    let seen = facts.based_on.is_some_and(|based_on| based_on >= revision);
    if seen || writer == facts.device {
        Ok(DraftSave::Replace)
    } else {
        Ok(DraftSave::Copy(copy.clone()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_conflict_becomes_a_copy_and_nothing_else_does() {
        let (here, there) = (DeviceId::new("here"), DeviceId::new("there"));
        let copy = DraftId::new("copy");
        let table = [
            ("new draft", None, None, DraftSave::Replace),
            (
                "seen what is there",
                Some((3, &there)),
                Some(3),
                DraftSave::Replace,
            ),
            (
                "own writing, not yet pulled back",
                Some((4, &here)),
                Some(2),
                DraftSave::Replace,
            ),
            (
                "changed elsewhere meanwhile",
                Some((4, &there)),
                Some(3),
                DraftSave::Copy(copy.clone()),
            ),
            (
                "made twice under one id elsewhere",
                Some((1, &there)),
                None,
                DraftSave::Copy(copy.clone()),
            ),
        ];
        for (case, current, based_on, expected) in table {
            let facts = SaveDraftFacts {
                current,
                based_on,
                device: &here,
            };
            assert_eq!(
                save_draft(&facts, &DraftContent::default(), &copy),
                Ok(expected),
                "{case}"
            );
        }
    }
}
