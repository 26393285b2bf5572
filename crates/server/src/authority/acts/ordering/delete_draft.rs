//! Removing a draft. One that is gone already is removed just as well.

use crate::authority::acts::{ActContext, Effects, Ruling};
use crate::db::{DbError, Tx};
use crate::store::ordering::draft;
use loket_domain::ids::DraftId;

pub(in crate::authority::acts) fn decide(
    tx: &mut Tx<'_>,
    context: &ActContext,
    draft: &DraftId,
) -> Result<Ruling, DbError> {
    let mut effects = Effects::default();
    draft::remove(tx, &context.actor.person, draft, &mut effects.changes)?;
    Ok(Ruling::Accepted(effects))
}
