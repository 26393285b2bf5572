//! What the server's own tests share: a fresh database of either engine, a clock that stands still, one request.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use http_body_util::BodyExt;
use loket_authority::config::ServerConfig;
use loket_db::{Db, DbError, DbOptions, Tenant, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::PersonId;
use loket_domain::people::{Language, Profile};
use loket_server::state::AppState;
use loket_store::SystemRandomness;
use loket_store::db_options;
use loket_store::people::{consent, credential, person};
pub(crate) use loket_testkit::{HandClock, Place, postgres_tool};
use serde_json::Value;
use std::sync::Arc;
use tower::ServiceExt;

/// Makes a test per engine of each `async fn name(db: TestDb)` beside it.
macro_rules! both_engines {
    ($($name:ident),+ $(,)?) => {
        mod on_sqlite {
            $(#[tokio::test] async fn $name() { super::$name($crate::support::TestDb::sqlite()).await })+
        }
        mod on_postgres {
            $(#[tokio::test] async fn $name() { super::$name($crate::support::TestDb::postgres()).await })+
        }
    };
}
pub(crate) use both_engines;

/// A fresh database with the product's tables that goes with this value.
pub(crate) struct TestDb {
    pub db: Db,
    place: Place,
}

impl TestDb {
    /// Everything the database holds, also what it only has not overwritten: SQLite's files, PostgreSQL's dump.
    pub fn stored_bytes(&self) -> Vec<u8> {
        self.place.stored_bytes()
    }

    /// SQLite's file.
    pub fn file(&self) -> Option<std::path::PathBuf> {
        self.place.file()
    }

    pub fn sqlite() -> Self {
        Self::open(Place::sqlite(), db_options())
    }

    pub fn postgres() -> Self {
        let options = DbOptions {
            readers: 2,
            writers: 2,
            ..db_options()
        };
        Self::open(migrated_postgres(), options)
    }

    fn open(place: Place, mut options: DbOptions) -> Self {
        options.admin = place.admin_url().map(|url| url.parse().unwrap());
        let db = Db::open(&place.url().parse().unwrap(), options).unwrap();
        Self { db, place }
    }
}

/// A copy of a PostgreSQL database with the product's tables: they are made once per test process.
pub(crate) fn migrated_postgres() -> Place {
    Place::postgres_filled("product", |empty| {
        let options = DbOptions {
            admin: Some(empty.admin_url.parse().unwrap()),
            ..db_options()
        };
        Db::migrate(&empty.product_url.parse().unwrap(), &options).unwrap();
    })
}

/// A server with one person: `anke@example-print.example`, also `anke`, password `Right-Word1`.
pub(crate) struct TestServer {
    pub state: AppState,
    pub clock: HandClock,
    pub db: TestDb,
}

pub(crate) const PASSWORD: &str = "Right-Word1";

impl TestServer {
    pub async fn new(db: TestDb) -> Self {
        Self::with(db, ServerConfig::default()).await
    }

    pub async fn with(db: TestDb, config: ServerConfig) -> Self {
        let clock = HandClock::at(Timestamp(1_800_000_000_000));
        let shown = clock.clone();
        let state = AppState::new(db.db.clone(), Arc::new(move || shown.now()), config)
            .await
            .unwrap();
        let now = state.now();
        let terms = state.config().terms_version.clone();
        let hash =
            loket_authority::people::passwords::hash_blocking(PASSWORD, &SystemRandomness).unwrap();
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
        let response = loket_server::router(self.state.clone())
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
