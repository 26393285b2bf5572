use crate::commands::desk::Done;
use crate::store::StoreError;
use crate::store::outbox::{self, State};
use crate::{Desk, Topic, acts};
use loket_domain::ids::ActId;
use loket_domain::{Code, Refusal, Timestamp};
use loket_protocol::ActBody;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Puts a refused act away.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DismissRefusedRequest {
    /// Which.
    pub act: ActId,
}

/// See [`DismissRefusedRequest`].
///
/// # Errors
/// [`Code::NotFound`] when nothing of that id asks for the person; the store's.
pub async fn dismiss_refused(desk: &Desk, request: DismissRefusedRequest) -> Result<Done, Refusal> {
    let opened = desk.open_store()?;
    let now = opened.now();
    opened
        .store
        .write(move |tx| dismiss(tx, &request.act, now))
        .await?;
    desk.act_made(
        &opened,
        &[
            Topic::Refused,
            Topic::Orders,
            Topic::Drafts,
            Topic::Requests,
        ],
    );
    Ok(Done {})
}

fn dismiss(c: &Connection, act: &ActId, now: Timestamp) -> Result<(), StoreError> {
    let posted =
        outbox::get(c, act)?.filter(|posted| matches!(posted.state, State::Refused | State::Stale));
    let posted = posted.ok_or_else(|| StoreError::Refused(Code::NotFound.into()))?;
    if posted.state == State::Stale {
        // It will not be sent: what it showed goes, what was typed comes back.
        acts::lift(c, act)?;
        if let ActBody::PlaceOrder(place) = &posted.act.body {
            acts::order_returns(c, place, &[], now)?;
        }
    }
    outbox::set_state(c, act, State::Dismissed)
}
