//! All or nothing, and in which order.

use super::*;
use std::sync::atomic::AtomicUsize;
use std::sync::mpsc::channel;

checks! {
    an_error_poisons_the_transaction
    a_swallowed_error_still_keeps_nothing
    a_refusal_takes_everything_back
    a_savepoint_takes_back_only_itself
    a_savepoint_takes_back_its_hooks_and_its_tenant
    hooks_run_after_the_commit_and_before_the_answer
    hooks_of_a_refused_job_do_not_run
    a_panic_takes_back_its_job_and_no_thread
    readers_cannot_write
    readers_see_one_snapshot
    unique_violations_name_their_columns
    foreign_keys_are_kept
    checks_and_absences_are_refused
    a_transaction_can_change_its_tenant
}

/// A refusal of the business, beside what the database refuses.
#[derive(Debug, PartialEq)]
enum Refusal {
    Declined,
    Database(DbError),
}

impl From<DbError> for Refusal {
    fn from(error: DbError) -> Self {
        Self::Database(error)
    }
}

fn an_error_poisons_the_transaction(site: &Site) {
    let error = site.refused(org("a"), |tx| {
        put(tx, "a", "1", 1)?;
        assert!(put(tx, "a", "1", 1).is_err());
        assert_eq!(put(tx, "a", "2", 2), Err(DbError::Poisoned));
        tx.row("SELECT 1 AS n", &[], |row| row.int("n")).map(drop)
    });
    assert_eq!(error, DbError::Poisoned);
    assert!(site.items("a").is_empty());
}

fn a_swallowed_error_still_keeps_nothing(site: &Site) {
    let error = site.refused(org("a"), |tx| {
        put(tx, "a", "1", 1)?;
        drop(tx.execute("INSERT INTO nowhere VALUES (1)", &[]));
        Ok(())
    });
    assert_eq!(error, DbError::Poisoned);
    assert!(site.items("a").is_empty());
}

fn a_refusal_takes_everything_back(site: &Site) {
    let outcome = site.db.write_blocking(org("a"), |tx| {
        put(tx, "a", "1", 1)?;
        Err::<(), _>(Refusal::Declined)
    });
    assert_eq!(outcome, Err(Refusal::Declined));
    assert!(site.items("a").is_empty());
}

fn a_savepoint_takes_back_only_itself(site: &Site) {
    site.write(org("a"), |tx| {
        put(tx, "a", "1", 1)?;
        let outcome = tx.savepoint(|tx| {
            put(tx, "a", "2", 2)?;
            let inner = tx.savepoint(|tx| {
                put(tx, "a", "3", 3)?;
                put(tx, "a", "1", 1)
            });
            assert!(
                inner
                    .unwrap_err()
                    .is_unique("item", &["organisation_id", "id"])
            );
            put(tx, "a", "4", 4)?;
            tx.savepoint(|tx| put(tx, "a", "5", 5))?;
            Err::<(), _>(Refusal::Declined)
        });
        assert_eq!(outcome, Err(Refusal::Declined));
        // A swallowed error is not kept either.
        let swallowed = tx.savepoint(|tx| {
            put(tx, "a", "6", 6)?;
            drop(put(tx, "a", "6", 6));
            Ok::<_, DbError>(())
        });
        assert_eq!(swallowed, Err(DbError::Poisoned));
        tx.savepoint(|tx| put(tx, "a", "7", 7))?;
        put(tx, "a", "8", 8)
    });
    assert_eq!(site.items("a"), ["1", "7", "8"]);
}

fn a_savepoint_takes_back_its_hooks_and_its_tenant(site: &Site) {
    let ran = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&ran);
    site.write(org("a"), move |tx| {
        let (kept, dropped) = (Arc::clone(&counted), Arc::clone(&counted));
        tx.after_commit(move || _ = kept.fetch_add(1, Ordering::SeqCst));
        let outcome = tx.savepoint(|tx| {
            tx.after_commit(move || _ = dropped.fetch_add(100, Ordering::SeqCst));
            tx.enter(&org("b"))?;
            put(tx, "b", "1", 1)?;
            Err::<(), _>(Refusal::Declined)
        });
        assert_eq!(outcome, Err(Refusal::Declined));
        assert_eq!(tx.tenant(), &org("a"));
        put(tx, "a", "1", 1)
    });
    assert_eq!(ran.load(Ordering::SeqCst), 1);
    assert_eq!((site.items("a").len(), site.items("b").len()), (1, 0));
}

fn hooks_run_after_the_commit_and_before_the_answer(site: &Site) {
    let (published, seen) = channel();
    let db = site.db.clone();
    site.write(org("a"), move |tx| {
        put(tx, "a", "1", 1)?;
        let (db, published) = (db.clone(), published.clone());
        tx.after_commit(move || {
            let rows = db.read_blocking(org("a"), |tx| {
                tx.rows(
                    "SELECT id FROM item WHERE organisation_id = 'a'",
                    &[],
                    |row| row.text("id"),
                )
            });
            published.send(rows).unwrap();
        });
        Ok(())
    });
    assert_eq!(
        seen.try_recv().expect("published before the answer"),
        Ok(vec!["1".to_owned()])
    );
}

fn hooks_of_a_refused_job_do_not_run(site: &Site) {
    let ran = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&ran);
    site.refused(org("a"), move |tx| {
        let counted = Arc::clone(&counted);
        tx.after_commit(move || _ = counted.fetch_add(1, Ordering::SeqCst));
        put(tx, "a", "1", 1)?;
        put(tx, "a", "1", 1)
    });
    site.write(org("a"), |_| Ok(()));
    assert_eq!(ran.load(Ordering::SeqCst), 0);
}

fn a_panic_takes_back_its_job_and_no_thread(site: &Site) {
    for _ in 0..10 {
        let error = site.refused(org("a"), |tx| {
            put(tx, "a", "1", 1)?;
            tx.savepoint(|_| -> Result<(), DbError> { panic!("planted") })
        });
        assert_eq!(error, DbError::Panicked);
        let read = site
            .db
            .read_blocking(org("a"), |_| -> Result<(), DbError> { panic!("planted") });
        assert_eq!(read, Err(DbError::Panicked));
    }
    site.write(org("a"), |tx| {
        tx.after_commit(|| panic!("planted"));
        put(tx, "a", "2", 2)
    });
    assert_eq!(site.items("a"), ["2"]);
}

fn readers_cannot_write(site: &Site) {
    let outcome = site.db.read_blocking(org("a"), |tx| put(tx, "a", "1", 1));
    assert!(outcome.is_err());
    assert!(site.items("a").is_empty());
}

fn readers_see_one_snapshot(site: &Site) {
    let (looked, wait_for_look) = channel();
    let (written, wait_for_write) = channel();
    let db = site.db.clone();
    let reader = std::thread::spawn(move || {
        db.read_blocking(org("a"), move |tx| {
            let sql = "SELECT COUNT(*) AS c FROM item WHERE organisation_id = 'a'";
            let before = tx.row(sql, &[], |row| row.int("c"))?;
            looked.send(()).unwrap();
            wait_for_write.recv().unwrap();
            Ok::<_, DbError>((before, tx.row(sql, &[], |row| row.int("c"))?))
        })
    });
    wait_for_look.recv().unwrap();
    site.write(org("a"), |tx| put(tx, "a", "1", 1));
    written.send(()).unwrap();
    assert_eq!(reader.join().unwrap(), Ok((Some(0), Some(0))));
    assert_eq!(site.items("a"), ["1"]);
}

fn unique_violations_name_their_columns(site: &Site) {
    let key = site.refused(org("a"), |tx| {
        put(tx, "a", "1", 1).and_then(|()| put(tx, "a", "1", 2))
    });
    assert!(key.is_unique("item", &["organisation_id", "id"]), "{key}");
    let index = site.refused(org("a"), |tx| {
        let sql = "INSERT INTO item (organisation_id, id, label) VALUES ('a', :id, 'secret-value')";
        tx.execute(sql, &[("id", &"1")])?;
        tx.execute(sql, &[("id", &"2")]).map(drop)
    });
    assert!(
        index.is_unique("item", &["organisation_id", "label"]),
        "{index}"
    );
    assert!(
        !format!("{index} {index:?}").contains("secret-value"),
        "values are not logged"
    );
}

fn foreign_keys_are_kept(site: &Site) {
    let sql = "INSERT INTO part (organisation_id, id, item_id) VALUES ('a', '1', :item)";
    let dangling = site.refused(org("a"), move |tx| {
        tx.execute(sql, &[("item", &"none")]).map(drop)
    });
    assert!(matches!(dangling, DbError::ForeignKey(_)), "{dangling}");
    let orphaned = site.refused(org("a"), move |tx| {
        put(tx, "a", "1", 1)?;
        tx.execute(sql, &[("item", &"1")])?;
        tx.execute("DELETE FROM item WHERE organisation_id = 'a'", &[])
            .map(drop)
    });
    assert!(matches!(orphaned, DbError::ForeignKey(_)), "{orphaned}");
}

fn checks_and_absences_are_refused(site: &Site) {
    for sql in [
        "INSERT INTO lamp (id, n) VALUES ('1', -1)",
        "INSERT INTO lamp (id) VALUES ('1')",
    ] {
        let error = site.refused(Tenant::Installation, move |tx| {
            tx.execute(sql, &[]).map(drop)
        });
        assert!(matches!(error, DbError::Constraint(_)), "{sql}: {error}");
    }
}

fn a_transaction_can_change_its_tenant(site: &Site) {
    site.write(org("a"), |tx| {
        put(tx, "a", "1", 1)?;
        tx.enter(&org("b"))?;
        put(tx, "b", "1", 1)?;
        tx.enter(&person("p"))?;
        tx.execute(
            "INSERT INTO note (person_id, id, body) VALUES ('p', '1', 'x')",
            &[],
        )?;
        tx.enter(&both("a", "p"))?;
        tx.execute("UPDATE note SET body = 'y' WHERE person_id = 'p'", &[])?;
        put(tx, "a", "2", 1)
    });
    assert_eq!((site.items("a").len(), site.items("b").len()), (2, 1));
}
