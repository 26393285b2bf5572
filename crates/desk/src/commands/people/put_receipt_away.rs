use crate::Desk;
use crate::commands::desk::{StartView, where_it_stands};
use crate::session::DeskState;
use loket_domain::Refusal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The receipt was read.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PutReceiptAwayRequest {}

/// See [`PutReceiptAwayRequest`]. The next one may sign in.
///
/// # Errors
/// None.
pub async fn put_receipt_away(
    desk: &Desk,
    _request: PutReceiptAwayRequest,
) -> Result<StartView, Refusal> {
    let _entry_lock = desk.entry_lock.lock().await;
    if matches!(desk.state(), DeskState::Forgotten { .. }) {
        desk.change_state(DeskState::Out);
    }
    Ok(where_it_stands(desk).await)
}
