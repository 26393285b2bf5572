//! Removing a draft. One that is gone already is removed just as well.

use crate::acts::{ActContext, Effects, Ruling};
use loket_db::{DbError, Tx};
use loket_domain::ids::DraftId;
use loket_store::ordering::draft;

pub(in crate::acts) fn decide(
    tx: &mut Tx<'_>,
    context: &ActContext,
    draft: &DraftId,
) -> Result<Ruling, DbError> {
    let mut effects = Effects::default();
    draft::remove(tx, &context.actor.person, draft, &mut effects.changes)?;
    Ok(Ruling::Accepted(effects))
}
