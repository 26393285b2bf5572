use crate::store::{StoreError, mirror, overlay};
use crate::{Desk, facts};
use loket_domain::shipping::{Request, RequestState};
use loket_domain::text::folded;
use loket_domain::{Refusal, Timestamp};
use loket_protocol::{FeedId, RecordKind};
use rusqlite::Connection;
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
/// The store's.
pub async fn list_requests(
    desk: &Desk,
    request: ListRequestsRequest,
) -> Result<RequestsView, Refusal> {
    let opened = desk.open_store()?;
    Ok(opened.store.read(move |c| list(c, &request)).await?)
}

fn list(c: &Connection, asked: &ListRequestsRequest) -> Result<RequestsView, StoreError> {
    let Some(organisation) = facts::acting_for(c)? else {
        return Ok(RequestsView {
            requests: Vec::new(),
        });
    };
    let feed = FeedId::organisation(&organisation);
    let wanted = folded(asked.search.trim());
    let mut requests = Vec::new();
    for (id, body) in mirror::bodies(c, RecordKind::Request, Some(feed.as_str()))? {
        let word = overlay::word_on(c, RecordKind::Request, &id, None)?;
        let pending = word.is_some();
        let body = word.unwrap_or(Some(body));
        let Some(request) = body.and_then(|body| serde_json::from_str::<Request>(&body).ok())
        else {
            continue;
        };
        if is_wanted(&request, &asked.filter, &wanted) {
            requests.push(RequestRow { request, pending });
        }
    }
    match asked.filter {
        RequestFilter::Waiting => requests.sort_by_key(|row| row.request.asked_at),
        RequestFilter::Decided => {
            requests.sort_by_key(|row| std::cmp::Reverse(decided_at(&row.request)))
        }
    }
    Ok(RequestsView { requests })
}

fn is_wanted(request: &Request, filter: &RequestFilter, wanted: &str) -> bool {
    let waits = request.state == RequestState::Pending;
    waits == (*filter == RequestFilter::Waiting)
        && (folded(&request.applicant).contains(wanted) || request.account_number.contains(wanted))
}

fn decided_at(request: &Request) -> Timestamp {
    match &request.state {
        RequestState::Decided { at, .. } => *at,
        RequestState::Pending => request.asked_at,
    }
}
