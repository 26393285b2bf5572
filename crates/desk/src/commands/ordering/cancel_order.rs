use crate::commands::making::{based_on, first};
use crate::commands::ordering::OrderView;
use crate::commands::ordering::place_order::shown;
use crate::session::OpenStore;
use crate::store::outbox::{Posted, State};
use crate::store::{StoreError, outbox, overlay};
use crate::{Desk, Topic, acts, facts};
use loket_domain::ids::OrderId;
use loket_domain::ordering::{Order, OrderStatus};
use loket_domain::{Code, Refusal};
use loket_protocol::{Act, ActBody, RecordKind};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use ts_rs::TS;

/// Cancels an order that is only placed, or a queued one that was never sent.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct CancelOrderRequest {
    /// Which.
    pub order: OrderId,
}

/// See [`CancelOrderRequest`].
///
/// # Errors
/// [`Code::OrderNotCancellable`], [`Code::RightMissing`], [`Code::NotFound`], [`Code::LeaseOver`], or the store's.
pub async fn cancel_order(desk: &Desk, request: CancelOrderRequest) -> Result<OrderView, Refusal> {
    let opened = desk.open_store_for_acts()?;
    let act = desk.new_act(
        &opened,
        ActBody::CancelOrder {
            order: request.order,
        },
    );
    let here = Arc::clone(&opened);
    let view = opened.store.write(move |tx| cancel(tx, &here, act)).await?;
    desk.act_made(&opened, &[Topic::Orders, Topic::Drafts, Topic::Refused]);
    Ok(view)
}

fn cancel(c: &Connection, opened: &OpenStore, mut act: Act) -> Result<OrderView, StoreError> {
    let ActBody::CancelOrder { order } = act.body.clone() else {
        return Err(StoreError::Refused(Code::Broken.into()));
    };
    let placing = placing(c, &order)?;
    if let Some(Posted {
        act: placed,
        sent_first_at: None,
        ..
    }) = &placing
    {
        return withdraw(c, opened, placed, &order);
    }
    let seen =
        facts::order(c, &order)?.ok_or_else(|| StoreError::Refused(Code::NotFound.into()))?;
    if seen.record.status == OrderStatus::Cancelled && seen.pending {
        return shown(c, opened, &order);
    }
    act.organisation = seen.record.organisation;
    act.based_on = based_on(c, RecordKind::Order, order.as_str())?;
    // It may be placed by now, or not: the server knows, and takes this after that.
    act.after = placing.map(|posted| posted.act.id).into_iter().collect();
    acts::make(c, &opened.person, &act)?.map_err(first)?;
    shown(c, opened, &order)
}

/// The act that places an order, while it is not known to be done.
fn placing(c: &Connection, order: &OrderId) -> Result<Option<Posted>, StoreError> {
    for (_, act) in overlay::acts_on(c, RecordKind::Order, order.as_str())? {
        if let Some(posted) = outbox::get(c, &act)?
            && matches!(posted.act.body, ActBody::PlaceOrder(_))
            && posted.state != State::Confirmed
        {
            return Ok(Some(posted));
        }
    }
    Ok(None)
}

/// An order that never left becomes a draft again.
fn withdraw(
    c: &Connection,
    opened: &OpenStore,
    placed: &Act,
    id: &OrderId,
) -> Result<OrderView, StoreError> {
    let view = shown(c, opened, id)?;
    acts::lift(c, &placed.id)?;
    outbox::withdraw(c, &placed.id)?;
    if let ActBody::PlaceOrder(place) = &placed.body {
        acts::order_returns(c, place, &[], opened.now())?;
    }
    let order = Order {
        status: OrderStatus::Cancelled,
        ..view.order
    };
    Ok(OrderView {
        order,
        pending: false,
        may_cancel: false,
        deleted_at: None,
    })
}
