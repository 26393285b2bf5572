//! Requests to ship on an account number.

pub(super) mod decide_request;
