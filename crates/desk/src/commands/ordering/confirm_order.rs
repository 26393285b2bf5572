use crate::commands::making::{first, order_view};
use crate::commands::ordering::open_draft::on_screen;
use crate::session::OpenStore;
use crate::store::{StoreError, outbox, overlay};
use crate::{Desk, Topic, acts, facts};
use loket_domain::ids::{DraftId, OrderId};
use loket_domain::ordering::{AccountStanding, DraftContent, Order, PlaceOrder};
use loket_domain::{Code, Refusal, Timestamp};
use loket_protocol::{Act, ActBody, RecordKind};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use ts_rs::TS;

/// Confirms a draft as it stands on screen: it becomes a queued order.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ConfirmOrderRequest {
    /// Which.
    pub draft: DraftId,
    /// What the person sees of it; the step does not matter.
    pub content: DraftContent,
}
/// An order, open.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OrderView {
    /// The order, with what is not yet confirmed laid over it.
    pub order: Order,
    /// Whether something about it waits for the server.
    pub pending: bool,
    /// Whether it can be cancelled now.
    pub may_cancel: bool,
    /// When its details will be deleted (OS-33).
    pub deleted_at: Option<Timestamp>,
}

/// See [`ConfirmOrderRequest`].
///
/// # Errors
/// The first thing wrong with the order ([`check_order`](super::check_order()) names all), [`Code::DraftChanged`] when
/// another computer's text came meanwhile, [`Code::NotFound`], [`Code::LeaseOver`], or the store's.
pub async fn confirm_order(
    desk: &Desk,
    request: ConfirmOrderRequest,
) -> Result<OrderView, Refusal> {
    let opened = desk.open_store_for_acts()?;
    let now = opened.now();
    let order = OrderId::new(desk.new_id(now));
    let place = PlaceOrder::from_draft(order, Some(request.draft), DraftContent::default());
    let seen = request.content;
    let act = desk.new_act(&opened, ActBody::PlaceOrder(place));
    let here = Arc::clone(&opened);
    let view = opened
        .store
        .write(move |tx| confirm(tx, &here, act, seen))
        .await?;
    desk.act_made(&opened, &[Topic::Orders, Topic::Drafts]);
    Ok(view)
}

fn confirm(
    c: &Connection,
    opened: &OpenStore,
    mut act: Act,
    seen: DraftContent,
) -> Result<OrderView, StoreError> {
    let ActBody::PlaceOrder(place) = &mut act.body else {
        return Err(broken());
    };
    let draft = place.draft.clone().ok_or_else(broken)?;
    if let Some(order) = confirmed_before(c, &draft)? {
        return shown(c, opened, &order);
    }
    let content = on_screen(c, &draft)?.content;
    // A pull may have brought another computer's text since the screen was read: nobody orders what they did not see.
    let step = content.step;
    if content != (DraftContent { step, ..seen }) {
        return Err(StoreError::Refused(Code::DraftChanged.into()));
    }
    *place = PlaceOrder::from_draft(place.order.clone(), Some(draft.clone()), content);
    let order = place.order.clone();
    if let AccountStanding::Usable { organisation, .. } =
        facts::ordering(c, &place.account_number, act.made_at)?.standing
    {
        act.organisation = Some(organisation);
    }
    // The order holds the draft's text: a copy of it that has not gone out need not.
    for posted in outbox::of_draft(c, &draft)? {
        outbox::withdraw(c, &posted.act.id)?;
    }
    acts::make(c, &opened.person, &act)?.map_err(first)?;
    shown(c, opened, &order)
}

/// The order this draft became already: confirming twice is confirming once.
fn confirmed_before(c: &Connection, draft: &DraftId) -> Result<Option<OrderId>, StoreError> {
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

pub(super) fn shown(
    c: &Connection,
    opened: &OpenStore,
    order: &OrderId,
) -> Result<OrderView, StoreError> {
    let seen = facts::order(c, order)?.ok_or_else(|| StoreError::Refused(Code::NotFound.into()))?;
    order_view(c, opened, seen)
}

fn broken() -> StoreError {
    StoreError::Refused(Code::Broken.into())
}
