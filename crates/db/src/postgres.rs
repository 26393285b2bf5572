//! One connection to PostgreSQL, as a role that owns nothing.

use super::engine::Connect;
use super::engine_kind::Engine;
use super::error::DbError;
use super::migrate::{Migration, newest};
use super::postgres_value::{PostgresValue, type_of};
use super::sql::{Translated, translate};
use super::tenant::Tenant;
use super::tx::{Params, Purpose, Session};
use super::value::{Row, checked};
use postgres::config::Host;
use postgres::fallible_iterator::FallibleIterator;
use postgres::types::{ToSql, Type};
use postgres::{Client, Config, NoTls, Statement};
use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

/// SQL texts kept translated and prepared per connection.
const PREPARED: usize = 512;

/// Opens a connection.
pub(super) fn connect(url: &str) -> Result<Client, DbError> {
    let mut config = config(url)?;
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(Duration::from_secs(5));
    }
    config
        .application_name("loket")
        .keepalives_idle(Duration::from_secs(30));
    Ok(config.connect(NoTls)?)
}

fn config(url: &str) -> Result<Config, DbError> {
    // The error would repeat the URL, and with it the password.
    url.parse()
        .map_err(|_| DbError::Configuration("the postgres:// URL cannot be read".to_owned()))
}

/// The hosts that a connection may go to over TCP; none for a socket of this machine.
pub(super) fn tcp_hosts(url: &str) -> Result<Vec<String>, DbError> {
    let config = config(url)?;
    // An address given besides a host is where the connection goes.
    if !config.get_hostaddrs().is_empty() {
        return Ok(config
            .get_hostaddrs()
            .iter()
            .map(IpAddr::to_string)
            .collect());
    }
    let hosts = config.get_hosts().iter().filter_map(|host| match host {
        Host::Tcp(name) => Some(name.clone()),
        #[cfg(unix)]
        Host::Unix(_) => None,
    });
    Ok(hosts.collect())
}

/// The role a URL signs in as.
pub(super) fn role_of(url: &str) -> Result<String, DbError> {
    let config = config(url)?;
    match config.get_user() {
        Some(user) if !user.is_empty() && !user.contains('"') => Ok(user.to_owned()),
        _ => Err(DbError::Configuration(
            "--database must name its user: postgres://USER@HOST/NAME".to_owned(),
        )),
    }
}

/// The columns of every unique key, by the name PostgreSQL gives it in a violation.
pub type UniqueKeys = Arc<HashMap<String, Vec<String>>>;

/// Refuses a role that could see past row-level security, and a schema this program does not know.
pub(super) fn check(url: &str, migrations: &[Migration]) -> Result<UniqueKeys, DbError> {
    let mut client = connect(url)?;
    let powerful = "SELECT rolsuper OR rolbypassrls
        OR EXISTS (SELECT 1 FROM pg_class WHERE relowner = pg_roles.oid AND relkind = 'r') AS powerful
        FROM pg_roles WHERE rolname = current_user";
    if client.query_one(powerful, &[])?.get("powerful") {
        let message = "--database must name a role that owns no table, is no superuser and cannot bypass row-level \
            security; give the owner's connection as --database-admin";
        return Err(DbError::Configuration(message.to_owned()));
    }
    let known = newest(migrations);
    let there: bool = client
        .query_one("SELECT to_regclass('schema_version') IS NOT NULL", &[])?
        .get(0);
    let found = if there {
        client
            .query_one("SELECT COALESCE(MAX(version), 0) FROM schema_version", &[])?
            .get(0)
    } else {
        0
    };
    match found {
        found if found > known => Err(DbError::NewerSchema { found, known }),
        found if found < known => Err(DbError::OlderSchema { found, known }),
        _ => unique_keys(&mut client),
    }
}

fn unique_keys(client: &mut Client) -> Result<UniqueKeys, DbError> {
    // An expression is no column: its key stays without columns, as on SQLite.
    let sql = "SELECT key.relname::text, array_agg(attname::text ORDER BY place) FROM pg_index
        JOIN pg_class key ON key.oid = indexrelid AND key.relnamespace = current_schema()::regnamespace
        CROSS JOIN LATERAL unnest(indkey) WITH ORDINALITY AS part (number, place)
        LEFT JOIN pg_attribute ON attrelid = indrelid AND attnum = number AND attnum > 0
        WHERE indisunique GROUP BY key.relname";
    let keys = client.query(sql, &[])?.into_iter().map(|row| {
        let columns: Vec<Option<String>> = row.get(1);
        (
            row.get(0),
            columns
                .into_iter()
                .collect::<Option<_>>()
                .unwrap_or_default(),
        )
    });
    Ok(Arc::new(keys.collect()))
}

/// Makes sessions of the product's role.
#[derive(Clone)]
pub struct PostgresConnect {
    /// The product's connection URL.
    pub url: String,
    /// Whether its sessions write.
    pub purpose: Purpose,
    /// The columns of each unique key, by the key's name.
    pub keys: UniqueKeys,
}

impl Connect for PostgresConnect {
    type Session = PostgresSession;

    fn connect(&self) -> Result<PostgresSession, DbError> {
        let mut client = connect(&self.url)?;
        // A job that hangs gives up its locks before its callers do.
        client.batch_execute(
            "SET lock_timeout = '10s'; SET statement_timeout = '60s';
             SET idle_in_transaction_session_timeout = '120s'; SET client_min_messages = warning;",
        )?;
        Ok(PostgresSession {
            client,
            keys: Arc::clone(&self.keys),
            purpose: self.purpose,
            texts: HashMap::new(),
            entered: None,
            open: false,
        })
    }
}

/// See [`Session`].
pub struct PostgresSession {
    client: Client,
    keys: UniqueKeys,
    purpose: Purpose,
    texts: HashMap<Box<str>, Prepared>,
    /// Whom the open transaction works for, when that is certain.
    entered: Option<Tenant>,
    open: bool,
}

struct Prepared {
    translated: Translated,
    /// One per combination of parameter types; nearly always one.
    statements: Vec<(Vec<Type>, Statement)>,
}

impl PostgresSession {
    /// The statement, prepared for these parameter types, and the parameters in its order.
    fn statement<'p>(
        &mut self,
        sql: &str,
        params: &'p Params<'_>,
    ) -> Result<(Statement, Vec<PostgresValue<'p>>), DbError> {
        if !self.texts.contains_key(sql) {
            if self.texts.len() >= PREPARED {
                self.texts.clear();
            }
            let translated = translate(sql, Engine::Postgres)?;
            self.texts.insert(
                sql.into(),
                Prepared {
                    translated,
                    statements: Vec::new(),
                },
            );
        }
        let Some(prepared) = self.texts.get_mut(sql) else {
            return Err(DbError::Statement(sql.to_owned()));
        };
        let (mut types, mut values) = (
            Vec::with_capacity(params.len()),
            Vec::with_capacity(params.len()),
        );
        prepared.translated.bind_by_name(params, |_, name, param| {
            types.push(type_of(param.kind()));
            values.push(PostgresValue(checked(name, *param)?));
            Ok(())
        })?;
        if let Some((_, known)) = prepared
            .statements
            .iter()
            .find(|(known, _)| *known == types)
        {
            return Ok((known.clone(), values));
        }
        let statement = self
            .client
            .prepare_typed(&prepared.translated.text, &types)?;
        prepared.statements.push((types, statement.clone()));
        Ok((statement, values))
    }

    /// What PostgreSQL said, with what it withheld.
    fn told(&mut self, error: DbError) -> DbError {
        match error {
            DbError::Unique {
                table,
                constraint: Some(name),
                ..
            } => {
                let columns = self.keys.get(&name).cloned().unwrap_or_default();
                DbError::Unique {
                    table,
                    columns,
                    constraint: Some(name),
                }
            }
            DbError::Conflict => {
                // It may have been a migration: statements prepared before it are of no use.
                self.texts.clear();
                DbError::Conflict
            }
            other => other,
        }
    }
}

impl Session for PostgresSession {
    fn begin(&mut self, purpose: Purpose) -> Result<(), DbError> {
        self.purpose = purpose;
        self.entered = None;
        self.client.batch_execute(match purpose {
            Purpose::Read => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
            // The tenant's lock makes the transaction alone among its rows, without the false alarms of
            // SERIALIZABLE on small tables.
            Purpose::Write => "BEGIN ISOLATION LEVEL READ COMMITTED",
        })?;
        self.open = true;
        Ok(())
    }

    fn enter(&mut self, tenant: &Tenant) -> Result<(), DbError> {
        if self.entered.as_ref() == Some(tenant) {
            return Ok(());
        }
        let organisation = tenant.organisation().unwrap_or("");
        let person = tenant.person().unwrap_or("");
        let mut sql = "SELECT set_config('loket.entered', 'yes', true),
            set_config('loket.organisation', :organisation, true), set_config('loket.person', :person, true)"
            .to_owned();
        let locks = if self.purpose == Purpose::Write {
            tenant.locks()
        } else {
            Vec::new()
        };
        let names = ["first", "second"];
        let mut params: Vec<(&str, &dyn super::Bind)> =
            vec![("organisation", &organisation), ("person", &person)];
        for (name, lock) in names.iter().zip(&locks) {
            sql.push_str(&format!(
                ", CAST(pg_advisory_xact_lock(hashtextextended(:{name}, 0)) AS TEXT)"
            ));
            params.push((name, lock));
        }
        self.rows(&sql, &params, &mut |_| Ok(()))?;
        self.entered = Some(tenant.clone());
        Ok(())
    }

    fn execute(&mut self, sql: &str, params: &Params<'_>) -> Result<u64, DbError> {
        let (statement, values) = self.statement(sql, params)?;
        let values: Vec<&(dyn ToSql + Sync)> = values.iter().map(|value| value as _).collect();
        self.client
            .execute(&statement, &values)
            .map_err(|error| self.told(error.into()))
    }

    fn rows(
        &mut self,
        sql: &str,
        params: &Params<'_>,
        each: &mut dyn FnMut(&Row<'_>) -> Result<(), DbError>,
    ) -> Result<(), DbError> {
        let (statement, values) = self.statement(sql, params)?;
        let outcome = match self.client.query_raw(&statement, &values) {
            Ok(mut rows) => loop {
                match rows.next() {
                    Ok(Some(row)) => each(&Row::new(&row))?,
                    Ok(None) => break Ok(()),
                    Err(error) => break Err(error.into()),
                }
            },
            Err(error) => Err(error.into()),
        };
        outcome.map_err(|error| self.told(error))
    }

    fn control(&mut self, sql: &str) -> Result<(), DbError> {
        if sql.starts_with("ROLLBACK") {
            // The settings go back to what they were at the savepoint.
            self.entered = None;
        }
        Ok(self.client.batch_execute(sql)?)
    }

    fn commit(&mut self) -> Result<(), DbError> {
        self.client.batch_execute("COMMIT")?;
        self.open = false;
        Ok(())
    }

    fn rollback(&mut self) {
        if self.is_open()
            && let Err(error) = self.client.batch_execute("ROLLBACK")
        {
            tracing::warn!(%error, "a transaction could not be rolled back");
        }
        self.open = false;
    }

    /// Dead rows are the database's own to remove.
    fn scrub(&mut self) -> Result<(), DbError> {
        Ok(())
    }

    fn is_open(&self) -> bool {
        self.open && !self.client.is_closed()
    }
}
