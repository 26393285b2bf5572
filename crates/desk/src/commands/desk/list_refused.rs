use crate::Desk;
use loket_domain::ids::{ActId, DraftId, OrderId, RequestId};
use loket_domain::{Refusal, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for acts that were refused or ask again.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ListRefusedRequest {}
/// An act that needs its maker.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RefusedItem {
    /// Which.
    pub act: ActId,
    /// Its verb, such as `place_order`.
    pub kind: String,
    /// When it was made.
    pub made_at: Timestamp,
    /// When it came back.
    pub refused_at: Timestamp,
    /// Why; `act_stale` when it only asks again.
    pub refusals: Vec<Refusal>,
    /// What it was about, in the person's own data: a number, an address.
    pub subject: String,
    /// The draft the order came back as.
    pub draft: Option<DraftId>,
    /// The order it was about.
    pub order: Option<OrderId>,
    /// The request it was about.
    pub request: Option<RequestId>,
    /// Whether it can be sent again as it is.
    pub may_resend: bool,
}
/// Acts that need their maker, newest first.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RefusedView {
    /// The acts.
    pub items: Vec<RefusedItem>,
}

/// See [`ListRefusedRequest`].
///
/// # Errors
/// A [`Refusal`] in the reader's terms.
pub async fn list_refused(
    desk: &Desk,
    request: ListRefusedRequest,
) -> Result<RefusedView, Refusal> {
    let _ = (desk, request);
    Err(loket_domain::Code::Broken.into())
}
