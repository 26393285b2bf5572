//! What a desktop session offers a window: a display, a message bus, a keychain. Where a machine with a
//! display has no bus (a container, a bare X server), bus and keychain are lent to the window.

use std::env;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use tempfile::TempDir;

use crate::process::{self, Started};

/// Opens the session's keychain, which holds nothing but test data.
const KEYCHAIN_PASSWORD: &[u8] = b"session";
const BUS: &str = "DBUS_SESSION_BUS_ADDRESS";
const START_LIMIT: Duration = Duration::from_secs(20);

/// A running bus and keychain, stopped when this is dropped.
pub struct Session {
    address: String,
    // Dropped in this order: the keychain lives on the bus, both in the folder.
    _keychain: Started,
    _bus: Started,
    _sockets: TempDir,
}

impl Session {
    /// Starts both; the keychain is kept in `home`, apart from the person's own.
    pub fn start(home: &Path) -> Result<Self> {
        // A socket's path may not be longer than 107 bytes: the system's own folder is short enough.
        let sockets = tempfile::Builder::new().prefix("loket-").tempdir()?;
        let mut bus = Command::new("dbus-daemon");
        bus.args(["--session", "--nofork", "--nopidfile", "--print-address=1"]);
        bus.env("XDG_RUNTIME_DIR", sockets.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut bus = Started::new(&mut bus)?;
        let address = bus.first_line()?;
        let mut keychain = Command::new("gnome-keyring-daemon");
        keychain.args(["--foreground", "--unlock", "--components=secrets"]);
        keychain
            .env(BUS, &address)
            .env("XDG_RUNTIME_DIR", sockets.path());
        keychain.env("XDG_DATA_HOME", home);
        fs::create_dir_all(home)?;
        keychain
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let mut keychain = Started::new(&mut keychain)?;
        keychain.write(KEYCHAIN_PASSWORD)?;
        let session = Self {
            address,
            _keychain: keychain,
            _bus: bus,
            _sockets: sockets,
        };
        session.wait_for_keychain()?;
        Ok(session)
    }

    /// Lets a program find the bus. Looking for an accessibility bus, which is not there, would hold it up.
    pub fn enter(&self, command: &mut Command) {
        command.env(BUS, &self.address).env("NO_AT_BRIDGE", "1");
    }

    fn wait_for_keychain(&self) -> Result<()> {
        let asked = Instant::now();
        while !self.has_keychain() {
            if asked.elapsed() > START_LIMIT {
                bail!("the keychain (gnome-keyring-daemon) did not come up");
            }
            thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }

    fn has_keychain(&self) -> bool {
        let mut ask = bus_question("NameHasOwner", &["string:org.freedesktop.secrets"]);
        self.enter(&mut ask);
        process::said(&mut ask).is_ok_and(|answer| answer.contains("boolean true"))
    }
}

/// Whether this machine has a display for a window.
pub fn has_display() -> bool {
    cfg!(not(target_os = "linux"))
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| env::var_os(name).is_some_and(|set| !set.is_empty()))
}

/// Whether the bus of the person's own session offers a keychain, running or to be started.
pub fn has_own_keychain() -> bool {
    if cfg!(not(target_os = "linux")) {
        return true;
    }
    ["ListNames", "ListActivatableNames"]
        .iter()
        .any(|question| {
            let answer = process::said(&mut bus_question(question, &[]));
            answer.is_ok_and(|names| names.contains("\"org.freedesktop.secrets\""))
        })
}

/// Whether the person has a session bus at all. Asking the bus itself could start one.
pub fn has_own_bus() -> bool {
    let beside_the_session = || {
        env::var_os("XDG_RUNTIME_DIR").is_some_and(|folder| Path::new(&folder).join("bus").exists())
    };
    cfg!(not(target_os = "linux")) || env::var_os(BUS).is_some() || beside_the_session()
}

fn bus_question(method: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new("dbus-send");
    command.args([
        "--session",
        "--print-reply",
        "--dest=org.freedesktop.DBus",
        "/org/freedesktop/DBus",
    ]);
    command
        .arg(format!("org.freedesktop.DBus.{method}"))
        .args(arguments)
        .stderr(Stdio::null());
    command
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_session_has_an_open_keychain_and_ends() {
        let home = TempDir::new().unwrap();
        let session = Session::start(home.path()).unwrap();
        let mut locked = Command::new("dbus-send");
        session.enter(&mut locked);
        locked.args([
            "--session",
            "--print-reply",
            "--dest=org.freedesktop.secrets",
        ]);
        locked.arg("/org/freedesktop/secrets/collection/login");
        locked.arg("org.freedesktop.DBus.Properties.Get");
        locked.args(["string:org.freedesktop.Secret.Collection", "string:Locked"]);
        assert!(
            process::text(&mut locked)
                .unwrap()
                .contains("boolean false")
        );
        drop(session);
        assert!(!process::succeeds(&mut locked), "the bus is gone");
    }
}
