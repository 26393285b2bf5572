//! A fresh, empty database of either engine, which goes with the value.

use crate::postgres::{Cluster, TestDatabase};
use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::Command;

/// Where a test's database lives; gone with this value.
#[derive(Debug)]
pub enum Place {
    /// SQLite: a folder of its own, which holds `loket.db` and its log.
    Folder(tempfile::TempDir),
    /// PostgreSQL: a database in the cluster of this test process.
    Database(TestDatabase),
}

impl Place {
    /// An empty folder for SQLite's file.
    ///
    /// # Panics
    /// When no folder can be made.
    pub fn sqlite() -> Self {
        Self::Folder(tempfile::tempdir().unwrap())
    }

    /// An empty database of PostgreSQL.
    ///
    /// # Panics
    /// As [`Cluster::shared`].
    pub fn postgres() -> Self {
        Self::Database(Cluster::shared().database())
    }

    /// A database of PostgreSQL as `fill` left the first one with this key.
    ///
    /// # Panics
    /// As [`Cluster::filled`].
    pub fn postgres_filled(key: &'static str, fill: impl FnOnce(&TestDatabase)) -> Self {
        Self::Database(Cluster::shared().filled(key, fill))
    }

    /// The URL that the product opens it with.
    pub fn url(&self) -> String {
        match self {
            Self::Folder(folder) => format!("sqlite:{}", folder.path().join("loket.db").display()),
            Self::Database(database) => database.product_url.clone(),
        }
    }

    /// PostgreSQL: the URL of the role that owns the tables and migrates them.
    pub fn admin_url(&self) -> Option<&str> {
        match self {
            Self::Folder(_) => None,
            Self::Database(database) => Some(&database.admin_url),
        }
    }

    /// SQLite's file.
    pub fn file(&self) -> Option<PathBuf> {
        match self {
            Self::Folder(folder) => Some(folder.path().join("loket.db")),
            Self::Database(_) => None,
        }
    }

    /// Everything the database holds, also deleted bytes that nothing has overwritten yet: SQLite's files,
    /// PostgreSQL's dump.
    ///
    /// # Panics
    /// When the files cannot be read or the dump fails.
    pub fn stored_bytes(&self) -> Vec<u8> {
        match self {
            Self::Folder(folder) => {
                let files = std::fs::read_dir(folder.path()).unwrap();
                let files = files.map(|entry| std::fs::read(entry.unwrap().path()).unwrap());
                files.flatten().collect()
            }
            Self::Database(database) => {
                let nothing: [&str; 0] = [];
                postgres_tool("pg_dump", &nothing, database)
            }
        }
    }
}

/// Runs one of PostgreSQL's own tools on a database as an operator would; gives what it prints.
///
/// # Panics
/// When the tool is not there or fails.
pub fn postgres_tool(
    tool: &str,
    arguments: &[impl AsRef<OsStr>],
    database: &TestDatabase,
) -> Vec<u8> {
    // Row-level security hides everything from the owner of the tables too.
    let url = database.admin_url.replacen("loket_owner", "postgres", 1);
    let output = Command::new(tool)
        .args(arguments)
        .arg(url)
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{tool}: {told}");
    output.stdout
}
