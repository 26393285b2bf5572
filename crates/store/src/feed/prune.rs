//! Letting go of old tombstones, and asking a feed whether it is whole.

use loket_db::{DbError, Tx};
use loket_domain::Timestamp;
use loket_protocol::FeedId;

/// Removes the feed's tombstones from before, and remembers up to which counter. The caller has entered the
/// feed's owner. Answers how many went.
///
/// # Errors
/// [`DbError`].
pub fn prune(tx: &mut Tx<'_>, feed: &FeedId, before: Timestamp) -> Result<u64, DbError> {
    let before = before.0;
    let params: [(&str, &dyn loket_db::Bind); 2] = [("owner", &feed.owner()), ("before", &before)];
    tx.execute(
        "UPDATE feed SET pruned_below = COALESCE((SELECT MAX(e.counter) FROM feed_entry e
             WHERE e.owner_id = :owner AND e.body IS NULL AND e.changed_at < :before
               AND e.counter > feed.pruned_below), pruned_below)
         WHERE owner_id = :owner",
        &params,
    )?;
    tx.execute(
        "DELETE FROM feed_entry WHERE owner_id = :owner AND body IS NULL AND changed_at < :before",
        &params,
    )
}

/// Whether the feed has tombstones from before. The caller has entered the feed's owner.
///
/// # Errors
/// [`DbError`].
pub fn is_prunable(tx: &mut Tx<'_>, feed: &FeedId, before: Timestamp) -> Result<bool, DbError> {
    let before = before.0;
    let found = tx.row(
        "SELECT counter FROM feed_entry WHERE owner_id = :owner AND changed_at < :before AND body IS NULL LIMIT 1",
        &[("owner", &feed.owner()), ("before", &before)],
        |row| row.int("counter"),
    )?;
    Ok(found.is_some())
}

/// Every feed there is: the owners of the rows, without saying of which kind.
///
/// # Errors
/// [`DbError`].
pub fn owners(tx: &mut Tx<'_>) -> Result<Vec<String>, DbError> {
    tx.rows("SELECT owner_id FROM feed ORDER BY owner_id", &[], |row| {
        row.text("owner_id")
    })
}

/// Asks a feed whether it is whole; the caller has entered its owner. Answers what is wrong, in words.
///
/// # Errors
/// [`DbError`].
pub fn check(tx: &mut Tx<'_>, owner: &str) -> Result<Vec<String>, DbError> {
    let highest = tx.row(
        "SELECT COALESCE(MAX(counter), 0) AS highest, COUNT(*) AS entries, COUNT(DISTINCT counter) AS counters
         FROM feed_entry WHERE owner_id = :owner",
        &[("owner", &owner)],
        |row| Ok((row.int("highest")?, row.int("entries")?, row.int("counters")?)),
    )?;
    let feed = tx.row(
        "SELECT counter, pruned_below FROM feed WHERE owner_id = :owner",
        &[("owner", &owner)],
        |row| Ok((row.int("counter")?, row.int("pruned_below")?)),
    )?;
    let (Some((highest, entries, counters)), Some((counter, pruned))) = (highest, feed) else {
        return Ok(vec![format!("feed {owner}: has no counter")]);
    };
    let mut wrong = Vec::new();
    // The latest change is always there, unless it was a tombstone that was pruned.
    if highest != counter && pruned != counter {
        wrong.push(format!(
            "feed {owner}: counter {counter}, latest entry {highest}"
        ));
    }
    if entries != counters {
        wrong.push(format!(
            "feed {owner}: {} entries share a counter",
            entries - counters
        ));
    }
    Ok(wrong)
}
