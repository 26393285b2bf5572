//! Removing a draft. One that is gone already is removed just as well.

use super::{Effects, Ruling, Scene};
use crate::db::{DbError, Tx};
use crate::store::ordering::draft;
use loket_domain::ids::DraftId;

pub(super) fn decide(tx: &mut Tx<'_>, scene: &Scene, draft: &DraftId) -> Result<Ruling, DbError> {
    let mut effects = Effects::default();
    draft::remove(tx, &scene.actor.person, draft, &mut effects.changes)?;
    Ok(Ruling::Accepted(effects))
}
