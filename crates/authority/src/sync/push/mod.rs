//! Acts go in, one verdict per act comes out.

mod batch;
mod check;
mod fresh;
mod routes;

use crate::failure::Failure;
use crate::state::Authority;
use batch::{ACTS_PER_TRANSACTION, Batch, apply_batch};
use check::check;
use fresh::make_fresh;
use loket_domain::ids::{DeviceId, PersonId};
use loket_protocol::Act;
use loket_protocol::sync::{PushAnswer, PushRequest};
use routes::resolve_routes;
use std::sync::Arc;

/// Applies acts in the order in which they were made.
///
/// # Errors
/// What cannot be read, and `session_ended`; [`Failure::Database`] when the database is not available: nothing is
/// known of any act then, and sending them again is right.
pub async fn push(
    state: &Authority,
    person: &PersonId,
    device: &DeviceId,
    request: PushRequest,
) -> Result<PushAnswer, Failure> {
    check(&request)?;
    let acts: Arc<[Act]> = request.acts.into();
    let (actor, routes) = resolve_routes(state, person, device, &acts).await?;
    let fresh = make_fresh(state, &acts, &routes).await?;
    let mut verdicts = Vec::with_capacity(acts.len());
    let mut begin = 0;
    while begin < acts.len() {
        let same = routes[begin..]
            .iter()
            .take_while(|route| **route == routes[begin])
            .count();
        let end = begin + same.min(ACTS_PER_TRANSACTION);
        let batch = Batch {
            acts: Arc::clone(&acts),
            fresh: Arc::clone(&fresh),
            range: begin..end,
        };
        verdicts.extend(apply_batch(state, &actor, routes[begin].clone(), batch).await?);
        begin = end;
    }
    Ok(PushAnswer {
        epoch: state.epoch().clone(),
        server_time: state.now(),
        verdicts,
    })
}
