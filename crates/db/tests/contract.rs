//! One list of checks, asked of both engines. What the seam promises is written here, not in its modules.

mod concurrency;
mod opening;
mod postgres_only;
mod sqlite_only;
mod tenants;
mod transactions;
mod values;

pub(super) use loket_db::*;
pub(super) use loket_domain::ids::{OrganisationId, PersonId};
pub(super) use loket_testkit::Place;
use std::panic::{AssertUnwindSafe, catch_unwind};
pub(super) use std::sync::Arc;
pub(super) use std::sync::atomic::Ordering;

/// A promise and how to ask for it.
pub(super) type Check = (&'static str, fn(&Site));

macro_rules! checks {
    ($($name:ident)+) => {
        /// The checks of this file.
        pub(super) const CHECKS: &[super::Check] = &[$((stringify!($name), $name)),+];
    };
}
use checks;

const SCHEMA: &[Migration] = &[Migration {
    version: 1,
    name: "contract",
    sql: include_str!("contract_schema.sql"),
    sample: "",
}];

/// A fresh database with the contract's tables.
pub(super) struct Site {
    pub db: Db,
    pub url: DatabaseUrl,
    pub options: DbOptions,
    pub place: Place,
}

impl Site {
    pub fn new(engine: Engine) -> Self {
        let (place, url, options) = empty(engine);
        let db = Db::open(&url, options.clone()).unwrap();
        Self {
            db,
            url,
            options,
            place,
        }
    }

    /// A write that must succeed.
    pub fn write<T: Send + 'static>(
        &self,
        tenant: Tenant,
        job: impl FnMut(&mut Tx<'_>) -> Result<T, DbError> + Send + 'static,
    ) -> T {
        self.db.write_blocking(tenant, job).unwrap()
    }

    /// A write that must be refused.
    pub fn refused(
        &self,
        tenant: Tenant,
        mut job: impl FnMut(&mut Tx<'_>) -> Result<(), DbError> + Send + 'static,
    ) -> DbError {
        self.db
            .write_blocking(tenant, move |tx| job(tx))
            .unwrap_err()
    }

    /// A read that must succeed.
    pub fn read<T: Send + 'static>(
        &self,
        tenant: Tenant,
        job: impl FnMut(&mut Tx<'_>) -> Result<T, DbError> + Send + 'static,
    ) -> T {
        self.db.read_blocking(tenant, job).unwrap()
    }

    /// The ids of the tenant's items, sorted.
    pub fn items(&self, organisation: &'static str) -> Vec<String> {
        self.read(org(organisation), move |tx| {
            let sql = "SELECT id FROM item WHERE organisation_id = :organisation ORDER BY id";
            tx.rows(sql, &[("organisation", &organisation)], |row| {
                row.text("id")
            })
        })
    }
}

/// An empty database, and how the contract's schema is opened on it.
fn empty(engine: Engine) -> (Place, DatabaseUrl, DbOptions) {
    let place = match engine {
        Engine::Sqlite => Place::sqlite(),
        Engine::Postgres => Place::postgres(),
    };
    let url = place.url().parse().unwrap();
    let admin = place.admin_url().map(|url| url.parse().unwrap());
    let options = DbOptions {
        admin,
        ..DbOptions::new(SCHEMA)
    };
    (place, url, options)
}

pub(super) fn org(id: &str) -> Tenant {
    Tenant::Organisation(OrganisationId::new(id))
}

pub(super) fn person(id: &str) -> Tenant {
    Tenant::Person(PersonId::new(id))
}

pub(super) fn both(organisation: &str, person: &str) -> Tenant {
    Tenant::Both {
        organisation: OrganisationId::new(organisation),
        person: PersonId::new(person),
    }
}

pub(super) fn put(tx: &mut Tx<'_>, organisation: &str, id: &str, n: i64) -> Result<(), DbError> {
    let sql = "INSERT INTO item (organisation_id, id, n) VALUES (:organisation, :id, :n)";
    tx.execute(
        sql,
        &[("id", &id), ("n", &n), ("organisation", &organisation)],
    )
    .map(drop)
}

/// Runs every check on an engine; returns how many passed and which did not.
fn passed_on(engine: Engine) -> (usize, Vec<&'static str>) {
    let lists = [
        values::CHECKS,
        transactions::CHECKS,
        tenants::CHECKS,
        concurrency::CHECKS,
        opening::CHECKS,
    ];
    let (mut passed, mut failed) = (0, Vec::new());
    for (name, check) in lists.concat() {
        match catch_unwind(AssertUnwindSafe(|| check(&Site::new(engine)))) {
            Ok(()) => passed += 1,
            Err(_) => failed.push(name),
        }
    }
    println!(
        "{engine:?}: {passed} contract checks passed, {} failed {failed:?}",
        failed.len()
    );
    (passed, failed)
}

#[test]
fn both_engines_keep_the_same_contract() {
    let (sqlite, postgres) = (passed_on(Engine::Sqlite), passed_on(Engine::Postgres));
    assert_eq!(
        (sqlite.1, postgres.1),
        (vec![], vec![]),
        "failed on SQLite, on PostgreSQL"
    );
    assert_eq!(sqlite.0, postgres.0);
}
