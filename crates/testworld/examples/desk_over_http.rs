//! A desk over loopback HTTP, for browser tests: commands by name, announcements as server-sent events, and a
//! keychain that fails when told to. `desk_over_http DIR [SERVER]` prints its address and serves until its
//! standard input is closed.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test that cannot be set up has to stop"
)]

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::routing::{get, post};
use axum::{Json, Router};
use futures_util::stream::{Stream, StreamExt};
use loket_desk::system::{SystemClock, SystemRandomness};
use loket_desk::transport::http::HttpTransport;
use loket_desk::vault::VaultError;
use loket_desk::{Desk, Host, commands};
use loket_domain::Refusal;
use loket_testworld::{MemoryVault, NoWindow};
use serde_json::Value;
use std::convert::Infallible;
use std::path::PathBuf;
use std::sync::{Arc, PoisonError, RwLock};
use tokio::task::JoinHandle;
use tokio_stream::wrappers::BroadcastStream;

/// One computer: its keychain and folder outlive the desk that runs on it.
#[derive(Clone)]
struct Computer {
    host: Host,
    vault: MemoryVault,
    window: Arc<NoWindow>,
    running: Arc<RwLock<Running>>,
}

/// A desk, with its sync and its auto lock.
struct Running {
    desk: Arc<Desk>,
    work: [JoinHandle<()>; 2],
}

impl Running {
    fn start(host: Host) -> Self {
        let desk = Arc::new(Desk::new(host));
        let sync = tokio::spawn(loket_desk::sync::run(Arc::clone(&desk)));
        let auto_lock = tokio::spawn(loket_desk::auto_lock::run(Arc::clone(&desk)));
        let work = [sync, auto_lock];
        Self { desk, work }
    }
}

impl Computer {
    fn desk(&self) -> Arc<Desk> {
        Arc::clone(
            &self
                .running
                .read()
                .unwrap_or_else(PoisonError::into_inner)
                .desk,
        )
    }
}

type Answer = Result<Json<Value>, (StatusCode, Json<Refusal>)>;

async fn command(
    State(computer): State<Computer>,
    Path(name): Path<String>,
    Json(request): Json<Value>,
) -> Answer {
    let view = commands::dispatch(&computer.desk(), &name, request).await;
    view.map(Json)
        .map_err(|refusal| (StatusCode::UNPROCESSABLE_ENTITY, Json(refusal)))
}

async fn events(
    State(computer): State<Computer>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let changes = BroadcastStream::new(computer.desk().changes());
    let events = changes.filter_map(|change| {
        let event = change
            .ok()
            .and_then(|change| Event::default().json_data(change).ok());
        std::future::ready(event.map(Ok))
    });
    Sse::new(events).keep_alive(KeepAlive::default())
}

/// What befalls the keychain.
async fn keychain(State(computer): State<Computer>, Path(fate): Path<String>) -> StatusCode {
    let vault = &computer.vault;
    match fate.as_str() {
        "locked" => vault.fail(Some(VaultError::Locked)),
        "unavailable" => vault.fail(Some(VaultError::Unavailable)),
        "denied" => vault.fail(Some(VaultError::Denied)),
        "working" => vault.fail(None),
        "emptied" => vault.delete_all(""),
        _ => return StatusCode::NOT_FOUND,
    }
    StatusCode::NO_CONTENT
}

/// What would have been opened outside the window so far, oldest first: addresses, and files as they were shown.
async fn opened(State(computer): State<Computer>) -> Json<Vec<String>> {
    Json(computer.window.opened())
}

/// The program ends and is started again: only what was written down is left.
async fn restart(State(computer): State<Computer>) -> StatusCode {
    let mut running = computer
        .running
        .write()
        .unwrap_or_else(PoisonError::into_inner);
    running.work.iter().for_each(JoinHandle::abort);
    *running = Running::start(computer.host.clone());
    StatusCode::NO_CONTENT
}

#[tokio::main]
async fn main() {
    let mut args = std::env::args().skip(1);
    let data_dir = PathBuf::from(args.next().expect("the folder of the desk"));
    std::fs::create_dir_all(&data_dir).unwrap();
    rustls::crypto::ring::default_provider()
        .install_default()
        .unwrap();
    let vault = MemoryVault::default();
    let window = Arc::new(NoWindow::on("browser test"));
    let host = Host {
        data_dir,
        vault: Arc::new(vault.clone()),
        clock: Arc::new(SystemClock::default()),
        randomness: Arc::new(SystemRandomness),
        transport: Arc::new(HttpTransport::new().unwrap()),
        surface: window.clone(),
        default_server: args.next(),
    };
    let running = Arc::new(RwLock::new(Running::start(host.clone())));
    let router = Router::new()
        .route("/command/{name}", post(command))
        .route("/events", get(events))
        .route("/keychain/{fate}", post(keychain))
        .route("/opened", get(opened))
        .route("/restart", post(restart))
        .with_state(Computer {
            host,
            vault,
            window,
            running,
        });
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    println!("http://{}/", listener.local_addr().unwrap());
    axum::serve(listener, router)
        .with_graceful_shutdown(input_closed())
        .await
        .unwrap();
}

/// Ends with whoever started it.
async fn input_closed() {
    let closed =
        tokio::task::spawn_blocking(|| std::io::copy(&mut std::io::stdin(), &mut std::io::sink()));
    drop(closed.await);
}
