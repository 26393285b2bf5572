//! `serve`.

use super::logging;
use super::output::Sentence;
use super::settings::{Checked, Settings};
use crate::listen::serve_on;
use crate::ops::{metrics, socket};
use crate::state::AppState;
use loket_authority::config::Environment;
use loket_authority::erasure::replay;
use loket_authority::jobs;
use loket_authority::sync::follow;
use loket_db::Db;
use loket_mail::Post;
use loket_store::SystemClock;
use std::path::Path;
use std::sync::Arc;
use tokio::net::TcpListener;

/// Serves until told to stop.
pub(super) fn serve(settings: &Settings) -> Result<(), Sentence> {
    let checked = settings
        .checked(&Environment::of_this_machine())
        .map_err(|error| error.to_string())?;
    logging::begin(settings.log.as_deref().unwrap_or("info"));
    let folder = settings.data_folder();
    private_folder(&folder)?;
    let db = open(settings)?;
    let runtime = tokio::runtime::Runtime::new()
        .map_err(|error| format!("No threads can be started: {error}."))?;
    runtime.block_on(until_stopped(db, checked, &folder))
}

/// Opens the database that the settings name.
pub(super) fn open(settings: &Settings) -> Result<Db, Sentence> {
    let (url, options) = settings
        .database(&Environment::of_this_machine())
        .map_err(|error| error.to_string())?;
    Db::open(&url, options).map_err(|error| format!("The database {url} cannot be used: {error}."))
}

/// Makes the data folder, and makes it the server's own.
pub(super) fn private_folder(folder: &Path) -> Result<(), Sentence> {
    let unusable = |error| {
        format!(
            "Set --data to a folder that can be written: {}: {error}.",
            folder.display()
        )
    };
    std::fs::create_dir_all(folder).map_err(unusable)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o700))
            .map_err(unusable)?;
    }
    Ok(())
}

async fn until_stopped(db: Db, checked: Checked, folder: &Path) -> Result<(), Sentence> {
    let post = Post::of(&checked.server.mail)?;
    let state = AppState::new(db, Arc::new(SystemClock), checked.server)
        .await
        .map_err(|error| format!("The database cannot be used: {error}."))?;
    replay::before_serving(&state)
        .await
        .map_err(|error| format!("The database cannot be served: {error}."))?;
    let listener = bind("--listen", checked.listen).await?;
    if let Some(address) = checked.metrics_listen {
        let handle = metrics::install()?;
        let private = bind("--metrics-listen", address).await?;
        let stop = state.clone();
        let app = metrics::router(handle, state.clone());
        let serving =
            axum::serve(private, app).with_graceful_shutdown(async move { stop.stopped().await });
        tokio::spawn(async move { serving.await });
    }
    if let Err(error) = socket::serve(state.authority().clone(), folder) {
        tracing::warn!(cause = %error, "operators' commands need the server stopped");
    }
    jobs::scheduled::begin(&state);
    tokio::spawn(follow::follow_others(state.authority().clone()));
    match post {
        Some(post) => drop(tokio::spawn(jobs::mails::send(
            state.authority().clone(),
            post,
        ))),
        None => tracing::warn!("without --mail mails wait"),
    }
    let address = listener
        .local_addr()
        .map_err(|error| format!("The listener has no address: {error}."))?;
    let stop = told_to_stop()?;
    tracing::info!(%address, version = env!("CARGO_PKG_VERSION"), "listening");
    let served = serve_on(listener, state, stop).await;
    tracing::info!("stopped");
    served.map_err(|error| format!("The server cannot go on: {error}."))
}

async fn bind(flag: &str, address: std::net::SocketAddr) -> Result<TcpListener, Sentence> {
    TcpListener::bind(address)
        .await
        .map_err(|error| format!("Set {flag} to another address: {address}: {error}."))
}

/// Listens for SIGTERM and SIGINT from now on, before anybody learns that the server serves: a signal that came earlier
/// than its handler would kill the process. The future is ready when one arrives.
#[cfg(unix)]
fn told_to_stop() -> Result<impl Future<Output = ()>, Sentence> {
    use tokio::signal::unix::{SignalKind, signal};
    let listen = |kind| signal(kind).map_err(|error| format!("Signals cannot be heard: {error}."));
    let (mut terminate, mut interrupt) = (
        listen(SignalKind::terminate())?,
        listen(SignalKind::interrupt())?,
    );
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        tracing::info!("stopping");
    })
}

/// Waits for Ctrl-C.
#[cfg(not(unix))]
fn told_to_stop() -> Result<impl Future<Output = ()>, Sentence> {
    Ok(async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
        tracing::info!("stopping");
    })
}
