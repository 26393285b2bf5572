//! Every schema that was ever released reaches the newest, on both engines. Covers each new migration by itself.

use loket_db::internals::{Purpose, Sight, SqliteSession, each_protected_table};
use loket_db::{DatabaseUrl, Db, DbOptions, Engine, Migration, newest};
use loket_store::{MIGRATIONS, db_options};
use loket_testkit::Place;

/// An empty database, and how the product opens it.
fn empty(engine: Engine) -> (Place, DatabaseUrl, DbOptions) {
    let place = match engine {
        Engine::Sqlite => Place::sqlite(),
        Engine::Postgres => Place::postgres(),
    };
    let url = place.url().parse().unwrap();
    let admin = place.admin_url().map(|url| url.parse().unwrap());
    let options = DbOptions {
        admin,
        ..db_options()
    };
    (place, url, options)
}

/// The first versions of the product's list, as an older program had it.
fn as_of(version: i64) -> &'static [Migration] {
    let count = MIGRATIONS
        .iter()
        .take_while(|migration| migration.version <= version)
        .count();
    &MIGRATIONS[..count]
}

/// Fills a database of an old version, below the seam.
fn fill(place: &Place, sample: &str) {
    match place {
        Place::Folder(folder) => {
            let path = folder.path().join("loket.db");
            let session = SqliteSession::open(&path, Purpose::Write).unwrap();
            session.see(Sight::Everything);
            session.connection().execute_batch(sample).unwrap();
        }
        Place::Database(database) => {
            let mut owner =
                ::postgres::Client::connect(&database.admin_url, ::postgres::NoTls).unwrap();
            let mut transaction = owner.transaction().unwrap();
            transaction
                .batch_execute(&each_protected_table("NO FORCE"))
                .unwrap();
            transaction.batch_execute(sample).unwrap();
            transaction
                .batch_execute(&each_protected_table("FORCE"))
                .unwrap();
            transaction.commit().unwrap();
        }
    }
}

/// Everything the engine says about the schema.
fn schema(place: &Place) -> Vec<String> {
    match place {
        Place::Folder(folder) => {
            let file = rusqlite::Connection::open(folder.path().join("loket.db")).unwrap();
            let mut statement = file
                .prepare("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name")
                .unwrap();
            statement
                .query_map([], |row| row.get(0))
                .unwrap()
                .collect::<Result<_, _>>()
                .unwrap()
        }
        Place::Database(database) => {
            let mut owner =
                ::postgres::Client::connect(&database.admin_url, ::postgres::NoTls).unwrap();
            let sql = "SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable, collation_name) AS line
                    FROM information_schema.columns WHERE table_schema = 'public'
                UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
                UNION ALL SELECT concat_ws(' ', tablename, qual) FROM pg_policies
                UNION ALL SELECT concat_ws(' ', relname, relrowsecurity, relforcerowsecurity) FROM pg_class
                    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY line";
            owner
                .query(sql, &[])
                .unwrap()
                .iter()
                .map(|row| row.get(0))
                .collect()
        }
    }
}

#[test]
fn versions_count_up_from_one_and_old_ones_have_a_sample() {
    for (index, migration) in MIGRATIONS.iter().enumerate() {
        assert_eq!(migration.version, index as i64 + 1, "{}", migration.name);
        let old = migration.version < newest(MIGRATIONS);
        assert!(
            !old || !migration.sample.is_empty(),
            "{} was followed by another: give it a sample",
            migration.name
        );
    }
}

fn every_old_schema_is_upgraded(engine: Engine) {
    let (fresh, url, options) = empty(engine);
    drop(Db::open(&url, options).unwrap());
    let expected = schema(&fresh);
    assert!(!expected.is_empty());
    for old in MIGRATIONS {
        let (place, url, options) = empty(engine);
        drop(
            Db::open(
                &url,
                DbOptions {
                    migrations: as_of(old.version),
                    ..options.clone()
                },
            )
            .unwrap(),
        );
        fill(&place, old.sample);
        drop(Db::open(&url, options.clone()).unwrap());
        drop(Db::open(&url, options).unwrap());
        assert_eq!(schema(&place), expected, "from version {}", old.version);
    }
}

#[test]
fn every_old_schema_is_upgraded_on_sqlite() {
    every_old_schema_is_upgraded(Engine::Sqlite);
}

#[test]
fn every_old_schema_is_upgraded_on_postgres() {
    every_old_schema_is_upgraded(Engine::Postgres);
}

/// On PostgreSQL every table is under row-level security, without exception but the version's own.
#[test]
fn every_table_is_protected() {
    let (place, url, options) = empty(Engine::Postgres);
    drop(Db::open(&url, options).unwrap());
    let Place::Database(database) = &place else {
        unreachable!()
    };
    let mut owner = ::postgres::Client::connect(&database.admin_url, ::postgres::NoTls).unwrap();
    let sql = "SELECT relname::text FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
        AND NOT (relrowsecurity AND relforcerowsecurity)";
    let bare: Vec<String> = owner
        .query(sql, &[])
        .unwrap()
        .iter()
        .map(|row| row.get(0))
        .collect();
    assert_eq!(bare, ["schema_version"]);
}
