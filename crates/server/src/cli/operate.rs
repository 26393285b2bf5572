//! Operators' commands: asked of the running server, or carried out here when none runs.

use super::output::{Sentence, say};
use super::serve::{open, private_folder};
use super::settings::Settings;
use crate::ops::{restore, socket};
use loket_authority::carrier::operators::{OperatorCommand, carry_out};
use loket_authority::carrier::outcome::Outcome;
use loket_authority::config::{Environment, ServerConfig};
use loket_authority::erasure::{Ledger, replay};
use loket_authority::state::Authority;
use loket_db::{DatabaseUrl, DbError};
use loket_store::{SystemClock, SystemRandomness};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Has a command carried out and prints what came of it.
pub(super) fn operate(settings: &Settings, command: OperatorCommand) -> Result<(), Sentence> {
    let folder = settings.data_folder();
    let asked = socket::ask(&folder, &command)
        .map_err(|error| format!("The running server does not answer on its socket: {error}."))?;
    let outcome = match asked {
        Some(outcome) => outcome,
        None => here(settings, command)?,
    };
    match outcome {
        Outcome { done: true, said } => {
            say(&said);
            Ok(())
        }
        Outcome { said, .. } => Err(said),
    }
}

/// Carries a command out without a running server; the database's lock keeps one from starting meanwhile.
fn here(settings: &Settings, command: OperatorCommand) -> Result<Outcome, Sentence> {
    must_exist(settings)?;
    apart(settings, async move |state| {
        Ok(carry_out(&state, command).await)
    })
}

/// Opens the database and does something with a server's state, without serving.
pub(super) fn apart<T>(
    settings: &Settings,
    work: impl AsyncFnOnce(Authority) -> Result<T, Sentence>,
) -> Result<T, Sentence> {
    let db = open(settings)?;
    let runtime = tokio::runtime::Runtime::new()
        .map_err(|error| format!("No threads can be started: {error}."))?;
    runtime.block_on(async {
        let config = ServerConfig {
            erasure_ledger: Some(settings.erasure_ledger()),
            ..ServerConfig::default()
        };
        let unusable = |error: DbError| format!("The database cannot be used: {error}.");
        let state = Authority::new(db, Arc::new(SystemClock), config)
            .await
            .map_err(unusable)?;
        replay::before_serving(&state).await.map_err(unusable)?;
        work(state).await
    })
}

/// Looking at a database must not make one.
fn must_exist(settings: &Settings) -> Result<(), Sentence> {
    let (url, _) = settings
        .database(&Environment::of_this_machine())
        .map_err(|error| error.to_string())?;
    match url {
        DatabaseUrl::Sqlite(path) if !path.exists() => Err(format!(
            "There is no database at {}: set --data or --database.",
            path.display()
        )),
        _ => Ok(()),
    }
}

/// Backs the database up.
pub(super) fn backup(settings: &Settings, file: &Path) -> Result<(), Sentence> {
    let file =
        std::path::absolute(file).map_err(|error| format!("{}: {error}.", file.display()))?;
    operate(settings, OperatorCommand::Backup { file })
}

/// Restores a backup while no server runs.
pub(super) fn restore(
    settings: &Settings,
    file: Option<PathBuf>,
    after_pg_restore: bool,
) -> Result<(), Sentence> {
    let (url, options) = settings
        .database(&Environment::of_this_machine())
        .map_err(|error| error.to_string())?;
    let ledger = Ledger::at(settings.erasure_ledger());
    let failed = |error| match error {
        DbError::AlreadyRunning(_) => {
            format!("Nothing was restored: {error}. Stop the server first.")
        }
        error => format!("Nothing was restored: {error}."),
    };
    match (url, file) {
        (DatabaseUrl::Sqlite(database), Some(file)) if !after_pg_restore => {
            private_folder(&settings.data_folder())?;
            let kept =
                restore::restore_sqlite(&database, &file, &ledger, &SystemClock, &SystemRandomness)
                    .map_err(failed)?;
            say(&format!(
                "Restored {}: a new epoch has begun.",
                file.display()
            ));
            if let Some(kept) = kept {
                say(&format!(
                    "What was there before is kept in {}.",
                    kept.display()
                ));
            }
            Ok(())
        }
        (url @ DatabaseUrl::Postgres(_), None) if after_pg_restore => {
            restore::begin_epoch(&url, options, &ledger, &SystemClock, &SystemRandomness)
                .map_err(failed)?;
            say("A new epoch has begun.");
            Ok(())
        }
        (DatabaseUrl::Postgres(_), _) => Err(
            "Restore PostgreSQL with pg_restore while all servers are stopped, then run \
             `loket-server restore --after-pg-restore`."
                .to_owned(),
        ),
        (DatabaseUrl::Sqlite(_), _) => {
            Err("Give the file to restore: `loket-server restore FILE`.".to_owned())
        }
    }
}
