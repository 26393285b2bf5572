//! Where a history takes place: a server's folder, two computers, one world time.

use loket_authority::config::ServerConfig;
use loket_authority::demo;
use loket_authority::erasure::Ledger;
use loket_db::Db;
use loket_desk::commands::{self, SignInRequest};
use loket_desk::{Desk, Host, sync};
use loket_domain::Timestamp;
use loket_domain::ordering::OrderRetention;
use loket_domain::time::DAY;
use loket_server::AppState;
use loket_server::ops::restore::restore_sqlite;
use loket_store::db_options;
use loket_testworld::vault::MemoryVault;
use loket_testworld::{ComputerClock, Dice, Direct, Network, NoWindow, Seeded, World};
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub const SERVER: &str = "https://loket.example";
/// 2026-11-18T12:26:40Z, a Wednesday in the middle of a month.
const BEGIN: Timestamp = Timestamp(1_795_004_800_000);

/// A site that every history begins from: demo data, one person signed in on two computers.
pub struct Template {
    folder: tempfile::TempDir,
    vaults: [MemoryVault; 2],
    pub login: String,
    pub password: String,
}

/// Memory where there is any: what is proved here is order, not the disk.
fn scratch() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() {
        tempfile::tempdir_in(memory).unwrap()
    } else {
        tempfile::tempdir().unwrap()
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

impl Template {
    pub async fn new() -> Self {
        let folder = scratch();
        let world = World::at(BEGIN);
        let server = Server::start(folder.path().join("server"), &world, &Dice::of(1)).await;
        let people = demo::create(&server.state, demo::Size::Small)
            .await
            .unwrap();
        let founder = people.sign_ins.first().unwrap();
        let (login, password) = (founder.login.clone(), founder.password.clone());
        let vaults = [MemoryVault::default(), MemoryVault::default()];
        for (number, vault) in vaults.iter().enumerate() {
            let dice = Dice::of(100 + number as u64);
            let computer = Computer::new(
                folder.path(),
                number,
                &world,
                vault.clone(),
                &server.way,
                [&dice, &dice],
            );
            let request = SignInRequest {
                login: login.clone(),
                password: password.clone(),
                remember: true,
                ..SignInRequest::default()
            };
            commands::sign_in(&computer.desk, request).await.unwrap();
            sync::step(&computer.desk).await.unwrap();
        }
        server.stop();
        Self {
            folder,
            vaults,
            login,
            password,
        }
    }

    /// A site of its own for one history.
    pub async fn site(&self, seed: u64) -> Site {
        let folder = scratch();
        copy(self.folder.path(), folder.path());
        let world = World::at(BEGIN.plus(60_000));
        let chance = Dice::of(Source::Ids.of(seed));
        let server = Server::start(folder.path().join("server"), &world, &chance).await;
        let computers = [0, 1].map(|number| {
            let vault = self.vaults[number].copy();
            let network = Dice::of(Source::Network(number).of(seed));
            let dice = [&chance, &network];
            Computer::new(folder.path(), number, &world, vault, &server.way, dice)
        });
        Site {
            folder,
            world,
            dice: Dice::of(Source::Turn(0).of(seed)),
            chance,
            seed,
            server: Some(server),
            computers,
            backup: None,
        }
    }
}

/// What is thrown for. Each has dice of its own: how many ids a request takes, and when threads take them, must not
/// change what happens next.
enum Source {
    Ids,
    Network(usize),
    Turn(u16),
}

impl Source {
    const fn of(self, seed: u64) -> u64 {
        let of = match self {
            Self::Ids => 1,
            Self::Network(number) => 2 + number as u64,
            Self::Turn(turn) => 16 + turn as u64,
        };
        of << 40 | seed
    }
}

/// One history's place.
pub struct Site {
    pub folder: tempfile::TempDir,
    pub world: World,
    /// Says what happens in this turn.
    pub dice: Dice,
    chance: Dice,
    seed: u64,
    pub server: Option<Server>,
    pub computers: [Computer; 2],
    pub backup: Option<PathBuf>,
}

/// The server, in this process.
pub struct Server {
    pub state: AppState,
    pub way: Direct,
    folder: PathBuf,
}

/// Nothing ends by itself in a history of a few hours: the demo's old orders would be taken from under the judge.
fn config() -> ServerConfig {
    ServerConfig {
        order_retention: OrderRetention {
            details: 1_000 * DAY,
            tracking: 1_000 * DAY,
        },
        ..ServerConfig::default()
    }
}

impl Server {
    pub async fn start(folder: PathBuf, world: &World, dice: &Dice) -> Self {
        Self::start_on(Direct::new(), folder, world, dice).await
    }

    async fn start_on(way: Direct, folder: PathBuf, world: &World, dice: &Dice) -> Self {
        std::fs::create_dir_all(&folder).unwrap();
        let url = format!("sqlite:{}", folder.join("loket.db").display())
            .parse()
            .unwrap();
        let db = Db::open(&url, db_options()).unwrap();
        let (clock, chance) = (Arc::new(world.clone()), Arc::new(Seeded(dice.clone())));
        let state = AppState::with_randomness(db, clock, chance, config())
            .await
            .unwrap();
        way.lead_to(Some(loket_server::router(state.clone())));
        Self { state, way, folder }
    }

    /// Lets go of everything, so that the file can be opened again.
    pub fn stop(self) -> (Direct, PathBuf) {
        self.way.lead_to(None);
        self.state.stop();
        (self.way.clone(), self.folder.clone())
    }
}

impl Site {
    /// The next turn's dice: what happens in it depends on the seed and on what is there, not on how long it took.
    pub fn turn(&mut self, turn: u16) {
        self.dice = Dice::of(Source::Turn(turn).of(self.seed));
    }

    pub fn state(&self) -> &AppState {
        &self.server.as_ref().unwrap().state
    }

    pub async fn restart_server(&mut self) {
        let (way, folder) = self.server.take().unwrap().stop();
        self.server = Some(Server::start_on(way, folder, &self.world, &self.chance).await);
    }

    pub fn take_backup(&mut self) {
        let file = self.folder.path().join("backup.db");
        if file.exists() {
            std::fs::remove_file(&file).unwrap();
        }
        self.state().db().backup_to(&file).unwrap();
        self.backup = Some(file);
    }

    /// The operator restores the last backup: what came after it is gone from the server.
    pub async fn restore_backup(&mut self) -> bool {
        let Some(backup) = self.backup.clone() else {
            return false;
        };
        let (way, folder) = self.server.take().unwrap().stop();
        let ledger = Ledger::at(folder.join("erasures.ledger"));
        ledger.begin().unwrap();
        let database = folder.join("loket.db");
        restore_sqlite(
            &database,
            &backup,
            &ledger,
            &self.world,
            &Seeded(self.chance.clone()),
        )
        .unwrap();
        self.server = Some(Server::start_on(way, folder, &self.world, &self.chance).await);
        true
    }
}

/// One computer: its disk, keychain, clocks and cable, and the desk that runs on it.
pub struct Computer {
    pub desk: Arc<Desk>,
    pub network: Arc<Network>,
    pub clock: Arc<ComputerClock>,
    host: Host,
}

impl Computer {
    fn new(
        folder: &Path,
        number: usize,
        world: &World,
        vault: MemoryVault,
        way: &Direct,
        [chance, network]: [&Dice; 2],
    ) -> Self {
        let network = Arc::new(Network::new(way.clone(), network.clone()));
        let clock = world.computer();
        let host = Host {
            data_dir: folder.join(format!("computer-{number}")),
            vault: Arc::new(vault),
            clock: clock.clone(),
            randomness: Arc::new(Seeded(chance.clone())),
            transport: network.clone(),
            surface: Arc::new(NoWindow::on(&format!("computer {number}"))),
            default_server: Some(SERVER.to_owned()),
        };
        let desk = Arc::new(Desk::new(host.clone()));
        Self {
            desk,
            network,
            clock,
            host,
        }
    }

    /// The program is killed and started again; what it had not written is gone.
    pub async fn restart(&mut self) -> Result<(), String> {
        self.desk = Arc::new(Desk::new(self.host.clone()));
        let view = commands::start(&self.desk, commands::StartRequest {})
            .await
            .map_err(|r| r.to_string())?;
        match view.phase {
            commands::Phase::Ready | commands::Phase::SignIn => Ok(()),
            other => Err(format!("after a restart the desk stands at {other:?}")),
        }
    }
}
