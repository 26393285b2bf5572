use crate::Desk;
use crate::commands::desk::ConnectionState;
use crate::session::OpenStore;
use crate::store::outbox::{self, State};
use loket_domain::{Refusal, Timestamp};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use ts_rs::TS;

/// Asks how the connection is.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ConnectionRequest {}
/// The connection, for the pill at the top.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ConnectionView {
    /// How it is.
    pub state: ConnectionState,
    /// Since when it is offline.
    pub since: Option<Timestamp>,
    /// Acts that wait to be sent.
    pub waiting: u32,
    /// Acts sent of this round, while sending.
    pub sent: u32,
    /// Acts of this round, while sending.
    pub total: u32,
    /// Acts that need the person.
    pub needs_you: u32,
    /// When the server was last reached.
    pub last_contact: Option<Timestamp>,
    /// What went wrong last, when it is more than no answer.
    pub problem: Option<Refusal>,
}

/// See [`ConnectionRequest`].
///
/// # Errors
/// [`loket_domain::Code::NotSignedIn`], [`loket_domain::Code::Locked`], or the store's.
pub async fn connection(
    desk: &Desk,
    _request: ConnectionRequest,
) -> Result<ConnectionView, Refusal> {
    how_it_is(&desk.open_store()?).await
}

/// The connection as it is now, with what waits in the store.
pub async fn how_it_is(opened: &Arc<OpenStore>) -> Result<ConnectionView, Refusal> {
    let (waiting, needs_you) = opened
        .store
        .read(|c| {
            let waiting = outbox::count(c, State::Queued)? + outbox::count(c, State::Sending)?;
            Ok((
                waiting,
                outbox::count(c, State::Refused)? + outbox::count(c, State::Stale)?,
            ))
        })
        .await?;
    let line = opened.pulse.line().clone();
    Ok(ConnectionView {
        state: line.state,
        since: line.since,
        waiting,
        sent: line.sent,
        total: line.total,
        needs_you,
        last_contact: line.last_contact,
        problem: line.problem,
    })
}
