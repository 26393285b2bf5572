//! What the server makes anew for acts, before their transaction.

use crate::acts::FreshIds;
use crate::state::Authority;
use loket_db::DbError;
use loket_domain::ids::OrganisationId;
use loket_protocol::Act;
use loket_protocol::act::Owner;
use std::sync::Arc;

/// An id for each act, and a number for each order that may be placed.
pub(super) async fn make_fresh(
    state: &Authority,
    acts: &[Act],
    routes: &[Option<OrganisationId>],
) -> Result<Arc<[FreshIds]>, DbError> {
    let places = |act: &Act, route: &Option<OrganisationId>| {
        route.is_some() && matches!(act.body.about().owner, Owner::AccountNumber(_))
    };
    let count = acts
        .iter()
        .zip(routes)
        .filter(|(act, route)| places(act, route))
        .count();
    let mut numbers = state
        .order_numbers()
        .take(state.db(), count)
        .await?
        .into_iter();
    let fresh = acts.iter().zip(routes).map(|(act, route)| FreshIds {
        id: state.new_id(),
        number: if places(act, route) {
            numbers.next()
        } else {
            None
        },
    });
    Ok(fresh.collect())
}
