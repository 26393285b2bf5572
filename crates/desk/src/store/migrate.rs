//! From any older schema to this version's.

use super::{StoreError, cursor, draft, history, mirror, outbox, overlay, profile_state};
use rusqlite::Connection;

/// What leads from one schema to the next: the tables' own texts. `user_version` counts how many were done.
///
/// None of them ever changes: a store that has done one does not do it again. What is new is a further one.
pub const MIGRATIONS: &[&[&str]] = &[
    &[
        profile_state::SCHEMA,
        cursor::SCHEMA,
        mirror::SCHEMA,
        overlay::SCHEMA,
        outbox::SCHEMA,
        draft::SCHEMA,
        history::SCHEMA,
    ],
    &[outbox::PUT_AWAY_INDEX],
];

/// Brings a store up to this version's schema, one transaction per step.
///
/// # Errors
/// [`StoreError::Newer`] when a newer Loket wrote it: nothing is touched.
pub fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    up_to(connection, MIGRATIONS, MIGRATIONS.len())
}

/// Brings a database from its version to `target`, step by step.
///
/// # Errors
/// When a step cannot be carried out: the database is as before.
pub fn up_to(
    connection: &mut Connection,
    steps: &[&[&str]],
    target: usize,
) -> Result<(), StoreError> {
    let found: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let known = i64::try_from(steps.len()).unwrap_or(i64::MAX);
    if found > known {
        return Err(StoreError::Newer { found, known });
    }
    for (number, texts) in (1_i64..).zip(steps).take(target) {
        if number <= found {
            continue;
        }
        let tx = connection.transaction()?;
        for text in *texts {
            tx.execute_batch(text)?;
        }
        tx.pragma_update(None, "user_version", number)?;
        tx.commit()?;
    }
    Ok(())
}
