use crate::Desk;
use crate::commands::desk::Done;
use loket_domain::Refusal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Says that somebody is at the desk. The screens say it sparsely.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ActiveRequest {}

/// See [`ActiveRequest`].
///
/// # Errors
/// None.
pub async fn active(desk: &Desk, _request: ActiveRequest) -> Result<Done, Refusal> {
    desk.attention.somebody_is_here(&*desk.host().clock);
    Ok(Done {})
}
