//! What the server's own tests share: a fresh database of either engine, a clock that stands still, one request.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use crate::authority::config::ServerConfig;
use crate::db::{Db, DbError, DbOptions, Tenant, Tx};
use crate::state::AppState;
use crate::store::people::{consent, credential, person};
use crate::world::{Clock, SystemChance};
use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use http_body_util::BodyExt;
use loket_domain::Timestamp;
use loket_domain::ids::PersonId;
use loket_domain::people::{Language, Profile};
use loket_testkit::postgres::{Cluster, TestDatabase};
use serde_json::Value;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use tower::ServiceExt;

/// Makes a test per engine of each `async fn name(db: TestDb)` beside it.
macro_rules! both_engines {
    ($($name:ident),+ $(,)?) => {
        mod on_sqlite {
            $(#[tokio::test] async fn $name() { super::$name($crate::test_support::TestDb::sqlite()).await })+
        }
        mod on_postgres {
            $(#[tokio::test] async fn $name() { super::$name($crate::test_support::TestDb::postgres()).await })+
        }
    };
}
pub(crate) use both_engines;

/// A fresh database that goes with this value.
pub(crate) struct TestDb {
    pub db: Db,
    _place: Place,
}

enum Place {
    Folder(tempfile::TempDir),
    Database(TestDatabase),
}

impl TestDb {
    /// Everything the database holds, also what it only has not overwritten: SQLite's files, PostgreSQL's dump.
    pub fn held(&self) -> Vec<u8> {
        match &self._place {
            Place::Folder(folder) => {
                let files = std::fs::read_dir(folder.path()).unwrap();
                let files = files.map(|entry| std::fs::read(entry.unwrap().path()).unwrap());
                files.flatten().collect()
            }
            Place::Database(database) => {
                let nothing: [&str; 0] = [];
                postgres_tool("pg_dump", &nothing, database)
            }
        }
    }

    /// SQLite's file.
    pub fn file(&self) -> Option<std::path::PathBuf> {
        match &self._place {
            Place::Folder(folder) => Some(folder.path().join("loket.db")),
            Place::Database(_) => None,
        }
    }

    pub fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("loket.db").display());
        let db = Db::open(&url.parse().unwrap(), DbOptions::default()).unwrap();
        Self {
            db,
            _place: Place::Folder(folder),
        }
    }

    pub fn postgres() -> Self {
        let database = Cluster::shared().database();
        let admin = Some(database.admin_url.parse().unwrap());
        let options = DbOptions {
            admin,
            readers: 2,
            writers: 2,
            ..DbOptions::default()
        };
        let db = Db::open(&database.product_url.parse().unwrap(), options).unwrap();
        Self {
            db,
            _place: Place::Database(database),
        }
    }
}

/// Runs one of PostgreSQL's own tools on a database as an operator would; gives what it prints.
pub(crate) fn postgres_tool(
    tool: &str,
    arguments: &[impl AsRef<std::ffi::OsStr>],
    database: &TestDatabase,
) -> Vec<u8> {
    // Row-level security hides everything from the owner of the tables too.
    let url = database.admin_url.replacen("loket_owner", "postgres", 1);
    let output = std::process::Command::new(tool)
        .args(arguments)
        .arg(url)
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{tool}: {told}");
    output.stdout
}

/// A clock that goes only when told to.
pub(crate) struct StandingClock(AtomicI64);

impl Clock for StandingClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.0.load(Ordering::SeqCst))
    }
}

impl StandingClock {
    pub fn advance(&self, milliseconds: i64) {
        self.0.fetch_add(milliseconds, Ordering::SeqCst);
    }
}

/// A server with one person: `anke@example-print.example`, also `anke`, password `Right-Word1`.
pub(crate) struct TestServer {
    pub state: AppState,
    pub clock: Arc<StandingClock>,
    pub db: TestDb,
}

pub(crate) const PASSWORD: &str = "Right-Word1";

impl TestServer {
    pub async fn new(db: TestDb) -> Self {
        Self::with(db, ServerConfig::default()).await
    }

    pub async fn with(db: TestDb, config: ServerConfig) -> Self {
        let clock = Arc::new(StandingClock(AtomicI64::new(1_800_000_000_000)));
        let state = AppState::new(db.db.clone(), clock.clone(), config)
            .await
            .unwrap();
        let now = state.now();
        let terms = state.config().terms_version.clone();
        let hash =
            crate::authority::people::passwords::hash_blocking(PASSWORD, &SystemChance).unwrap();
        let write = move |tx: &mut Tx<'_>| {
            person::insert(tx, &anke(), now)?;
            credential::set(tx, &anke().person, &hash, now)?;
            consent::accept(tx, &anke().person, &terms, now)?;
            person::enter_first(tx, &anke().person, now)?;
            Ok::<_, DbError>(())
        };
        db.db.write(Tenant::Installation, write).await.unwrap();
        Self { state, clock, db }
    }

    /// One request in process; the answer's status and JSON (null when there is none).
    pub async fn ask(
        &self,
        method: Method,
        path: &str,
        token: Option<&str>,
        body: Option<Value>,
    ) -> (StatusCode, Value) {
        let mut request = Request::builder().method(method).uri(path);
        if let Some(token) = token {
            request = request.header("authorization", format!("Bearer {token}"));
        }
        let body = match body {
            Some(json) => {
                request = request.header("content-type", "application/json");
                Body::from(json.to_string())
            }
            None => Body::empty(),
        };
        let response = crate::router(self.state.clone())
            .oneshot(request.body(body).unwrap())
            .await
            .unwrap();
        let status = response.status();
        let bytes = response.into_body().collect().await.unwrap().to_bytes();
        (
            status,
            serde_json::from_slice(&bytes).unwrap_or(Value::Null),
        )
    }
}

pub(crate) fn anke() -> Profile {
    Profile {
        person: PersonId::new("p-anke"),
        given_name: "Anke".into(),
        family_name: "Example".into(),
        email: "anke@example-print.example".into(),
        user_name: Some("anke".into()),
        language: Language::De,
        customer_name: String::new(),
        contact_name: String::new(),
        telephone: String::new(),
    }
}
