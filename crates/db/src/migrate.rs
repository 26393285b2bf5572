//! Bringing a database to the schema this program knows.

use super::ddl::rewritten;
use super::engine_kind::Engine;
use super::error::DbError;
use super::sqlite::{Sight, SqliteSession};

/// One step of the schema. Versions count 1, 2, 3 …
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// Its number.
    pub version: i64,
    /// A word on what it brings.
    pub name: &'static str,
    /// Portable text, see `ddl.rs`.
    pub sql: &'static str,
    /// Portable statements that fill a database of exactly this version with a few rows: the test that upgrades
    /// every old schema begins with them. Needed as soon as there is a newer version.
    pub sample: &'static str,
}

/// The newest version of a list.
pub fn newest(migrations: &[Migration]) -> i64 {
    migrations.last().map_or(0, |migration| migration.version)
}

/// What is left to do for a database at `found`.
fn pending(
    migrations: &[Migration],
    found: i64,
) -> Result<impl Iterator<Item = &Migration>, DbError> {
    let known = newest(migrations);
    if found > known {
        return Err(DbError::NewerSchema { found, known });
    }
    Ok(migrations
        .iter()
        .filter(move |migration| migration.version > found))
}

/// Upgrades the file, each version in a transaction of its own.
pub(super) fn sqlite(session: &SqliteSession, migrations: &[Migration]) -> Result<(), DbError> {
    let connection = session.connection();
    connection.execute_batch(
        "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;",
    )?;
    let found = "SELECT COALESCE(MAX(version), 0) FROM schema_version";
    let found = connection.query_row(found, [], |row| row.get(0))?;
    // A table that is rebuilt would take the rows that point at it along; the check below makes good for it.
    connection.execute_batch("PRAGMA foreign_keys = OFF;")?;
    session.see(Sight::Everything);
    for migration in pending(migrations, found)? {
        let transaction = connection.unchecked_transaction()?;
        transaction.execute_batch(&rewritten(migration.sql, Engine::Sqlite, "")?)?;
        transaction.execute(
            "INSERT INTO schema_version VALUES (?1, ?2)",
            (migration.version, migration.name),
        )?;
        if transaction
            .prepare("PRAGMA foreign_key_check")?
            .exists([])?
        {
            return Err(DbError::ForeignKey(format!(
                "after migration {}",
                migration.name
            )));
        }
        transaction.commit()?;
        tracing::info!(
            version = migration.version,
            name = migration.name,
            "schema migrated"
        );
    }
    session.see(Sight::Closed);
    Ok(connection.execute_batch("PRAGMA foreign_keys = ON;")?)
}

/// Upgrades the database as the role that owns the tables, and grants the product's `role` what it needs.
pub(super) fn postgres(
    client: &mut postgres::Client,
    role: &str,
    migrations: &[Migration],
) -> Result<(), DbError> {
    // One server migrates, the others wait; the lock goes with the connection.
    client.batch_execute(&format!(
        "SELECT pg_advisory_lock(hashtextextended('loket migration', 0));
         SET client_min_messages = warning;
         CREATE TABLE IF NOT EXISTS schema_version (version BIGINT PRIMARY KEY, name TEXT NOT NULL);
         GRANT SELECT ON schema_version TO \"{role}\";"
    ))?;
    let found = client
        .query_one("SELECT COALESCE(MAX(version), 0) FROM schema_version", &[])?
        .get(0);
    for migration in pending(migrations, found)? {
        let mut transaction = client.transaction()?;
        // While it migrates, the owner sees every row; afterwards not even the owner passes by the policies.
        transaction.batch_execute(&each_protected_table("NO FORCE"))?;
        transaction.batch_execute(&rewritten(migration.sql, Engine::Postgres, role)?)?;
        transaction.batch_execute(&each_protected_table("FORCE"))?;
        transaction.execute(
            "INSERT INTO schema_version VALUES ($1, $2)",
            &[&migration.version, &migration.name],
        )?;
        transaction.commit()?;
        tracing::info!(
            version = migration.version,
            name = migration.name,
            "schema migrated"
        );
    }
    Ok(())
}

/// Turns the owner's own submission to row-level security on (`FORCE`) or off (`NO FORCE`), table by table.
pub fn each_protected_table(how: &str) -> String {
    format!(
        "DO $$ DECLARE found regclass; BEGIN
           FOR found IN SELECT oid FROM pg_class
             WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND relrowsecurity
           LOOP EXECUTE format('ALTER TABLE %s {how} ROW LEVEL SECURITY', found); END LOOP;
         END $$"
    )
}
