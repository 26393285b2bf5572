//! Opening, closing, copying.

use super::*;

checks! {
    what_was_written_is_there_after_a_restart
    a_second_server_is_refused_on_a_file_and_welcome_on_a_cluster
    a_newer_schema_is_refused
    a_backup_is_a_whole_database
    an_opened_database_serves_an_async_caller
}

fn what_was_written_is_there_after_a_restart(site: &Site) {
    let engine = site.db.engine();
    let Site {
        db,
        url,
        options,
        place,
    } = Site::new(engine);
    db.write_blocking(org("a"), |tx| put(tx, "a", "1", 1))
        .unwrap();
    drop(db);
    let again = Site {
        db: Db::open(&url, options.clone()).unwrap(),
        url,
        options,
        place,
    };
    assert_eq!(again.items("a"), ["1"]);
}

fn a_second_server_is_refused_on_a_file_and_welcome_on_a_cluster(site: &Site) {
    let second = Db::open(&site.url, site.options.clone());
    match &site.url {
        DatabaseUrl::Sqlite(path) => {
            assert_eq!(second.unwrap_err(), DbError::AlreadyRunning(path.clone()))
        }
        DatabaseUrl::Postgres(_) => {
            let second = second.unwrap();
            second
                .write_blocking(org("a"), |tx| put(tx, "a", "1", 1))
                .unwrap();
            assert_eq!(site.items("a"), ["1"]);
        }
    }
}

fn a_newer_schema_is_refused(site: &Site) {
    let engine = site.db.engine();
    let Site {
        db,
        url,
        options,
        place,
    } = Site::new(engine);
    drop(db);
    let sql = "INSERT INTO schema_version (version, name) VALUES (99, 'from the future')";
    match &place {
        Place::Folder(folder) => {
            let file = rusqlite::Connection::open(folder.path().join("loket.db")).unwrap();
            file.execute_batch(sql).unwrap();
        }
        Place::Database(database) => {
            let mut owner =
                ::postgres::Client::connect(&database.admin_url, ::postgres::NoTls).unwrap();
            owner.batch_execute(sql).unwrap();
        }
    }
    let newer = DbError::NewerSchema {
        found: 99,
        known: 1,
    };
    assert_eq!(Db::open(&url, options.clone()).unwrap_err(), newer);
    let without_admin = DbOptions {
        admin: None,
        ..options
    };
    assert_eq!(Db::open(&url, without_admin).unwrap_err(), newer);
}

fn a_backup_is_a_whole_database(site: &Site) {
    site.write(org("a"), |tx| {
        (0..100).try_for_each(|n| put(tx, "a", &n.to_string(), n))
    });
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("it's a backup.db");
    match site.db.backup_to(&copy) {
        Err(error) => {
            assert_eq!(site.db.engine(), Engine::Postgres, "{error}");
            assert!(matches!(error, DbError::Configuration(_)), "{error}");
        }
        Ok(()) => {
            let url = DatabaseUrl::Sqlite(copy.clone());
            let db = Db::open(&url, site.options.clone()).unwrap();
            let place = Place::Folder(tempfile::tempdir().unwrap());
            let restored = Site {
                db,
                url,
                options: site.options.clone(),
                place,
            };
            assert_eq!(restored.items("a").len(), 100);
            assert!(site.db.backup_to(&copy).is_err(), "nothing is overwritten");
            assert_eq!(restored.items("a").len(), 100);
        }
    }
}

fn an_opened_database_serves_an_async_caller(site: &Site) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    runtime.block_on(async {
        let fresh = Site::new(site.db.engine());
        let written = fresh.db.write(org("a"), |tx| put(tx, "a", "1", 1)).await;
        assert_eq!(written, Ok(()));
        let sql = "SELECT id FROM item WHERE organisation_id = 'a'";
        let read = fresh
            .db
            .read(org("a"), move |tx| tx.rows(sql, &[], |row| row.text("id")))
            .await;
        assert_eq!(read, Ok::<_, DbError>(vec!["1".to_owned()]));
    });
}
