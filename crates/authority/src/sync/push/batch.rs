//! Acts of the same organisation and person, applied in one transaction.

use crate::acts::{ActContext, Actor, FreshIds, apply};
use crate::failure::Failure;
use crate::state::Authority;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::Code;
use loket_domain::ids::OrganisationId;
use loket_protocol::{Act, Outcome, Verdict};
use loket_store::people::person;
use std::sync::Arc;

/// Most acts in one transaction: its tenants are locked meanwhile.
pub(super) const ACTS_PER_TRANSACTION: usize = 100;

/// Acts that lie in the same tenant and go into one transaction.
pub(super) struct Batch {
    pub acts: Arc<[Act]>,
    pub fresh: Arc<[FreshIds]>,
    pub range: std::ops::Range<usize>,
}

/// Applies them in one transaction.
pub(super) async fn apply_batch(
    state: &Authority,
    actor: &Actor,
    organisation: Option<OrganisationId>,
    batch: Batch,
) -> Result<Vec<Verdict>, Failure> {
    let person = actor.person.clone();
    let tenant = match organisation.clone() {
        Some(organisation) => Tenant::Both {
            organisation,
            person,
        },
        None => Tenant::Person(person),
    };
    let (actor, notifier, now) = (actor.clone(), state.notifier().clone(), state.now());
    let catalogues = state.catalogue().clone();
    let job = move |tx: &mut Tx<'_>| {
        // A person who was forgotten or suspended since the request came in leaves nothing behind.
        if !person::by_id(tx, &actor.person)?.is_some_and(|person| person.active) {
            return Err(Failure::from(Code::SessionEnded));
        }
        let catalogue = catalogues.get(tx)?;
        let mut context = ActContext::new(
            actor.clone(),
            organisation.clone(),
            catalogue,
            notifier.clone(),
            now,
        );
        let mut verdicts = Vec::with_capacity(batch.range.len());
        for (act, fresh) in batch.acts[batch.range.clone()]
            .iter()
            .zip(&batch.fresh[batch.range.clone()])
        {
            let outcome = tx.savepoint(|tx| apply(tx, &mut context, act, fresh));
            verdicts.push(Verdict {
                act: act.id.clone(),
                outcome: settled(outcome)?,
            });
        }
        Ok(verdicts)
    };
    state.db().write(tenant, job).await
}

/// One act that breaks must not hold up the others for ever: it was taken back, stays with the desk, and is logged
/// for the carrier. What passes by itself is an answer to all of them.
fn settled(outcome: Result<Outcome, DbError>) -> Result<Outcome, DbError> {
    match outcome {
        Err(error) if error.is_passing() || error == DbError::Poisoned => Err(error),
        Err(error) => {
            tracing::error!(cause = %error, "an act broke and was taken back");
            Ok(Outcome::Waiting)
        }
        outcome => outcome,
    }
}
