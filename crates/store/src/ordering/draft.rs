//! Drafts as the server keeps them between a person's computers.

use crate::feed::{self, Changes};
use loket_db::{DbError, Tx};
use loket_domain::ids::{DeviceId, DraftId, PersonId};
use loket_protocol::{DraftRecord, RecordKind, Scope};

/// A draft that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Current {
    /// Its revision.
    pub revision: i64,
    /// The device that wrote it.
    pub writer: DeviceId,
    /// The draft it is a copy of.
    pub copy_of: Option<DraftId>,
}

/// A draft as it stands; none when it was removed or never was.
///
/// # Errors
/// [`DbError`].
pub fn current(
    tx: &mut Tx<'_>,
    person: &PersonId,
    draft: &DraftId,
) -> Result<Option<Current>, DbError> {
    let found = tx.row(
        "SELECT device_id, copy_of FROM draft WHERE person_id = :person AND id = :draft",
        &[("person", person), ("draft", draft)],
        |row| {
            Ok((
                DeviceId::new(row.text("device_id")?),
                row.opt_text("copy_of")?.map(DraftId::new),
            ))
        },
    )?;
    let Some((writer, copy_of)) = found else {
        return Ok(None);
    };
    let entry = feed::entry(tx, &Scope::mine(person), RecordKind::Draft, draft.as_str())?;
    Ok(entry.map(|entry| Current {
        revision: entry.revision,
        writer,
        copy_of,
    }))
}

/// Keeps a draft as it is now.
///
/// # Errors
/// [`DbError`].
pub fn put(
    tx: &mut Tx<'_>,
    person: &PersonId,
    draft: &DraftRecord,
    changes: &mut Changes,
) -> Result<(), DbError> {
    let content =
        serde_json::to_string(&draft.content).map_err(|e| DbError::Other(format!("draft: {e}")))?;
    tx.execute(
        "INSERT INTO draft (person_id, id, content, changed_at, device_id, copy_of)
         VALUES (:person, :id, :content, :changed_at, :device, :copy_of)
         ON CONFLICT (person_id, id) DO UPDATE SET content = excluded.content,
             changed_at = excluded.changed_at, device_id = excluded.device_id, copy_of = excluded.copy_of",
        &[
            ("person", person),
            ("id", &draft.id),
            ("content", &content),
            ("changed_at", &draft.changed_at.0),
            ("device", &draft.device),
            ("copy_of", &draft.copy_of),
        ],
    )?;
    changes.publish(
        Scope::mine(person),
        RecordKind::Draft,
        draft.id.as_str(),
        draft,
    )
}

/// Removes a draft; nothing happens when there is none.
///
/// # Errors
/// [`DbError`].
pub fn remove(
    tx: &mut Tx<'_>,
    person: &PersonId,
    draft: &DraftId,
    changes: &mut Changes,
) -> Result<(), DbError> {
    tx.execute(
        "DELETE FROM draft WHERE person_id = :person AND id = :draft",
        &[("person", person), ("draft", draft)],
    )?;
    changes.retract(Scope::mine(person), RecordKind::Draft, draft.as_str());
    Ok(())
}
