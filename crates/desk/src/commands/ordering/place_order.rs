use crate::commands::making::{first, made};
use crate::commands::ordering::open_draft::on_screen;
use crate::commands::ordering::order_view::{OrderView, order_view};
use crate::session::OpenStore;
use crate::store::{StoreError, outbox, overlay};
use crate::{Desk, Topic, acts, facts};
use loket_domain::ids::{ActId, DraftId, OrderId};
use loket_domain::ordering::{AccountAccess, DraftContent, PlaceOrder};
use loket_domain::{Code, Refusal, Timestamp};
use loket_protocol::{Act, ActBody, RecordKind};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use ts_rs::TS;

/// Places an order from a draft as it is on screen: it becomes a queued order.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PlaceOrderRequest {
    /// The draft.
    pub draft: DraftId,
    /// What the person sees of it; the step does not matter.
    pub content: DraftContent,
}

/// See [`PlaceOrderRequest`].
///
/// # Errors
/// The first thing wrong with the order ([`check_order`](super::check_order()) names all), [`Code::DraftChanged`] when
/// another computer's text came meanwhile, [`Code::NotFound`], [`Code::LeaseOver`], or the store's.
pub async fn place_order(desk: &Desk, request: PlaceOrderRequest) -> Result<OrderView, Refusal> {
    let opened = desk.open_store_for_acts()?;
    let now = opened.now();
    let order = OrderId::new(desk.new_id(now));
    let act = ActId::new(desk.new_id(now));
    let here = Arc::clone(&opened);
    let view = opened
        .store
        .write(move |tx| place(tx, &here, request, order, act, now))
        .await?;
    desk.act_made(&opened, &[Topic::Orders, Topic::Drafts]);
    Ok(view)
}

fn place(
    c: &Connection,
    opened: &OpenStore,
    request: PlaceOrderRequest,
    order: OrderId,
    act: ActId,
    now: Timestamp,
) -> Result<OrderView, StoreError> {
    let draft = request.draft;
    if let Some(order) = placed_before(c, &draft)? {
        return shown(c, opened, &order);
    }
    let content = on_screen(c, &draft)?.content;
    // A pull may have brought another computer's text since the screen was read: nobody orders what they did not see.
    let step = content.step;
    if content
        != (DraftContent {
            step,
            ..request.content
        })
    {
        return Err(StoreError::Refused(Code::DraftChanged.into()));
    }
    let place = PlaceOrder::from_draft(order.clone(), Some(draft.clone()), content);
    let known = facts::ordering(c, &place.account_number, now)?;
    let organisation = match &known.access {
        AccountAccess::Usable { organisation, .. } => Some(organisation.clone()),
        _ => None,
    };
    let act = Act {
        organisation,
        ..made(act, now, ActBody::PlaceOrder(place.clone()))
    };
    // The order holds the draft's text: a copy of it that has not gone out need not.
    for posted in outbox::of_draft(c, &draft)? {
        outbox::withdraw(c, &posted.act.id)?;
    }
    acts::make_order(c, &opened.person, &act, &place, known)?.map_err(first)?;
    shown(c, opened, &order)
}

/// The order this draft became already: placing twice is placing once.
fn placed_before(c: &Connection, draft: &DraftId) -> Result<Option<OrderId>, StoreError> {
    for (_, act) in overlay::acts_on(c, RecordKind::Draft, draft.as_str())? {
        if let Some(Act {
            body: ActBody::PlaceOrder(place),
            ..
        }) = outbox::get(c, &act)?.map(|posted| posted.act)
        {
            return Ok(Some(place.order));
        }
    }
    Ok(None)
}

pub fn shown(c: &Connection, opened: &OpenStore, order: &OrderId) -> Result<OrderView, StoreError> {
    let seen = facts::order(c, order)?.ok_or_else(|| StoreError::Refused(Code::NotFound.into()))?;
    order_view(c, opened, seen)
}
