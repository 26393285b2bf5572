use loket_desk::store::outbox::State;
use loket_desk::sync::plan::*;
use loket_desk::transport::TransportError;
use loket_domain::{Code, Refusal, Timestamp};

use loket_domain::time::DAY;

#[test]
fn rows() {
    use RowAction::{Insert, Remove, Replace, Skip};
    let table = [
        ("first seen", 10, 11, 1, false, None, Insert),
        ("changed", 10, 11, 3, false, Some(2), Replace),
        ("removed", 10, 11, 3, true, Some(2), Remove),
        ("removed before it was seen", 10, 11, 3, true, None, Skip),
        ("the same again", 10, 11, 2, false, Some(2), Skip),
        ("older than what is held", 10, 11, 1, false, Some(2), Skip),
        ("an old tombstone", 10, 11, 1, true, Some(2), Skip),
        ("an answer that came late", 10, 9, 3, false, Some(2), Skip),
        (
            "an answer that came late, of what is gone",
            10,
            9,
            1,
            false,
            None,
            Skip,
        ),
    ];
    for (case, after, counter, revision, tombstone, held, expected) in table {
        assert_eq!(
            row(row_state(after, counter, revision, tombstone, held)),
            expected,
            "{case}"
        );
    }
}

#[test]
fn acts_before_a_push() {
    use BeforePush::{Ask, Hold, Refuse, Send};
    use State::{Confirmed, Dismissed, Refused, Sending, Stale};
    let table = [
        ("made just now", 0, false, vec![], Send),
        (
            "a week old to the millisecond",
            7 * DAY,
            false,
            vec![],
            Send,
        ),
        ("older than a week", 7 * DAY + 1, false, vec![], Ask),
        (
            "older than a week, perhaps done",
            7 * DAY + 1,
            true,
            vec![],
            Send,
        ),
        (
            "after one that went out",
            0,
            false,
            vec![Some(Sending)],
            Send,
        ),
        (
            "after one that was done",
            0,
            false,
            vec![Some(Confirmed)],
            Send,
        ),
        ("after one long forgotten", 0, false, vec![None], Send),
        (
            "after one that was refused",
            0,
            false,
            vec![Some(Refused)],
            Send,
        ),
        ("after one that asks", 0, false, vec![Some(Stale)], Hold),
        (
            "after one that was given up",
            0,
            false,
            vec![Some(Dismissed)],
            Refuse,
        ),
    ];
    for (case, age, ever_sent, after, expected) in table {
        let act = Waiting {
            asks_from: Timestamp(0),
            asks_again_after: Some(7 * DAY),
            ever_sent,
            after,
        };
        assert_eq!(before_push(&act, Timestamp(age)), expected, "{case}");
    }
    let draft = Waiting {
        asks_from: Timestamp(0),
        asks_again_after: None,
        ever_sent: false,
        after: vec![],
    };
    assert_eq!(
        before_push(&draft, Timestamp(400 * DAY)),
        Send,
        "a draft's text never asks"
    );
}

#[test]
fn pushes_that_fail() {
    use AfterFailure::{Fewer, NotDone, Refuse, Unknown};
    let refused = |code| TransportError::Refused(Refusal::new(code));
    let table = [
        (
            "a timeout is unknown, never failed",
            TransportError::NoAnswer,
            1,
            Unknown,
        ),
        ("busy", TransportError::Later(Some(3)), 1, Unknown),
        ("a portal in between", TransportError::NotLoket, 1, Unknown),
        (
            "a strange certificate",
            TransportError::Certificate,
            1,
            Unknown,
        ),
        (
            "session over: the outbox stays",
            TransportError::SessionEnded,
            1,
            NotDone,
        ),
        (
            "too old an app: the outbox stays",
            TransportError::UpgradeNeeded,
            1,
            NotDone,
        ),
        (
            "the person may not",
            refused(Code::RightMissing),
            1,
            NotDone,
        ),
        (
            "one of many is broken",
            refused(Code::RequestInvalid),
            2,
            Fewer,
        ),
        (
            "this one is",
            refused(Code::RequestInvalid),
            1,
            Refuse(Code::RequestInvalid.into()),
        ),
    ];
    for (case, error, acts, expected) in table {
        assert_eq!(after_failure(&error, acts), expected, "{case}");
    }
}

#[test]
fn drafts_after_a_pull() {
    use DraftAction::{Keep, Remove, Take};
    use DraftHere::{Absent, Clean, Dirty, Fresh};
    let table = [
        ("made on another computer", Absent, Some(1), false, Take),
        (
            "changed on another computer",
            Clean(Some(1)),
            Some(2),
            false,
            Take,
        ),
        ("nothing new", Clean(Some(2)), Some(2), false, Keep),
        ("sent, and now seen", Clean(None), Some(1), false, Take),
        (
            "removed on another computer",
            Clean(Some(2)),
            None,
            false,
            Remove,
        ),
        ("typed here meanwhile", Dirty, Some(2), false, Keep),
        ("typed here, removed elsewhere", Dirty, None, false, Keep),
        ("begun here", Fresh, None, false, Keep),
        ("removed here, not yet there", Absent, Some(2), true, Keep),
        ("being sent", Clean(Some(1)), Some(2), true, Keep),
    ];
    for (case, here, there, pending, expected) in table {
        assert_eq!(
            draft(DraftState {
                here,
                there,
                pending
            }),
            expected,
            "{case}"
        );
    }
}
