//! A backup in the place of the database.

#![allow(clippy::unwrap_used)]

use loket_authority::config::ServerConfig;
use loket_authority::erasure::Ledger;
use loket_authority::jobs::previous_database::{self, let_go_beside};
use loket_db::{Db, DbError, Tenant, Tx};
use loket_domain::Timestamp;
use loket_domain::time::DAY;
use loket_server::ops::restore::restore_sqlite;
use loket_server::state::AppState;
use loket_store::installation;
use loket_store::{SystemClock, SystemRandomness};
use std::sync::Arc;

fn open(path: &std::path::Path) -> Db {
    Db::open(
        &format!("sqlite:{}", path.display()).parse().unwrap(),
        loket_store::db_options(),
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
    let running = restore_sqlite(&path, &backup, &ledger, &SystemClock, &SystemRandomness);
    assert_eq!(running, Err(DbError::AlreadyRunning(path.clone())));
    drop(db);
    let kept = restore_sqlite(&path, &backup, &ledger, &SystemClock, &SystemRandomness)
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
    assert!(restore_sqlite(&path, &wrong, &ledger, &SystemClock, &SystemRandomness).is_err());
    assert_eq!(number(&open(&path)), 1, "what is there stays");
}

/// A database as a killed server leaves it: its last commit is only in the log.
fn killed(folder: &std::path::Path) -> std::path::PathBuf {
    let (running, left) = (folder.join("running.db"), folder.join("loket.db"));
    let db = open(&running);
    assert_eq!(number(&db), 1);
    for part in ["", "-wal"] {
        let of = |path: &std::path::Path| format!("{}{part}", path.display());
        std::fs::copy(of(&running), of(&left)).unwrap();
    }
    left
}

#[test]
fn what_a_killed_server_left_in_the_log_is_set_aside_in_one_file() {
    let folder = tempfile::tempdir().unwrap();
    let (path, backup) = (killed(folder.path()), folder.path().join("backup.db"));
    assert!(folder.path().join("loket.db-wal").metadata().unwrap().len() > 0);
    open(&folder.path().join("other.db"))
        .backup_to(&backup)
        .unwrap();
    let ledger = Ledger::at(folder.path().join("erasures.ledger"));
    ledger.begin().unwrap();
    let kept = restore_sqlite(&path, &backup, &ledger, &SystemClock, &SystemRandomness)
        .unwrap()
        .unwrap();
    let log = format!("{}-wal", kept.display());
    assert!(
        !std::path::Path::new(&log).exists(),
        "nothing lies beside it"
    );
    assert!(!folder.path().join("loket.db-wal").exists());
    assert_eq!(number(&open(&kept)), 2, "the last commit is in it");
}

#[test]
fn what_cannot_be_opened_is_set_aside_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let (path, backup) = (
        folder.path().join("loket.db"),
        folder.path().join("backup.db"),
    );
    open(&folder.path().join("other.db"))
        .backup_to(&backup)
        .unwrap();
    std::fs::write(&path, "damaged".repeat(1_000)).unwrap();
    let ledger = Ledger::at(folder.path().join("erasures.ledger"));
    ledger.begin().unwrap();
    let kept = restore_sqlite(&path, &backup, &ledger, &SystemClock, &SystemRandomness)
        .unwrap()
        .unwrap();
    assert!(std::fs::read_to_string(&kept).is_ok_and(|text| text.starts_with("damaged")));
    number(&open(&path));
}

#[cfg(unix)]
#[test]
fn nobody_else_reads_a_backup_or_what_a_restore_leaves() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let (path, backup) = (killed(folder.path()), folder.path().join("backup.db"));
    let mode = |path: &std::path::Path| path.metadata().unwrap().permissions().mode() & 0o777;
    let fresh = folder.path().join("running.db");
    open(&fresh).backup_to(&backup).unwrap();
    assert_eq!((mode(&fresh), mode(&backup)), (0o600, 0o600));
    let everybody = |path: &std::path::Path| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o644)).unwrap();
    };
    everybody(&path);
    everybody(&backup);
    let ledger = Ledger::at(folder.path().join("erasures.ledger"));
    ledger.begin().unwrap();
    let kept = restore_sqlite(&path, &backup, &ledger, &SystemClock, &SystemRandomness)
        .unwrap()
        .unwrap();
    assert_eq!((mode(&path), mode(&kept)), (0o600, 0o600));
}

#[test]
fn what_was_set_aside_goes_after_35_days() {
    let folder = tempfile::tempdir().unwrap();
    let (path, now) = (folder.path().join("loket.db"), Timestamp(1_800_000_000_000));
    let name = |days: i64, part: &str| {
        format!("loket.db.before-restore-{}{part}", now.plus(-days * DAY).0)
    };
    let over = [
        name(35, ""),
        name(36, "-wal"),
        name(36, "-shm"),
        name(36, ".lock"),
    ];
    let stay = [
        name(34, ""),
        name(36, ".copy"),
        format!("other-{}", name(36, "")),
        "loket.db.before-restore-".to_owned(),
        "loket.db".to_owned(),
    ];
    for file in over.iter().chain(&stay) {
        std::fs::write(folder.path().join(file), "").unwrap();
    }
    assert_eq!(let_go_beside(&path, now), Ok(over.len()));
    assert!(!over.iter().any(|file| folder.path().join(file).exists()));
    assert!(stay.iter().all(|file| folder.path().join(file).exists()));
    assert_eq!(let_go_beside(&path, now), Ok(0));
}

#[tokio::test]
async fn a_running_server_lets_go_of_what_a_restore_set_aside() {
    let folder = tempfile::tempdir().unwrap();
    let db = open(&folder.path().join("loket.db"));
    let old = folder.path().join("loket.db.before-restore-1000");
    std::fs::write(&old, "").unwrap();
    let clock = Arc::new(SystemClock);
    let state = AppState::new(db, clock, ServerConfig::default())
        .await
        .unwrap();
    assert_eq!(previous_database::let_go(&state).await, Ok(1));
    assert!(!old.exists());
}
