use crate::Desk;
use crate::commands::desk::unsent::unsent_in;
use crate::keys::LocalProfile;
use crate::store::outbox::{self, State};
use crate::store::{Store, StoreError, draft};
use loket_domain::{Refusal, Timestamp};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use ts_rs::TS;

/// Asks what would be lost if somebody's data were removed from this computer.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RemovePreviewRequest {
    /// What they sign in with; empty for whoever is in, locked or in recovery.
    pub login: String,
}
/// What is on this computer only.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RemovePreviewView {
    /// Whether it could be looked at. The store of somebody who is not in opens only by the keychain.
    pub readable: bool,
    /// Drafts with changes the server does not have.
    pub drafts: u32,
    /// Orders that wait to be sent.
    pub orders: u32,
    /// Other acts that wait to be sent.
    pub other: u32,
    /// Acts that came back and were not put away.
    pub refused: u32,
}

impl RemovePreviewView {
    /// Whether something may be lost.
    pub fn loses(&self) -> bool {
        !self.readable || self.drafts + self.orders + self.other + self.refused > 0
    }
}

/// See [`RemovePreviewRequest`]. Counts only: whoever asks has given no password.
///
/// # Errors
/// [`loket_domain::Code::FieldRequired`] or [`loket_domain::Code::NeverSignedInHere`] at `login`.
pub async fn remove_preview(
    desk: &Desk,
    request: RemovePreviewRequest,
) -> Result<RemovePreviewView, Refusal> {
    let _entry_lock = desk.entry_lock.lock().await;
    let local_profile = desk.local_profile_meant(&request.login).await?;
    Ok(what_is_lost(desk, &local_profile).await)
}

/// What is only here, as far as it can be told. The caller holds the entry lock.
pub async fn what_is_lost(desk: &Desk, local_profile: &LocalProfile) -> RemovePreviewView {
    let now = desk.now();
    let counted = match desk.open_store() {
        Ok(opened) if opened.local_profile == local_profile.name() => {
            count_in(&opened.store, now).await
        }
        _ => match desk.look_into(local_profile).await {
            Some(closed) => count_in(&closed.store, now).await,
            None => return RemovePreviewView::default(),
        },
    };
    counted.unwrap_or_default()
}

async fn count_in(store: &Arc<Store>, now: Timestamp) -> Result<RemovePreviewView, StoreError> {
    store.read(move |c| count(c, now)).await
}

fn count(c: &Connection, now: Timestamp) -> Result<RemovePreviewView, StoreError> {
    let unsent = unsent_in(c)?;
    let number = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
    Ok(RemovePreviewView {
        readable: true,
        drafts: number(draft::unsent(c, now, now)?.len()),
        orders: number(unsent.orders.len()),
        other: unsent.other,
        refused: outbox::count(c, State::Refused)?,
    })
}
