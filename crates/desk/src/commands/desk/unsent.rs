//! What the server does not have yet.

use crate::Desk;
use crate::session::DeskState;
use crate::session::unsaved::UnsavedDraft;
use crate::store::StoreError;
use crate::store::outbox::{self, State};
use loket_domain::ids::OrderId;
use loket_domain::{Code, Refusal, Timestamp};
use loket_protocol::{ActBody, RecordKind};
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
    /// What was typed and is not on the disk either: lost when the program ends.
    #[serde(rename = "unkept")]
    pub unsaved: Vec<UnsavedDraft>,
}

/// See [`UnsentRequest`].
///
/// # Errors
/// [`loket_domain::Code::NotSignedIn`], [`loket_domain::Code::Locked`], or the store's.
pub async fn unsent(desk: &Desk, _request: UnsentRequest) -> Result<UnsentView, Refusal> {
    let opened = desk.open_store()?;
    let mut view = opened.store.read(unsent_in).await?;
    view.unsaved = desk.unsaved.drafts(&opened.local_profile);
    Ok(view)
}

impl UnsentView {
    /// How much waits for the server.
    pub fn count(&self) -> u32 {
        let orders = u32::try_from(self.orders.len()).unwrap_or(u32::MAX);
        orders.saturating_add(self.other)
    }
}

impl Desk {
    /// Whether somebody should see first what is unsent, or not even kept; at a locked desk how much it is. A store
    /// that does not tell may hold anything.
    pub async fn asks_before_leaving(&self) -> bool {
        if self.unsaved.any() || self.unsent_behind_the_lock() > 0 {
            return true;
        }
        match unsent(self, UnsentRequest {}).await {
            Ok(view) => view.count() > 0,
            Err(refusal) => !matches!(refusal.code, Code::NotSignedIn | Code::Locked),
        }
    }

    /// How much was not yet with the server when the desk was locked; nothing leaves it until it is open again.
    pub fn unsent_behind_the_lock(&self) -> u32 {
        match self.state() {
            DeskState::Locked { unsent, .. } => unsent,
            _ => 0,
        }
    }
}

/// What is not yet with the server, in one store.
///
/// # Errors
/// [`StoreError`].
pub fn unsent_in(c: &Connection) -> Result<UnsentView, StoreError> {
    let mut waiting = Vec::new();
    for state in [State::Sending, State::Queued, State::Stale] {
        waiting.extend(outbox::in_state(c, state, 0, outbox::ALL)?);
    }
    waiting.sort_by_key(|posted| posted.seq);
    let mut view = UnsentView {
        orders: Vec::new(),
        other: 0,
        unsaved: Vec::new(),
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
            // A draft's text is not counted: it goes by itself.
            other if other.about().subject.0 == RecordKind::Draft => {}
            _ => view.other += 1,
        }
    }
    Ok(view)
}
