//! Deletes what is kept no longer of orders that have ended (OS-33, OS-34), by the server's clock.

use crate::state::Authority;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::ids::{OrganisationId, PersonId};
use loket_store::feed::{self, Changes};
use loket_store::ordering::retention;

/// Orders of one transaction: nobody waits long for their organisation.
const AT_ONCE: i64 = 100;

/// Deletes once; answers how many orders lost something. Any number of servers may.
///
/// # Errors
/// When the database cannot be read or written.
pub async fn let_go(state: &Authority) -> Result<usize, DbError> {
    let mut orders = 0;
    for owner in state.db().read(Tenant::Installation, feed::owners).await? {
        // An owner is an organisation or a person; a person has no orders of their own.
        let organisation = OrganisationId::new(owner.as_str());
        loop {
            let some = some(state, &organisation).await?;
            orders += some;
            if some < AT_ONCE as usize {
                break;
            }
        }
    }
    Ok(orders)
}

/// Looks first, without keeping anybody waiting; then deletes what one transaction may.
async fn some(state: &Authority, organisation: &OrganisationId) -> Result<usize, DbError> {
    let (order_retention, now, id) = (
        state.config().order_retention,
        state.now(),
        organisation.clone(),
    );
    let look = move |tx: &mut Tx<'_>| retention::due(tx, &id, order_retention, now, AT_ONCE);
    let tenant = Tenant::Organisation(organisation.clone());
    let due = state.db().read(tenant.clone(), look).await?;
    let Some(first) = due.first() else {
        return Ok(0);
    };
    let (notifier, catalogues, id) = (
        state.notifier().clone(),
        state.catalogue().clone(),
        organisation.clone(),
    );
    // Entered as both, one who placed it is not entered again.
    let person: PersonId = first.placed_by.clone();
    let both = Tenant::Both {
        organisation: organisation.clone(),
        person,
    };
    let delete = move |tx: &mut Tx<'_>| {
        let catalogue = catalogues.get(tx)?;
        let mut changes = Changes::default();
        let due = retention::due(tx, &id, order_retention, now, AT_ONCE)?;
        for order in &due {
            let readable = order_retention.of(order, now);
            retention::let_go(tx, order, readable, &catalogue, &mut changes)?;
        }
        changes.write(tx, &notifier, now)?;
        Ok::<_, DbError>(due.len())
    };
    state.db().write(both, delete).await
}
