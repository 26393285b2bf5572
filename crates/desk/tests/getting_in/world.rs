//! One world time and what a computer's clocks make of it. The desk's own tests do without the server's crate.

use loket_desk::host::{Clock, Surface};
use loket_domain::Timestamp;
use std::io;
use std::path::PathBuf;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};

/// The time that passes for everybody; goes only when told to.
#[derive(Clone)]
pub struct World(Arc<AtomicI64>);

impl World {
    pub fn at(now: Timestamp) -> Self {
        Self(Arc::new(AtomicI64::new(now.0)))
    }

    pub fn pass(&self, milliseconds: i64) {
        self.0.fetch_add(milliseconds, Ordering::SeqCst);
    }

    pub fn time(&self) -> Timestamp {
        Timestamp(self.0.load(Ordering::SeqCst))
    }
}

/// The wall can be wrong, the monotonic clock cannot.
pub struct Clocks {
    world: World,
    wrong_by: AtomicI64,
    booted: Timestamp,
}

impl Clocks {
    pub fn of(world: &World) -> Arc<Self> {
        Arc::new(Self {
            world: world.clone(),
            wrong_by: AtomicI64::new(0),
            booted: world.time(),
        })
    }

    pub fn step(&self, milliseconds: i64) {
        self.wrong_by.fetch_add(milliseconds, Ordering::SeqCst);
    }
}

impl Clock for Clocks {
    fn wall(&self) -> Timestamp {
        self.world.time().plus(self.wrong_by.load(Ordering::SeqCst))
    }

    fn monotonic(&self) -> i64 {
        self.world.time().since(self.booted)
    }
}

/// A window that is not there; remembers what it was asked to open.
#[derive(Clone, Default)]
pub struct NoWindow(Arc<Mutex<OpenStore>>);

#[derive(Default)]
pub struct OpenStore {
    pub addresses: Vec<String>,
    pub files: Vec<PathBuf>,
    /// Whether this computer has no program for anything.
    pub bare: bool,
}

impl NoWindow {
    pub fn open_store(&self) -> MutexGuard<'_, OpenStore> {
        self.0.lock().unwrap()
    }
}

impl Surface for NoWindow {
    fn quit(&self) {}

    fn device_name(&self) -> String {
        "desk one".into()
    }

    fn open(&self, address: &str) -> io::Result<()> {
        let mut opened = self.open_store();
        opened.addresses.push(address.to_owned());
        if opened.bare {
            return Err(io::ErrorKind::NotFound.into());
        }
        Ok(())
    }

    fn show_files(&self, files: &[PathBuf]) -> io::Result<()> {
        self.open_store().files = files.to_vec();
        Ok(())
    }
}
