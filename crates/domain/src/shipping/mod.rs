//! Who may ship on an account number (ES-01 … ES-74).

mod account;
mod decide_request;
mod email_key;
mod judge;
mod open_request;
mod request;

pub use account::Account;
pub use decide_request::{DecideFacts, DecideRequest, REASON_MAX, decide_request};
pub use email_key::{EMAIL_MAX, EmailKey};
pub use judge::{Authorisation, JudgeFacts, Judgement, judge};
pub use open_request::{Attempt, OpenedRequest, open_request};
pub use request::{Decision, Request, RequestKind, RequestState};
