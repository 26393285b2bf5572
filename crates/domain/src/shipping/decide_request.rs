//! Deciding a request: pending ones only, first to reach the server wins (Q-ES-12).

use super::request::{Decision, Request, RequestState};
use crate::ids::{PersonId, RequestId};
use crate::text::clean_text;
use crate::{Code, Refusal, Timestamp};
use serde::{Deserialize, Serialize};

/// Longest reason of a decision, in characters.
pub const REASON_MAX: usize = 500;

/// The act of deciding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
pub struct DecideRequest {
    /// Which request.
    pub request: RequestId,
    /// Yes or no.
    pub decision: Decision,
    /// Why; may be empty.
    #[serde(default)]
    pub reason: String,
}

/// The facts of the rule.
#[derive(Clone, Copy, Debug)]
pub struct DecideFacts<'a> {
    /// The request; none when it is gone or not theirs to see.
    pub request: Option<&'a Request>,
    /// Whether the person holds `shippers.manage` on its account number.
    pub may_decide: bool,
    /// The person who decides.
    pub person: &'a PersonId,
    /// Their name.
    pub person_name: &'a str,
}

/// Decides and gives the request as it is afterwards.
///
/// # Errors
/// [`Code::NotFound`], [`Code::RightMissing`], [`Code::FieldTooLong`] at `reason`, or [`Code::AlreadyDecided`] with
/// `by`, `decision` and `at` of who was first.
pub fn decide_request(
    facts: &DecideFacts<'_>,
    act: &DecideRequest,
    now: Timestamp,
) -> Result<Request, Refusal> {
    let request = facts.request.ok_or(Code::NotFound)?;
    if !facts.may_decide {
        return Err(Refusal::new(Code::RightMissing).with("right", "shippers.manage"));
    }
    if let RequestState::Decided {
        decision,
        by_name,
        at,
        ..
    } = &request.state
    {
        let first = Refusal::new(Code::AlreadyDecided);
        return Err(first
            .with("by", by_name)
            .with("decision", decision.as_str())
            .with("at", at.0));
    }
    let state = RequestState::Decided {
        decision: act.decision,
        by: facts.person.clone(),
        by_name: facts.person_name.to_owned(),
        at: now,
        reason: clean_text(&act.reason, "reason", REASON_MAX)?,
    };
    Ok(Request {
        state,
        ..request.clone()
    })
}
