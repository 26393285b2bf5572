use crate::commands::making::{based_on, first};
use crate::commands::shipping::RequestRow;
use crate::store::StoreError;
use crate::{Desk, Topic, acts, facts};
use loket_domain::ids::RequestId;
use loket_domain::shipping::{DecideRequest, Decision};
use loket_domain::{Code, Refusal};
use loket_protocol::{ActBody, RecordKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Decides a request.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DecideRequestRequest {
    /// Which.
    pub request: RequestId,
    /// Yes or no.
    pub decision: Decision,
    /// Why; may be empty.
    pub reason: String,
}

/// See [`DecideRequestRequest`].
///
/// # Errors
/// [`Code::AlreadyDecided`], [`Code::RightMissing`], [`Code::NotFound`], [`Code::LeaseOver`], or the store's.
pub async fn decide_request(
    desk: &Desk,
    request: DecideRequestRequest,
) -> Result<RequestRow, Refusal> {
    let opened = desk.open_store_for_acts()?;
    let DecideRequestRequest {
        request,
        decision,
        reason,
    } = request;
    let mut act = desk.new_act(
        &opened,
        ActBody::DecideRequest(DecideRequest {
            request: request.clone(),
            decision,
            reason,
        }),
    );
    let person = opened.person.clone();
    let row = opened
        .store
        .write(move |tx| {
            act.organisation = facts::request(tx, &request)?.map(|seen| seen.record.organisation);
            act.based_on = based_on(tx, RecordKind::Request, request.as_str())?;
            acts::make(tx, &person, &act)?.map_err(first)?;
            let seen = facts::request(tx, &request)?
                .ok_or_else(|| StoreError::Refused(Code::NotFound.into()))?;
            Ok(RequestRow {
                request: seen.record,
                pending: seen.pending,
            })
        })
        .await?;
    desk.act_made(&opened, &[Topic::Requests]);
    Ok(row)
}
