//! A computer with a folder, a keychain and clocks; desks are started on it and end.

use crate::getting_in::server::{ANNA, PASSWORD, Server};
use crate::getting_in::vault::MemoryVault;
use crate::getting_in::world::{Clocks, NoWindow, World};
use loket_desk::commands::*;
use loket_desk::keys::PasswordCost;
use loket_desk::system::SystemRandomness;
use loket_desk::{Desk, Host, OpenStore};
use loket_domain::time::DAY;
use loket_domain::{Refusal, Timestamp};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// Cheap to guess, and to test.
pub const CHEAP: PasswordCost = PasswordCost {
    memory: 64,
    passes: 1,
};

pub const ADDRESS: &str = "https://counter.example";

pub struct Computer {
    pub folder: tempfile::TempDir,
    pub vault: MemoryVault,
    pub window: NoWindow,
    pub clock: Arc<Clocks>,
    pub world: World,
    pub server: Server,
    pub cost: PasswordCost,
}

impl Computer {
    pub fn new() -> Self {
        let world = World::at(Timestamp(20_000 * DAY));
        Self {
            folder: tempfile::tempdir().unwrap(),
            vault: MemoryVault::default(),
            window: NoWindow::default(),
            clock: Clocks::of(&world),
            server: Server::new(world.clone()),
            cost: CHEAP,
            world,
        }
    }

    /// Starts the program.
    pub fn desk(&self) -> Desk {
        let host = Host {
            data_dir: self.folder.path().to_owned(),
            vault: Arc::new(self.vault.clone()),
            clock: self.clock.clone(),
            randomness: Arc::new(SystemRandomness),
            transport: Arc::new(self.server.clone()),
            surface: Arc::new(self.window.clone()),
            default_server: Some(ADDRESS.to_owned()),
        };
        Desk::with_password_cost(host, self.cost)
    }

    /// Starts the program and signs Anna in.
    pub async fn signed_in(&self, remember: bool) -> Desk {
        let desk = self.desk();
        let view = sign_in_as(&desk, ANNA, PASSWORD, remember).await.unwrap();
        assert_eq!(view.phase, Phase::Ready);
        desk
    }

    /// The bytes of every file in the folder, by name.
    pub fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let mut found = BTreeMap::new();
        gather(self.folder.path(), &mut found);
        found
    }

    /// The one file with this ending.
    pub fn file(&self, ending: &str) -> std::path::PathBuf {
        let names: Vec<_> = self
            .files()
            .into_keys()
            .filter(|name| name.ends_with(ending))
            .collect();
        assert_eq!(names.len(), 1, "{names:?}");
        self.folder.path().join("stores").join(&names[0])
    }
}

fn gather(folder: &Path, found: &mut BTreeMap<String, Vec<u8>>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, found);
        } else {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            found.insert(name, std::fs::read(path).unwrap());
        }
    }
}

pub async fn sign_in_as(
    desk: &Desk,
    login: &str,
    password: &str,
    remember: bool,
) -> Result<StartView, Refusal> {
    sign_in(
        desk,
        SignInRequest {
            login: login.into(),
            password: password.into(),
            remember,
            ..SignInRequest::default()
        },
    )
    .await
}

pub async fn begin(desk: &Desk) -> StartView {
    start(desk, StartRequest {}).await.unwrap()
}

/// Writes something down in the open store that must not be lost.
pub async fn keep(desk: &Desk, text: &'static str) {
    let opened = desk.open_store().unwrap();
    let kept = opened.store.write(move |tx| {
        tx.execute_batch("CREATE TABLE IF NOT EXISTS kept (text TEXT NOT NULL) STRICT")?;
        tx.execute("INSERT INTO kept VALUES (?1)", [text])?;
        Ok(())
    });
    kept.await.unwrap();
}

/// What was written down.
pub async fn kept(desk: &Desk) -> Vec<String> {
    kept_in(&desk.open_store().unwrap()).await
}

pub async fn kept_in(opened: &OpenStore) -> Vec<String> {
    let read = opened.store.read(|c| {
        let mut query = c.prepare("SELECT text FROM kept ORDER BY rowid")?;
        let rows = query.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    });
    read.await.unwrap()
}
