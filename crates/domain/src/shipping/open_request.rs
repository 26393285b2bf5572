//! Opening a request to use an account number: once per address and number, however often it is asked (ES-63).

use super::request::{Request, RequestKind, RequestState};
use super::{Account, EmailKey};
use crate::Timestamp;
use crate::ids::RequestId;

/// An attempt to use an account number by an address that may not use it.
#[derive(Clone, Copy, Debug)]
pub struct Attempt<'a> {
    /// The account number, which exists.
    pub account: &'a Account,
    /// The address as typed.
    pub applicant: &'a str,
    /// The latest request of this address on this number, if there is one.
    pub latest: Option<&'a Request>,
    /// The id of a request that has to be made.
    pub fresh: &'a RequestId,
}

impl Attempt<'_> {
    /// The key under which the applicant's requests are found.
    pub fn key(&self) -> Option<EmailKey> {
        EmailKey::parse(self.applicant)
    }
}

/// What an attempt makes of the queue of those who decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenedRequest {
    /// A new request, of which the administrators are told.
    Opened(Request),
    /// The waiting request, asked once more; nobody is told again.
    AskedAgain(Request),
    /// The latest request is decided: nothing changes.
    Decided,
}

/// Decides what becomes of an attempt.
pub fn open_request(attempt: &Attempt<'_>, now: Timestamp) -> OpenedRequest {
    match attempt.latest {
        None => OpenedRequest::Opened(Request {
            id: attempt.fresh.clone(),
            kind: RequestKind::Ship,
            organisation: attempt.account.organisation.clone(),
            account: attempt.account.id.clone(),
            account_number: attempt.account.number.clone(),
            applicant: attempt.applicant.to_owned(),
            asked_at: now,
            attempts: 1,
            state: RequestState::Pending,
        }),
        Some(waiting) if waiting.state == RequestState::Pending => {
            OpenedRequest::AskedAgain(Request {
                attempts: waiting.attempts.saturating_add(1),
                ..waiting.clone()
            })
        }
        Some(_) => OpenedRequest::Decided,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{AccountId, OrganisationId, PersonId};
    use crate::shipping::Decision;

    fn account() -> Account {
        Account {
            id: AccountId::new("a"),
            organisation: OrganisationId::new("o"),
            number: "4410552".to_owned(),
            company: String::new(),
            country: "BE".to_owned(),
            protected: true,
        }
    }

    fn attempt(latest: Option<&Request>) -> OpenedRequest {
        let (account, fresh) = (account(), RequestId::new("new"));
        let attempt = Attempt {
            account: &account,
            applicant: "packing@example.example",
            latest,
            fresh: &fresh,
        };
        open_request(&attempt, Timestamp(5))
    }

    #[test]
    fn an_address_has_one_waiting_request_on_a_number() {
        let OpenedRequest::Opened(first) = attempt(None) else {
            unreachable!("nothing waited yet");
        };
        assert_eq!((first.id.as_str(), first.attempts), ("new", 1));
        let again = Request {
            attempts: 2,
            ..first.clone()
        };
        assert_eq!(attempt(Some(&first)), OpenedRequest::AskedAgain(again));
        let decided = Request {
            state: RequestState::Decided {
                decision: Decision::Reject,
                by: PersonId::new("p"),
                by_name: String::new(),
                at: Timestamp(4),
                reason: String::new(),
            },
            ..first
        };
        assert_eq!(attempt(Some(&decided)), OpenedRequest::Decided);
    }
}
