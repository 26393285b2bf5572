//! The database seam: one portable SQL text over embedded SQLite and PostgreSQL.
//!
//! Stores hand a synchronous closure to [`Db::write`] or [`Db::read`]; it runs on a database thread, in one
//! transaction, as one tenant. Both engines keep the same promises, and `tests/contract.rs` asks them of both:
//!
//! - A write sees and changes its tenant's rows as if it were alone: SQLite has one writer; on PostgreSQL jobs of
//!   one tenant share a queue in this process and an advisory lock between processes. Rows of installation tables
//!   that several tenants change are changed by *conditional* statements, or under [`Tenant::Installation`].
//! - Writes that wait together are committed together (one fsync), each in its own savepoint.
//! - Committed, then published ([`Tx::after_commit`]), then answered.
//! - A closure may run more than once and has no effects besides its statements and hooks.
//! - What is written belongs to the tenant entered, or is refused. What is *read* is limited by PostgreSQL's
//!   row-level security only: every statement still names its tenant, and the suite that runs on both engines
//!   finds one that does not.
//!
//! SQL is portable when it uses `BIGINT`, `TEXT`, `BYTEA`, `:name` parameters, `NULLS FIRST|LAST` wherever an
//! ordered column can be absent, and `ESCAPE` with every `LIKE`. Case is folded in Rust, never by `lower()`.

mod database;
mod ddl;
mod engine;
mod engine_kind;
mod error;
mod file;
mod group;
mod migrate;
mod open;
mod postgres;
mod postgres_value;
mod sql;
mod sqlite;
mod tenant;
mod tenant_queues;
mod tx;
mod value;

pub use database::{Db, Stats};
pub use engine_kind::Engine;
pub use error::DbError;
pub use file::{empty_log, lock, make_private, private_file};
pub use migrate::{Migration, newest};
pub use open::{DatabaseUrl, DbOptions};
pub use tenant::Tenant;
pub use tx::{Params, Tx};
pub use value::{Bind, Kind, Row, Stored, Value};

/// The parts below the seam, for this crate's own tests and those of the schema. Not for the product.
#[doc(hidden)]
pub mod internals {
    pub use crate::database::awaited;
    pub use crate::ddl::rewritten;
    pub use crate::engine::{Connect, Counters, Queue, Threads};
    pub use crate::error::sqlite_unique;
    pub use crate::group::{Broken, Job, Waiting, run_group};
    pub use crate::migrate::each_protected_table;
    pub use crate::postgres::{PostgresConnect, PostgresSession, UniqueKeys};
    pub use crate::postgres_value::whole;
    pub use crate::sql::{Translated, translate};
    pub use crate::sqlite::{Sight, SqliteSession};
    pub use crate::tenant_queues::{Batch, TenantQueues};
    pub use crate::tx::{Hook, Purpose, Session};
}
