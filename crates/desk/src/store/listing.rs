//! Listing what a long sync brought.
//!
//! A first sync lays a hundred thousand rows into the mirror, and that is all the server has to wait for: the rows are
//! here and durable. The list that people read is made from them afterwards, in short pieces between which typing and
//! ordering have their turn; a piece that was cut off is made again. Until it is done the history is shorter than it
//! will be, and says so.

use super::{StoreError, cursor, history, mirror, overlay};
use rusqlite::Connection;

/// While this fact is there, rows of the mirror above its number may not be listed yet.
const LISTED: &str = "listed_up_to";

/// Orders listed in one transaction: some 20 ms on a slow machine.
pub const PIECE: usize = 2_000;

/// Up to which row of the mirror everything is listed; none when all of it is.
///
/// # Errors
/// [`StoreError`].
pub fn listed_up_to(c: &Connection) -> Result<Option<i64>, StoreError> {
    Ok(cursor::fact(c, LISTED)?.and_then(|row| row.parse().ok()))
}

/// Leaves what is laid from now on to be listed later; gives the row from which on that holds.
///
/// # Errors
/// [`StoreError`].
pub fn leave_for_later(c: &Connection) -> Result<i64, StoreError> {
    if let Some(row) = listed_up_to(c)? {
        return Ok(row);
    }
    let row = mirror::last_row(c)?;
    cursor::set_fact(c, LISTED, &row.to_string())?;
    Ok(row)
}

/// What a piece of listing came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listed {
    /// There is more.
    Some,
    /// The list is complete now.
    Everything,
    /// There was nothing to list.
    Nothing,
}

/// Lists the next piece of at most so many orders; the last one makes the indexes.
///
/// # Errors
/// [`StoreError`].
pub fn list_piece(c: &Connection, piece: usize) -> Result<Listed, StoreError> {
    let Some(from) = listed_up_to(c)? else {
        return Ok(Listed::Nothing);
    };
    let (to, orders) = mirror::orders_after(c, from, piece)?;
    let overlaid = overlay::any(c)?;
    let mut laying = history::Laying::default();
    for (id, body) in &orders {
        if overlaid {
            laying.again(c, id)?;
        } else {
            laying.arrived(c, id, body, false)?;
        }
    }
    laying.finish(c)?;
    if orders.len() == piece {
        cursor::set_fact(c, LISTED, &to.to_string())?;
        return Ok(Listed::Some);
    }
    if history::make_next_index(c)? {
        return Ok(Listed::Some);
    }
    cursor::drop_fact(c, LISTED)?;
    Ok(Listed::Everything)
}
