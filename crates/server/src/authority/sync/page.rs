//! Where reading a scope begins, and how much of it fits into an answer.

use crate::db::{DbError, Tx};
use crate::store::feed::{self, Position};
use loket_protocol::Scope;
use loket_protocol::sync::{Cursor, Page, Row};

/// Most bytes of record text in one answer; one row always fits.
pub(super) const ANSWER_BYTES_MAX: usize = 8 * 1024 * 1024;

/// What is left of an answer's size.
pub(super) struct Room {
    pub(super) rows: usize,
    pub(super) bytes: usize,
}

/// Where reading a scope begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Begin {
    after: i64,
    /// While a snapshot is read.
    snapshot_until: Option<i64>,
    reset: bool,
}

/// A cursor that is too old for the tombstones still kept, or ahead of its feed, is begun anew.
pub(super) fn begin(cursor: Option<&Cursor>, at: Position) -> Begin {
    let anew = |reset| Begin {
        after: 0,
        snapshot_until: Some(at.counter),
        reset,
    };
    let Some(cursor) = cursor else {
        return anew(false);
    };
    if cursor.after <= 0 && cursor.snapshot_until.is_none() {
        return anew(false);
    }
    let knows_removals_until = cursor.snapshot_until.unwrap_or(cursor.after);
    if knows_removals_until < at.pruned_below || knows_removals_until.max(cursor.after) > at.counter
    {
        return anew(true);
    }
    Begin {
        after: cursor.after,
        snapshot_until: cursor.snapshot_until,
        reset: false,
    }
}

/// One page of a scope, as far as there is room.
pub(super) fn page(
    tx: &mut Tx<'_>,
    scope: &Scope,
    begin: Begin,
    at: Position,
    room: &mut Room,
) -> Result<Page, DbError> {
    // One more than fits tells whether there is more.
    let mut rows = if begin.after >= at.counter {
        Vec::new()
    } else {
        let tombstones_after = begin.snapshot_until.unwrap_or(0);
        feed::page(
            tx,
            scope,
            begin.after,
            tombstones_after,
            room.rows as i64 + 1,
        )?
    };
    let fits = fitting(&rows, room);
    let more = rows.len() > fits;
    rows.truncate(fits);
    room.rows -= rows.len();
    Ok(Page {
        scope: scope.clone(),
        reset: begin.reset,
        after: if more {
            rows.last().map_or(begin.after, |row| row.counter)
        } else {
            at.counter
        },
        snapshot_until: begin.snapshot_until.filter(|_| more),
        more,
        rows,
    })
}

/// How many of the rows fit, and takes their bytes out of the room. The answer's first row always does.
fn fitting(rows: &[Row], room: &mut Room) -> usize {
    let mut fits = 0;
    for row in rows.iter().take(room.rows) {
        let size = row.body.as_ref().map_or(0, String::len);
        if size > room.bytes && (fits > 0 || room.bytes < ANSWER_BYTES_MAX) {
            room.bytes = 0;
            break;
        }
        room.bytes = room.bytes.saturating_sub(size);
        fits += 1;
    }
    fits
}

#[cfg(test)]
mod tests {
    use super::*;

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
        let mut room = Room {
            rows: 10,
            bytes: ANSWER_BYTES_MAX,
        };
        assert_eq!(fitting(&[row(ANSWER_BYTES_MAX + 1), row(1)], &mut room), 1);
        assert_eq!(fitting(&[row(1)], &mut room), 0, "full");
        let mut room = Room {
            rows: 2,
            bytes: ANSWER_BYTES_MAX,
        };
        assert_eq!(fitting(&[row(1), row(1), row(1)], &mut room), 2);
    }
}
