//! A window that is not there.

use std::sync::atomic::{AtomicBool, Ordering};

/// Remembers whether it was asked to leave.
#[derive(Debug)]
pub struct NoWindow {
    name: String,
    left: AtomicBool,
}

impl NoWindow {
    /// On a computer of this name.
    pub fn on(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            left: AtomicBool::new(false),
        }
    }

    /// Whether the desk asked to leave.
    pub fn has_left(&self) -> bool {
        self.left.load(Ordering::SeqCst)
    }
}

impl loket_desk::Surface for NoWindow {
    fn quit(&self) {
        self.left.store(true, Ordering::SeqCst);
    }

    fn device_name(&self) -> String {
        self.name.clone()
    }
}
