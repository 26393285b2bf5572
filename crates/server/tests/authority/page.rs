use loket_authority::sync::page::*;
use loket_protocol::Scope;
use loket_protocol::sync::{Cursor, Row};
use loket_store::feed::Position;

fn cursor(after: i64, snapshot_until: Option<i64>) -> Cursor {
    Cursor {
        scope: Scope::catalogue(),
        after,
        snapshot_until,
    }
}

#[test]
fn where_reading_begins() {
    let at = Position {
        counter: 100,
        pruned_below: 40,
    };
    let anew = |reset| Begin {
        after: 0,
        snapshot_until: Some(100),
        reset,
    };
    let goes_on = |after, snapshot_until| Begin {
        after,
        snapshot_until,
        reset: false,
    };
    let table = [
        ("never seen", None, anew(false)),
        ("begun by the desk", Some(cursor(0, None)), anew(false)),
        ("up to date", Some(cursor(100, None)), goes_on(100, None)),
        ("behind", Some(cursor(40, None)), goes_on(40, None)),
        ("too far behind", Some(cursor(39, None)), anew(true)),
        ("ahead of the feed", Some(cursor(101, None)), anew(true)),
        (
            "in a snapshot",
            Some(cursor(5, Some(90))),
            goes_on(5, Some(90)),
        ),
        (
            "in a snapshot that took too long",
            Some(cursor(5, Some(39))),
            anew(true),
        ),
    ];
    for (case, cursor, expected) in table {
        assert_eq!(begin(cursor.as_ref(), at), expected, "{case}");
    }
}

#[test]
fn an_answer_holds_at_least_one_row() {
    let row = |bytes: usize| Row {
        kind: loket_protocol::RecordKind::Supply,
        id: String::new(),
        revision: 1,
        counter: 1,
        body: Some("x".repeat(bytes)),
    };
    let mut budget = PageBudget {
        rows: 10,
        bytes: ANSWER_BYTES_MAX,
    };
    assert_eq!(
        fitting(&[row(ANSWER_BYTES_MAX + 1), row(1)], &mut budget),
        1
    );
    assert_eq!(fitting(&[row(1)], &mut budget), 0, "full");
    let mut budget = PageBudget {
        rows: 2,
        bytes: ANSWER_BYTES_MAX,
    };
    assert_eq!(fitting(&[row(1), row(1), row(1)], &mut budget), 2);
}
