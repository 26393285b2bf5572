//! First sync over loopback into the encrypted durable store, against plain SQLCipher inserts of the same rows.

use crate::site::{Site, folder};
use crate::{Line, median, timed};
use loket_authority::demo;
use loket_desk::commands::{self, ListOrdersRequest, OrderColumn, SignInRequest};
use loket_desk::system::{SystemClock, SystemRandomness};
use loket_desk::transport::http::HttpTransport;
use loket_desk::{Desk, Host, sync};
use loket_testworld::{MemoryVault, NoWindow};
use rusqlite::{Connection, params};
use std::sync::Arc;
use std::time::Duration;

/// Pairs of measurements, ours and theirs in turn.
const ROUNDS: usize = 3;

/// As many rows in one transaction as a pull brings.
const ROWS_PER_TRANSACTION: usize = 5_000;

pub async fn measure(rows: i64) -> Line {
    let site = Site::new().await;
    demo::bulk_orders(&site.state, rows).await.unwrap();
    let (mut ours, mut listed, mut theirs) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let once = sync_once(&site, rows).await;
        ours.push(once.synced);
        listed.push(once.listed);
        theirs.push(insert(&once.bodies));
    }
    let (ours, listed, theirs) = (median(ours), median(listed), median(theirs));
    let ratio = ours.as_secs_f64() / theirs.as_secs_f64();
    Line {
        what: "first sync of 100,000 rows",
        against: "plain SQLCipher insert of the same rows",
        ratio,
        wanted: "at most 1.5x",
        met: ratio <= 1.5,
        detail: format!(
            "{rows} rows, {} ms against {} ms; the list of orders is complete {} ms later",
            ours.as_millis(),
            theirs.as_millis(),
            listed.as_millis()
        ),
    }
}

/// One first sync.
struct Once {
    /// From signed in to everything here and durable.
    synced: Duration,
    /// From there until everything is in the list that people read.
    listed: Duration,
    /// The rows that came, for the floor.
    bodies: Vec<(String, String)>,
}

async fn sync_once(site: &Site, rows: i64) -> Once {
    let home = folder();
    let desk = Desk::new(Host {
        data_dir: home.path().to_owned(),
        vault: Arc::new(MemoryVault::default()),
        clock: Arc::new(SystemClock::default()),
        randomness: Arc::new(SystemRandomness),
        transport: Arc::new(HttpTransport::new().unwrap()),
        surface: Arc::new(NoWindow::on("bench")),
        default_server: Some(site.url.clone()),
    });
    let request = SignInRequest {
        login: site.login.clone(),
        password: site.password.clone(),
        remember: false,
        ..SignInRequest::default()
    };
    commands::sign_in(&desk, request).await.unwrap();
    let synced = timed(async {
        sync::step(&desk).await.unwrap();
    })
    .await;
    let opened = desk.open_store().unwrap();
    let listed = timed(async { sync::list_rest(&desk, &opened).await.unwrap() }).await;
    let all = ListOrdersRequest {
        search: String::new(),
        statuses: Vec::new(),
        account_number: None,
        sort: OrderColumn::PlacedAt,
        descending: true,
        after: None,
        limit: 1,
    };
    let page = commands::list_orders(&desk, all).await.unwrap();
    assert!(
        i64::from(page.total) >= rows,
        "{} of {rows} rows arrived",
        page.total
    );
    let bodies = opened
        .store
        .read(|c| loket_desk::store::mirror::bodies(c, loket_protocol::RecordKind::Order, None))
        .await
        .unwrap();
    Once {
        synced,
        listed,
        bodies,
    }
}

/// The floor: one table, one key, the same page cache and durability.
fn insert(bodies: &[(String, String)]) -> Duration {
    let home = folder();
    let mut c = Connection::open(home.path().join("plain.db")).unwrap();
    let key = format!("PRAGMA key = \"x'{}'\"", "5a".repeat(32));
    c.execute_batch(&key).unwrap();
    c.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;
         CREATE TABLE record (id TEXT PRIMARY KEY, revision INTEGER NOT NULL, body TEXT NOT NULL) STRICT;",
    )
    .unwrap();
    let begin = std::time::Instant::now();
    for rows in bodies.chunks(ROWS_PER_TRANSACTION) {
        let tx = c.transaction().unwrap();
        {
            let mut put = tx
                .prepare_cached("INSERT INTO record (id, revision, body) VALUES (?1, 1, ?2)")
                .unwrap();
            for (id, body) in rows {
                put.execute(params![id, body]).unwrap();
            }
        }
        tx.commit().unwrap();
    }
    begin.elapsed()
}
