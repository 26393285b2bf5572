//! A window that is not there.

use std::io;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

/// Remembers whether it was asked to leave, and what it was asked to open.
#[derive(Debug)]
pub struct NoWindow {
    name: String,
    left: AtomicBool,
    opened: Mutex<Vec<String>>,
}

impl NoWindow {
    /// On a computer of this name.
    pub fn on(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            left: AtomicBool::new(false),
            opened: Mutex::default(),
        }
    }

    /// Whether the desk asked to leave.
    pub fn has_left(&self) -> bool {
        self.left.load(Ordering::SeqCst)
    }

    /// What would have been opened, oldest first: addresses as they are, files by their paths.
    pub fn opened(&self) -> Vec<String> {
        self.opened
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    fn note(&self, what: impl IntoIterator<Item = String>) {
        let mut opened = self.opened.lock().unwrap_or_else(PoisonError::into_inner);
        opened.extend(what);
    }
}

impl loket_desk::Surface for NoWindow {
    fn quit(&self) {
        self.left.store(true, Ordering::SeqCst);
    }

    fn device_name(&self) -> String {
        self.name.clone()
    }

    fn open(&self, address: &str) -> io::Result<()> {
        self.note([address.to_owned()]);
        Ok(())
    }

    fn show_files(&self, files: &[PathBuf]) -> io::Result<()> {
        self.note(files.iter().map(|file| file.display().to_string()));
        Ok(())
    }
}
