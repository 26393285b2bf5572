//! A real server on loopback with demo data, on a real disk.

use loket_authority::config::ServerConfig;
use loket_authority::demo;
use loket_authority::erasure::Ledger;
use loket_db::Db;
use loket_server::AppState;
use loket_store::SystemClock;
use loket_store::db_options;
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;

/// A server that runs as long as this lives.
pub struct Site {
    pub state: AppState,
    pub url: String,
    pub login: String,
    pub password: String,
    folder: TempDir,
}

/// A folder on the disk the build lies on: in memory an fsync would cost nothing.
pub fn folder() -> TempDir {
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target");
    std::fs::create_dir_all(&target).unwrap();
    tempfile::tempdir_in(target).unwrap()
}

impl Site {
    pub async fn new() -> Self {
        let _once = rustls_provider();
        let folder = folder();
        let url = format!("sqlite:{}", folder.path().join("loket.db").display())
            .parse()
            .unwrap();
        let db = Db::open(&url, db_options()).unwrap();
        let ledger = folder.path().join("erasures.ledger");
        Ledger::at(&ledger).begin().unwrap();
        let config = ServerConfig {
            erasure_ledger: Some(ledger),
            ..ServerConfig::default()
        };
        let state = AppState::new(db, Arc::new(SystemClock), config)
            .await
            .unwrap();
        let made = demo::create(&state, demo::Size::Small).await.unwrap();
        let founder = made.sign_ins.first().unwrap();
        let (login, password) = (founder.login.clone(), founder.password.clone());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(loket_server::serve_on(
            listener,
            state.clone(),
            std::future::pending(),
        ));
        Self {
            state,
            url,
            login,
            password,
            folder,
        }
    }
}

impl Site {
    /// Bytes of the database's file, without its log.
    pub fn file_size(&self) -> u64 {
        let file = self.folder.path().join("loket.db");
        std::fs::metadata(file).unwrap().len()
    }
}

fn rustls_provider() -> bool {
    rustls::crypto::ring::default_provider()
        .install_default()
        .is_ok()
}
