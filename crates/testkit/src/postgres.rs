//! A real PostgreSQL for tests: one cluster per test process, one database per test.
//!
//! A small shell process watches over the cluster: it reads a pipe that only this test process holds open, and
//! removes the cluster when the pipe closes, however the tests end. Nothing listens on the network.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::mem::ManuallyDrop;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};

/// The role tests connect as in place of the server: it owns nothing.
pub const PRODUCT: &str = "loket_product";
/// The role that owns the tables; no superuser either, so migrations are tested with ordinary means.
const OWNER: &str = "loket_owner";

/// `$1` is the folder of PostgreSQL's programs. Prints the cluster's folder once it answers.
const WATCH: &str = r#"
trap '' INT HUP TERM PIPE
dir=$(mktemp -d "${TMPDIR:-/tmp}/loket-postgres.XXXXXX") || exit 1
fail() { cat "$dir/log" >&2; rm -rf "$dir"; exit 1; }
"$1/initdb" -D "$dir/data" -U postgres -A trust -E UTF8 --locale=C --no-sync >"$dir/log" 2>&1 || fail
options="-k $dir -c listen_addresses= -c fsync=off -c full_page_writes=off -c max_connections=500"
options="$options -c shared_buffers=32MB -c deadlock_timeout=20ms -c autovacuum=off"
"$1/pg_ctl" -D "$dir/data" -w -t 60 -l "$dir/log" -o "$options" start >>"$dir/log" 2>&1 || fail
echo "$dir"
read -r _
"$1/pg_ctl" -D "$dir/data" -m immediate stop >/dev/null 2>&1
rm -rf "$dir"
"#;

/// A running PostgreSQL, thrown away when the test process ends.
#[derive(Debug)]
pub struct Cluster {
    folder: String,
    databases: AtomicU32,
    /// Names of databases that are only copied, by what they are filled with.
    templates: Mutex<BTreeMap<&'static str, String>>,
    /// Its standard input is the pipe that keeps the cluster alive.
    _watch: Child,
}

/// A fresh, empty database; dropped with this value.
#[derive(Debug)]
pub struct TestDatabase {
    /// Connects as the owner of the tables, for migrations.
    pub admin_url: String,
    /// Connects as the product's role.
    pub product_url: String,
    name: String,
}

impl Cluster {
    /// The cluster of this test process, started at the first call.
    ///
    /// # Panics
    /// When PostgreSQL is not installed or does not start: tests that need it fail, they are never skipped.
    pub fn shared() -> &'static Cluster {
        static CLUSTER: OnceLock<Cluster> = OnceLock::new();
        CLUSTER.get_or_init(|| {
            Cluster::start().unwrap_or_else(|error| panic!("PostgreSQL for tests: {error}"))
        })
    }

    fn start() -> Result<Self, String> {
        let programs = programs()?;
        let mut command = as_ordinary_user();
        command.args(["sh", "-c", WATCH, "sh"]).arg(&programs);
        command
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped());
        let mut watch = command
            .spawn()
            .map_err(|error| format!("the watching shell: {error}"))?;
        let mut folder = String::new();
        if let Some(output) = watch.stdout.take() {
            BufReader::new(output)
                .read_line(&mut folder)
                .map_err(|error| error.to_string())?;
        }
        let folder = folder.trim().to_owned();
        if folder.is_empty() {
            return Err("initdb or pg_ctl failed, see above".to_owned());
        }
        let cluster = Self {
            folder,
            databases: AtomicU32::new(0),
            templates: Mutex::default(),
            _watch: watch,
        };
        cluster.as_superuser(&[
            &format!("CREATE ROLE {PRODUCT} LOGIN"),
            &format!("CREATE ROLE {OWNER} LOGIN"),
        ])?;
        Ok(cluster)
    }

    /// Creates a database nobody else uses.
    ///
    /// # Panics
    /// When the cluster refuses.
    pub fn database(&'static self) -> TestDatabase {
        self.create("")
    }

    /// Creates a database nobody else uses, as `fill` leaves one: the first call with a key fills a template, and
    /// every call copies it. `fill` closes its connections.
    ///
    /// # Panics
    /// When the cluster refuses, or `fill` panics.
    pub fn filled(
        &'static self,
        key: &'static str,
        fill: impl FnOnce(&TestDatabase),
    ) -> TestDatabase {
        let mut templates = self
            .templates
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let template = templates.entry(key).or_insert_with(|| {
            // Goes with the cluster, not with the value.
            let template = ManuallyDrop::new(self.database());
            fill(&template);
            let name = &template.name;
            // A connection on its way out would hold up the copy.
            self.as_superuser(&[&format!(
                "ALTER DATABASE {name} WITH ALLOW_CONNECTIONS false"
            )])
            .unwrap_or_else(|error| panic!("ALTER DATABASE: {error}"));
            self.end_connections(&template);
            name.clone()
        });
        let copied = format!("TEMPLATE {template}");
        drop(templates);
        self.create(&copied)
    }

    fn create(&'static self, how: &str) -> TestDatabase {
        let name = format!("test_{}", self.databases.fetch_add(1, Ordering::Relaxed));
        let created = self.as_superuser(&[&format!("CREATE DATABASE {name} OWNER {OWNER} {how}")]);
        created.unwrap_or_else(|error| panic!("CREATE DATABASE: {error}"));
        TestDatabase {
            admin_url: self.url(OWNER, &name),
            product_url: self.url(PRODUCT, &name),
            name,
        }
    }

    /// Ends every connection of the database, as a restart of PostgreSQL would.
    ///
    /// # Panics
    /// When the cluster refuses.
    pub fn end_connections(&self, database: &TestDatabase) {
        let name = &database.name;
        let sql = format!(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
        );
        self.as_superuser(&[&sql])
            .unwrap_or_else(|error| panic!("pg_terminate_backend: {error}"));
    }

    /// The folder of the cluster's socket.
    pub fn folder(&self) -> &str {
        &self.folder
    }

    fn url(&self, role: &str, database: &str) -> String {
        format!(
            "postgres://{role}@{}/{database}",
            self.folder.replace('/', "%2F")
        )
    }

    /// On a thread of its own: the blocking client refuses to run inside an async test.
    fn as_superuser(&self, statements: &[&str]) -> Result<(), String> {
        let url = self.url("postgres", "postgres");
        let run = || {
            let mut client = postgres::Client::connect(&url, postgres::NoTls)?;
            statements
                .iter()
                .try_for_each(|sql| client.batch_execute(sql))
        };
        let outcome = std::thread::scope(|scope| scope.spawn(run).join());
        outcome.map_err(|_| "a panic".to_owned())?.map_err(|error| {
            error
                .as_db_error()
                .map_or_else(|| error.to_string(), |told| told.message().to_owned())
        })
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        // Best effort: the whole cluster goes at the end anyway.
        drop(
            Cluster::shared().as_superuser(&[&format!("DROP DATABASE {} WITH (FORCE)", self.name)]),
        );
    }
}

/// The folder of the newest installed PostgreSQL: where Debian keeps them side by side, else on the path.
fn programs() -> Result<PathBuf, String> {
    let version = |path: &PathBuf| {
        path.file_name()
            .and_then(|name| name.to_str()?.parse::<u32>().ok())
    };
    let installed = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten();
    let mut versions: Vec<PathBuf> = installed.map(|entry| entry.path()).collect();
    versions.sort_by_key(|path| std::cmp::Reverse(version(path)));
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = versions.into_iter().map(|version| version.join("bin"));
    let usable = |folder: &PathBuf| {
        ["initdb", "pg_ctl"]
            .iter()
            .all(|program| folder.join(program).exists())
    };
    let found = folders.chain(std::env::split_paths(&path)).find(usable);
    found.ok_or_else(|| {
        "not installed: `apt-get install postgresql` (no service needs to run)".to_owned()
    })
}

/// PostgreSQL refuses to run as root: then it runs as the user its package made.
fn as_ordinary_user() -> Command {
    let root = Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|id| id.stdout.trim_ascii() == b"0");
    if !root {
        return Command::new("env");
    }
    let mut command = Command::new("setpriv");
    command.args([
        "--reuid=postgres",
        "--regid=postgres",
        "--clear-groups",
        "--",
    ]);
    command
}
