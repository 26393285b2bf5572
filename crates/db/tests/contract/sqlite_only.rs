//! What can only happen to a file.

use super::*;

/// A limit on the file's pages is as near to a full disk as a test gets without a disk of its own.
#[test]
fn a_full_disk_refuses_the_job_and_hurts_nobody_else() {
    let site = Site::new(Engine::Sqlite);
    site.write(org("a"), |tx| put(tx, "a", "1", 1));
    let limit = |pages: i64| {
        let sql = format!("PRAGMA max_page_count = {pages}");
        site.write(org("a"), move |tx| tx.rows(&sql, &[], |_| Ok(())));
    };
    limit(1);
    let error = site.refused(org("a"), |tx| {
        tx.execute(
            "INSERT INTO item (organisation_id, id, raw) VALUES ('a', 'big', :raw)",
            &[("raw", &vec![7_u8; 1 << 20])],
        )
        .map(drop)
    });
    assert_eq!(error, DbError::DiskFull);
    assert!(error.is_passing());
    limit(1 << 30);
    site.write(org("a"), |tx| put(tx, "a", "2", 2));
    assert_eq!(site.items("a"), ["1", "2"]);
}

#[test]
fn commits_are_durable_before_they_are_answered() {
    let site = Site::new(Engine::Sqlite);
    let settings = site.write(org("a"), |tx| {
        let journal = tx.row("PRAGMA journal_mode", &[], |row| row.text("journal_mode"))?;
        Ok((
            journal,
            tx.row("PRAGMA synchronous", &[], |row| row.int("synchronous"))?,
        ))
    });
    assert_eq!(settings, (Some("wal".to_owned()), Some(2)));
}
