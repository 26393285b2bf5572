use crate::commands::desk::Done;
use crate::store::StoreError;
use crate::store::outbox::{self, State};
use crate::{Desk, Topic};
use loket_domain::ids::ActId;
use loket_domain::{Code, Refusal};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Sends an act that asked again.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ResendActRequest {
    /// Which.
    pub act: ActId,
}

/// See [`ResendActRequest`].
///
/// # Errors
/// [`Code::NotFound`] when it does not ask; [`Code::LeaseOver`]; the store's.
pub async fn resend_act(desk: &Desk, request: ResendActRequest) -> Result<Done, Refusal> {
    let opened = desk.open_store_for_acts()?;
    let now = opened.now();
    opened
        .store
        .write(move |tx| match outbox::state(tx, &request.act)? {
            Some(State::Stale) => outbox::agreed_again(tx, &request.act, now),
            _ => Err(StoreError::Refused(Code::NotFound.into())),
        })
        .await?;
    desk.act_made(&opened, &[Topic::Refused]);
    Ok(Done {})
}
