use crate::Desk;
use loket_domain::Refusal;
use loket_domain::shipping::Request;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which requests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RequestFilter {
    /// Those nobody decided.
    Waiting,
    /// Those somebody decided.
    Decided,
}
/// Asks for requests of the organisation acted for.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ListRequestsRequest {
    /// Which.
    pub filter: RequestFilter,
    /// Found in applicant and number; empty means all.
    pub search: String,
}
/// A request in the list.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RequestRow {
    /// The request, with what is not yet confirmed laid over it.
    pub request: Request,
    /// Whether the decision waits for the server.
    pub pending: bool,
}
/// Requests, oldest first while waiting, newest first once decided.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RequestsView {
    /// The requests.
    pub requests: Vec<RequestRow>,
}

/// See [`ListRequestsRequest`].
///
/// # Errors
/// A [`Refusal`] in the reader's terms.
pub async fn list_requests(
    desk: &Desk,
    request: ListRequestsRequest,
) -> Result<RequestsView, Refusal> {
    let _ = (desk, request);
    Err(loket_domain::Code::Broken.into())
}
