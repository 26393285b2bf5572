use crate::Desk;
use loket_domain::Refusal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Leaves, whatever is unsent.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct QuitRequest {}
/// It is done; there is nothing to say.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Done {}

/// See [`QuitRequest`]. What is unsent waits, encrypted, for the next start.
///
/// # Errors
/// None: leaving is always possible.
pub async fn quit(desk: &Desk, _request: QuitRequest) -> Result<Done, Refusal> {
    let _entry_lock = desk.entry_lock.lock().await;
    desk.write_down().await;
    desk.host().surface.quit();
    Ok(Done {})
}
