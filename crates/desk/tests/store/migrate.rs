use loket_desk::store::StoreError;
use loket_desk::store::migrate::*;
use rusqlite::Connection;

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
