//! From any older schema to this version's.

use super::{StoreError, cursor, draft, history, mirror, outbox, overlay, profile_state};
use rusqlite::Connection;

/// What leads from one schema to the next: the tables' own texts. `user_version` counts how many were done.
///
/// None of them ever changes: a store that has done one does not do it again. What is new is a further one.
const MIGRATIONS: &[&[&str]] = &[
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
pub(super) fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    up_to(connection, MIGRATIONS, MIGRATIONS.len())
}

fn up_to(connection: &mut Connection, steps: &[&[&str]], target: usize) -> Result<(), StoreError> {
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

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use sha2::{Digest, Sha256};

    /// SHA-256 of each step's text.
    const FROZEN: [&str; 2] = [
        "3af0c63743ccb27365d8a9acb53a087e86f6031374990293f01207bfea069295",
        "4dec04e2a8373433850a69809f33ccc28fda27406ae19945a1b4fbe36489e8b8",
    ];

    fn schema(connection: &Connection) -> Vec<(String, String)> {
        let mut query = connection
            .prepare("SELECT name, coalesce(sql, '') FROM sqlite_master ORDER BY name")
            .unwrap();
        query
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap()
            .map(Result::unwrap)
            .collect()
    }

    #[test]
    fn every_old_schema_becomes_this_versions() {
        let mut fresh = Connection::open_in_memory().unwrap();
        migrate(&mut fresh).unwrap();
        for old in 0..=MIGRATIONS.len() {
            let mut store = Connection::open_in_memory().unwrap();
            up_to(&mut store, MIGRATIONS, old).unwrap();
            migrate(&mut store).unwrap();
            assert_eq!(schema(&store), schema(&fresh), "from {old}");
        }
    }

    #[test]
    fn a_step_that_was_done_somewhere_stays_as_it_is() {
        let written: Vec<String> = MIGRATIONS
            .iter()
            .map(|texts| {
                let digest = Sha256::digest(texts.concat());
                digest.iter().map(|byte| format!("{byte:02x}")).collect()
            })
            .collect();
        assert_eq!(
            written, FROZEN,
            "a step of the store's schema was changed: stores that have done it would never see the change. \
             Put the step back as it was and write the change as a further one, with its hash here"
        );
    }

    #[test]
    fn what_a_newer_version_wrote_is_left_alone() {
        let mut store = Connection::open_in_memory().unwrap();
        store.pragma_update(None, "user_version", 99).unwrap();
        assert!(matches!(
            migrate(&mut store),
            Err(StoreError::Newer { found: 99, .. })
        ));
        assert!(schema(&store).is_empty());
    }

    #[test]
    fn a_step_that_fails_leaves_nothing_half_done() {
        let mut store = Connection::open_in_memory().unwrap();
        let steps: &[&[&str]] = &[
            &["CREATE TABLE a (b) STRICT"],
            &["CREATE TABLE c (d)", "nonsense"],
        ];
        assert!(up_to(&mut store, steps, 2).is_err());
        assert!(
            schema(&store).is_empty(),
            "STRICT wants a type, so step 1 fails whole"
        );
    }
}
