use crate::Desk;
use loket_domain::{Refusal, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks how the connection is.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ConnectionRequest {}
/// How the connection is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ConnectionState {
    /// Connected, all sent.
    Online,
    /// Sending or fetching.
    Sending,
    /// No server.
    Offline,
    /// The session ended; sign in again to go on.
    SignInNeeded,
}
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
/// A [`Refusal`] in the reader's terms.
pub async fn connection(
    desk: &Desk,
    request: ConnectionRequest,
) -> Result<ConnectionView, Refusal> {
    let _ = (desk, request);
    Err(loket_domain::Code::Broken.into())
}
