//! Who may ship.

mod decide_request;
mod list_requests;

pub use decide_request::{DecideRequestRequest, decide_request};
pub use list_requests::{
    ListRequestsRequest, RequestFilter, RequestRow, RequestsView, list_requests,
};
