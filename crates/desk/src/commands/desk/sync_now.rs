use crate::Desk;
use crate::commands::desk::ConnectionView;
use crate::commands::desk::connection::how_it_is;
use crate::sync::step_with_drafts;
use loket_domain::Refusal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Tries the server now.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SyncNowRequest {}

/// See [`SyncNowRequest`].
///
/// # Errors
/// [`loket_domain::Code::NotSignedIn`], [`loket_domain::Code::Locked`], or the store's.
pub async fn sync_now(desk: &Desk, _request: SyncNowRequest) -> Result<ConnectionView, Refusal> {
    let opened = desk.open_store()?;
    // How it ended stands in the connection; who asked sees that.
    while step_with_drafts(desk)
        .await
        .is_ok_and(|stepped| stepped.more)
    {}
    opened.pulse.made.notify_one();
    how_it_is(&opened).await
}
