//! What can only happen to a database at the other end of a connection.

use super::*;
use loket_db::internals::{Counters, PostgresConnect, Purpose, TenantQueues, Threads, awaited};
use loket_testkit::postgres::Cluster;
use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::os::unix::net::UnixStream;
use std::sync::atomic::AtomicUsize;

fn database(site: &Site) -> &loket_testkit::postgres::TestDatabase {
    match &site.place {
        Place::Database(database) => database,
        Place::Folder(_) => unreachable!(),
    }
}

#[test]
fn a_role_with_power_is_refused() {
    let site = Site::new(Engine::Postgres);
    let owner = DatabaseUrl::Postgres(database(&site).admin_url.clone());
    let error = Db::open(
        &owner,
        DbOptions {
            admin: None,
            ..site.options.clone()
        },
    )
    .unwrap_err();
    assert!(matches!(error, DbError::Configuration(_)), "{error}");
}

#[test]
fn without_the_owner_an_empty_database_is_not_migrated() {
    let (_place, url, options) = super::empty(Engine::Postgres);
    let error = Db::open(
        &url,
        DbOptions {
            admin: None,
            migrations: super::SCHEMA,
            ..options
        },
    )
    .unwrap_err();
    assert_eq!(error, DbError::OlderSchema { found: 0, known: 1 });
}

#[test]
fn the_owner_does_not_pass_by_the_policies_either() {
    let site = Site::new(Engine::Postgres);
    site.write(org("a"), |tx| put(tx, "a", "1", 1));
    let mut owner =
        ::postgres::Client::connect(&database(&site).admin_url, ::postgres::NoTls).unwrap();
    assert!(owner.query("SELECT * FROM item", &[]).unwrap().is_empty());
}

#[test]
fn a_connection_lost_between_jobs_is_made_again() {
    let site = Site::new(Engine::Postgres);
    site.write(org("a"), |tx| put(tx, "a", "1", 1));
    Cluster::shared().end_connections(database(&site));
    site.write(org("a"), |tx| put(tx, "a", "2", 2));
    assert_eq!(site.items("a"), ["1", "2"]);
}

#[test]
fn a_connection_lost_within_a_job_runs_it_again() {
    let site = Site::new(Engine::Postgres);
    let url = database(&site).admin_url.clone();
    let name = url.rsplit('/').next().unwrap().to_owned();
    let mut runs = 0;
    site.write(org("a"), move |tx| {
        runs += 1;
        put(tx, "a", "2", 2)?;
        if runs == 1 {
            let sql = "SELECT CAST(pg_terminate_backend(pid) AS TEXT) AS t FROM pg_stat_activity
                WHERE datname = :name AND pid = pg_backend_pid()";
            tx.rows(sql, &[("name", &name)], |_| Ok(()))?;
        }
        put(tx, "a", "3", 3)
    });
    assert_eq!(site.items("a"), ["2", "3"]);
    assert_eq!(site.db.stats().reruns, 1);
}

#[test]
fn different_tenants_are_written_side_by_side() {
    let site = Site::new(Engine::Postgres);
    let (done, wait) = std::sync::mpsc::channel();
    std::thread::scope(|scope| {
        let first = scope.spawn(|| {
            site.write(org("a"), move |tx| {
                put(tx, "a", "1", 1)?;
                wait.recv()
                    .map_err(|_| DbError::Other("the other tenant was held up".to_owned()))
            });
        });
        site.write(org("b"), |tx| put(tx, "b", "1", 1));
        done.send(()).unwrap();
        first.join().unwrap();
    });
    assert_eq!(site.items("a"), ["1"]);
}

/// What a rule decides on stays true until its change is written, also when two servers decide.
#[test]
fn two_servers_write_for_a_tenant_one_at_a_time() {
    let site = Site::new(Engine::Postgres);
    let second = Db::open(&site.url, site.options.clone()).unwrap();
    std::thread::scope(|scope| {
        for db in [&site.db, &second, &site.db, &second] {
            scope.spawn(move || {
                for _ in 0..50 {
                    let written = db.write_blocking(org("a"), |tx| {
                        let sql = "SELECT COUNT(*) AS c FROM item WHERE organisation_id = 'a'";
                        let next = tx.row(sql, &[], |row| row.int("c"))?.unwrap();
                        put(tx, "a", &next.to_string(), next)
                    });
                    assert_eq!(written, Ok(()));
                }
            });
        }
    });
    assert_eq!(site.items("a").len(), 200);
    assert_eq!((site.db.stats().reruns, second.stats().reruns), (0, 0));
}

/// A relay that forwards the first COMMIT and then swallows the answer: the outcome is unknown to the client.
fn relay(listener: &TcpListener, socket: &str) {
    let mut swallowed = false;
    for client in listener.incoming() {
        let client = client.unwrap();
        let server = UnixStream::connect(socket).unwrap();
        let (mut from_client, mut to_server) =
            (client.try_clone().unwrap(), server.try_clone().unwrap());
        let (mut from_server, mut to_client) = (server, client);
        std::thread::spawn(move || drop(std::io::copy(&mut from_server, &mut to_client)));
        let swallow = !std::mem::replace(&mut swallowed, true);
        std::thread::spawn(move || forward(&mut from_client, &mut to_server, swallow));
    }
}

fn forward(from: &mut TcpStream, to: &mut UnixStream, swallow: bool) {
    let mut buffer = [0; 65536];
    while let Ok(count @ 1..) = from.read(&mut buffer) {
        let commits = buffer[..count].windows(7).any(|bytes| bytes == b"COMMIT\0");
        if swallow && commits {
            from.shutdown(Shutdown::Both).unwrap();
        }
        if to.write_all(&buffer[..count]).is_err() {
            return;
        }
    }
    drop(to.shutdown(Shutdown::Write));
}

#[test]
fn a_commit_without_an_answer_is_unknown_and_never_repeated() {
    let site = Site::new(Engine::Postgres);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let socket = format!("{}/.s.PGSQL.5432", Cluster::shared().folder());
    std::thread::spawn(move || relay(&listener, &socket));
    let name = database(&site)
        .product_url
        .rsplit('/')
        .next()
        .unwrap()
        .to_owned();
    let url = format!("postgres://loket_product@127.0.0.1:{port}/{name}");
    // The check of the role at opening takes the first connection, so the relay is asked from below.
    let connect = PostgresConnect {
        url,
        purpose: Purpose::Write,
        keys: Arc::default(),
    };
    let counters = Arc::<Counters>::default();
    let queue = TenantQueues::new(10);
    let threads =
        Threads::start("db-writer", Purpose::Write, queue, vec![connect], &counters).unwrap();
    let runs = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&runs);
    let outcome: Result<(), DbError> = awaited(&threads.queue, None, org("a"), move |tx| {
        counted.fetch_add(1, Ordering::SeqCst);
        tx.after_commit(|| panic!("published without knowing"));
        put(tx, "a", "1", 1)
    });
    assert!(
        matches!(outcome, Err(DbError::Unavailable(_))),
        "{outcome:?}"
    );
    assert_eq!(runs.load(Ordering::SeqCst), 1);
    // The next job of the same thread works, on a new connection.
    let next: Result<(), DbError> =
        awaited(&threads.queue, None, org("a"), |tx| put(tx, "a", "2", 2));
    assert_eq!(next, Ok(()));
    assert_eq!(site.items("a"), ["1", "2"], "here the commit had arrived");
}
