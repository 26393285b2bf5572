//! Where reading a scope begins, and how much of it fits into an answer.

use loket_db::{DbError, Tx};
use loket_protocol::Scope;
use loket_protocol::sync::{Cursor, Page, Row};
use loket_store::feed::{self, Position};

/// Most bytes of record text in one answer; one row always fits.
pub const ANSWER_BYTES_MAX: usize = 8 * 1024 * 1024;

/// What is left of an answer's size.
pub struct PageBudget {
    /// Rows.
    pub rows: usize,
    /// Bytes of record text.
    pub bytes: usize,
}

/// Where reading a scope begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Begin {
    /// The counter after which reading goes on.
    pub after: i64,
    /// The counter at which a snapshot is complete, while one is read.
    pub snapshot_until: Option<i64>,
    /// Whether the desk drops what it holds of the scope.
    pub reset: bool,
}

/// A cursor that is too old for the tombstones still kept, or ahead of its feed, is begun anew.
pub fn begin(cursor: Option<&Cursor>, at: Position) -> Begin {
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
pub fn page(
    tx: &mut Tx<'_>,
    scope: &Scope,
    begin: Begin,
    at: Position,
    budget: &mut PageBudget,
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
            budget.rows as i64 + 1,
        )?
    };
    let fits = fitting(&rows, budget);
    let more = rows.len() > fits;
    rows.truncate(fits);
    budget.rows -= rows.len();
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
pub fn fitting(rows: &[Row], budget: &mut PageBudget) -> usize {
    let mut fits = 0;
    for row in rows.iter().take(budget.rows) {
        let size = row.body.as_ref().map_or(0, String::len);
        if size > budget.bytes && (fits > 0 || budget.bytes < ANSWER_BYTES_MAX) {
            budget.bytes = 0;
            break;
        }
        budget.bytes = budget.bytes.saturating_sub(size);
        fits += 1;
    }
    fits
}
