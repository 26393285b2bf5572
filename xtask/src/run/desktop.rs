//! The desktop window of `cargo xtask run`.

use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::place::Place;
use crate::process::{self, Started};
use crate::session::{self, Session};

/// An open window, and the session it lives in where the machine has none.
pub struct Desktop {
    window: Started,
    // Ends after the window: fields are dropped in order.
    _session: Option<Session>,
}

impl Desktop {
    /// Opens the window for a server. Its local data lies beside the demo server's.
    pub fn open(place: &Place, server: &str) -> Result<Self> {
        let session = session_for(place)?;
        let mut command = Command::new(place.program("loket"));
        if let Some(session) = &session {
            session.enter(&mut command);
        }
        command.env("LOKET_SERVER_URL", server);
        command.env("LOKET_DATA_DIR", place.run_data().join("desktop"));
        command.stdin(Stdio::null());
        Ok(Self {
            window: Started::new(&mut command)?,
            _session: session,
        })
    }

    /// Whether the window was closed.
    pub fn is_closed(&mut self) -> Result<bool> {
        Ok(self.window.ended()?.is_some())
    }

    /// An error when the window did not end as windows do.
    pub fn check_exit(mut self) -> Result<()> {
        match self.window.ended()? {
            Some(status) if !status.success() && !process::interrupted() => {
                bail!("the window ended badly ({status})")
            }
            _ => Ok(()),
        }
    }
}

/// Says what is missing when no window can open here.
pub fn require_display() -> Result<()> {
    if session::has_display() {
        return Ok(());
    }
    bail!(
        "there is no display here: neither DISPLAY nor WAYLAND_DISPLAY is set, so no window can open.\n\
         On a machine with a screen, start this in a terminal of the desktop.\n\
         The server alone:        cargo xtask run --headless\n\
         On a virtual display:    xvfb-run -a cargo xtask run   (needs the package xvfb)"
    )
}

/// Between two looks at what runs.
pub fn wait_a_moment() {
    thread::sleep(Duration::from_millis(100));
}

fn session_for(place: &Place) -> Result<Option<Session>> {
    if session::has_own_bus() {
        if !session::has_own_keychain() {
            println!(
                "      no keychain (Secret Service) on this session's bus: Loket cannot remember you here."
            );
            println!("      gnome-keyring, KWallet or KeePassXC offer one.");
        }
        return Ok(None);
    }
    println!("      no session bus here: Loket gets one of its own, with a keychain for this demo");
    let session = Session::start(&place.run_data().join("session"));
    session
        .map(Some)
        .context("a message bus and a keychain for the window")
}
