use crate::Desk;
use crate::store::StoreError;
use crate::store::outbox::{self, State};
use loket_domain::Refusal;
use loket_domain::Timestamp;
use loket_domain::ids::OrderId;
use loket_protocol::ActBody;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks what is not yet with the server.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct UnsentRequest {}
/// An order that is not yet with the server.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct UnsentOrder {
    /// Which.
    pub order: OrderId,
    /// On which number.
    pub account_number: String,
    /// Packs in all.
    pub packs: u32,
    /// When it was confirmed.
    pub confirmed_at: Timestamp,
}
/// What is not yet with the server.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct UnsentView {
    /// Orders.
    pub orders: Vec<UnsentOrder>,
    /// Other acts, drafts' texts not counted.
    pub other: u32,
}

/// See [`UnsentRequest`].
///
/// # Errors
/// [`loket_domain::Code::NotSignedIn`], [`loket_domain::Code::Locked`], or the store's.
pub async fn unsent(desk: &Desk, _request: UnsentRequest) -> Result<UnsentView, Refusal> {
    let opened = desk.opened()?;
    Ok(opened.store.read(unsent_in).await?)
}

/// What is not yet with the server, in one store.
///
/// # Errors
/// [`StoreError`].
pub(crate) fn unsent_in(c: &Connection) -> Result<UnsentView, StoreError> {
    let mut waiting = Vec::new();
    for state in [State::Sending, State::Queued, State::Stale] {
        waiting.extend(outbox::in_state(c, state, 0, outbox::ALL)?);
    }
    waiting.sort_by_key(|posted| posted.seq);
    let mut view = UnsentView {
        orders: Vec::new(),
        other: 0,
    };
    for posted in waiting {
        match posted.act.body {
            ActBody::PlaceOrder(place) => view.orders.push(UnsentOrder {
                packs: place
                    .lines
                    .iter()
                    .fold(0, |sum, line| sum.saturating_add(line.quantity)),
                order: place.order,
                account_number: place.account_number,
                confirmed_at: posted.act.made_at,
            }),
            ActBody::SaveDraft { .. } | ActBody::DeleteDraft { .. } => {}
            ActBody::CancelOrder { .. } | ActBody::DecideRequest(_) => view.other += 1,
        }
    }
    Ok(view)
}
