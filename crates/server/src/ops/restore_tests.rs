//! A backup in the place of the database.

#![allow(clippy::unwrap_used)]

use super::restore::restore_sqlite;
use crate::db::{Db, DbError, DbOptions, Tenant, Tx};
use crate::erasure::Ledger;
use crate::store::installation;
use crate::world::{SystemChance, SystemClock};

fn open(path: &std::path::Path) -> Db {
    Db::open(
        &format!("sqlite:{}", path.display()).parse().unwrap(),
        DbOptions::default(),
    )
    .unwrap()
}

fn number(db: &Db) -> i64 {
    db.write_blocking(Tenant::Installation, |tx| {
        installation::next_number(tx, "order_number")
    })
    .unwrap()
}

#[test]
fn a_restore_begins_a_new_epoch_and_gives_no_number_twice() {
    let folder = tempfile::tempdir().unwrap();
    let (path, backup) = (
        folder.path().join("loket.db"),
        folder.path().join("backup.db"),
    );
    let epoch = |db: &Db| {
        db.read_blocking(Tenant::Installation, installation::read_epoch)
            .unwrap()
    };
    let first = |tx: &mut Tx<'_>| installation::epoch(tx, &loket_domain::ids::Epoch::new("first"));
    let db = open(&path);
    db.write_blocking(Tenant::Installation, first).unwrap();
    assert_eq!(number(&db), 1);
    db.backup_to(&backup).unwrap();
    assert_eq!(number(&db), 2, "given after the backup");
    let ledger = Ledger::at(folder.path().join("erasures.ledger"));
    ledger.begin().unwrap();
    let running = restore_sqlite(&path, &backup, &ledger, &SystemClock, &SystemChance);
    assert_eq!(running, Err(DbError::AlreadyRunning(path.clone())));
    drop(db);
    let kept = restore_sqlite(&path, &backup, &ledger, &SystemClock, &SystemChance)
        .unwrap()
        .unwrap();
    let db = open(&path);
    assert!(epoch(&db).is_some_and(|epoch| epoch.as_str() != "first"));
    assert_eq!(
        number(&db),
        1 + installation::NUMBERS_SKIPPED_BY_RESTORE + 1
    );
    drop(db);
    assert_eq!(number(&open(&kept)), 3, "what was there before is whole");
    let names = |suffix: &str| {
        folder
            .path()
            .join(format!("loket.db.restoring{suffix}"))
            .exists()
    };
    assert!(
        !["", "-wal", "-shm", ".lock"]
            .iter()
            .any(|suffix| names(suffix))
    );
}

#[test]
fn what_is_no_backup_is_not_restored() {
    let folder = tempfile::tempdir().unwrap();
    let (path, wrong) = (
        folder.path().join("loket.db"),
        folder.path().join("wrong.db"),
    );
    drop(open(&path));
    std::fs::write(
        &wrong,
        "this is not a database, and long enough to be looked at as one".repeat(40),
    )
    .unwrap();
    let ledger = Ledger::at(folder.path().join("erasures.ledger"));
    ledger.begin().unwrap();
    assert!(restore_sqlite(&path, &wrong, &ledger, &SystemClock, &SystemChance).is_err());
    assert_eq!(number(&open(&path)), 1, "what is there stays");
}
