//! A desktop session of our own: virtual display, window manager, message bus and an unlocked keychain.
//! The real window is tested and pictured in it; `run` borrows bus and keychain where a machine has none.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use crate::process::{self, Started};

/// Larger than any window under test, so that nothing is laid out for the screen's edge.
const SCREEN: &str = "1600x1200x24";
/// Opens the session's keychain, which holds nothing but test data.
const KEYCHAIN_PASSWORD: &[u8] = b"session";
const START_LIMIT: Duration = Duration::from_secs(20);

/// A running session. What it started is stopped, last first, when it is dropped.
pub struct Session {
    variables: Vec<(&'static str, OsString)>,
    started: Vec<Started>,
    runtime: TempDir,
}

impl Session {
    /// Everything, in folders that go with it.
    pub fn virtual_display() -> Result<Self> {
        let mut session = Self::empty()?;
        let home = session.runtime.path().join("home");
        session.display()?;
        session.bus_and_keychain(&home)?;
        Ok(session)
    }

    /// Bus and keychain only, for the display that is there; the keychain is kept in `home`.
    pub fn on_this_display(home: &Path) -> Result<Self> {
        let mut session = Self::empty()?;
        session.bus_and_keychain(home)?;
        Ok(session)
    }

    /// Gives a program the session's variables.
    pub fn enter(&self, command: &mut Command) {
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
    }

    fn empty() -> Result<Self> {
        // A socket's path may not be longer than 107 bytes: the system's own folder is short enough.
        let runtime = tempfile::Builder::new().prefix("loket-").tempdir()?;
        Ok(Self {
            variables: Vec::new(),
            started: Vec::new(),
            runtime,
        })
    }

    fn set(&mut self, name: &'static str, value: impl AsRef<OsStr>) {
        self.variables.push((name, value.as_ref().to_os_string()));
    }

    fn start(&mut self, command: &mut Command) -> Result<&mut Started> {
        self.enter(command);
        self.started.push(Started::new(command)?);
        self.started.last_mut().context("nothing was started")
    }

    fn display(&mut self) -> Result<()> {
        let mut server = Command::new("Xvfb");
        server.args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            SCREEN,
            "-nolisten",
            "tcp",
            "-noreset",
        ]);
        let number = self
            .start(quiet(server.stdout(Stdio::piped())))?
            .first_line()?;
        self.set("DISPLAY", format!(":{number}"));
        // A window is only sized, focused and closed as on a desk when somebody manages it.
        self.start(quiet(Command::new("openbox").stdout(Stdio::null())))?;
        self.set("GDK_BACKEND", "x11");
        Ok(())
    }

    fn bus_and_keychain(&mut self, home: &Path) -> Result<()> {
        let sockets = folder(&self.runtime.path().join("sockets"))?;
        self.set("XDG_RUNTIME_DIR", sockets);
        for (variable, name) in [
            ("XDG_DATA_HOME", "data"),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_CACHE_HOME", "cache"),
        ] {
            let folder = folder(&home.join(name))?;
            self.set(variable, folder);
        }
        // No accessibility bus in here: looking for it would hold every window up.
        self.set("NO_AT_BRIDGE", "1");
        let mut bus = Command::new("dbus-daemon");
        bus.args(["--session", "--nofork", "--nopidfile", "--print-address=1"]);
        let address = self
            .start(quiet(bus.stdout(Stdio::piped())))?
            .first_line()?;
        self.set("DBUS_SESSION_BUS_ADDRESS", address);
        self.keychain()
    }

    fn keychain(&mut self) -> Result<()> {
        let mut daemon = Command::new("gnome-keyring-daemon");
        daemon.args(["--foreground", "--unlock", "--components=secrets"]);
        let daemon = quiet(daemon.stdin(Stdio::piped()).stdout(Stdio::null()));
        self.start(daemon)?.write(KEYCHAIN_PASSWORD)?;
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

impl Drop for Session {
    fn drop(&mut self) {
        while self.started.pop().is_some() {}
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
    cfg!(not(target_os = "linux"))
        || env::var_os("DBUS_SESSION_BUS_ADDRESS").is_some()
        || beside_the_session()
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

fn quiet(command: &mut Command) -> &mut Command {
    command.stderr(Stdio::null())
}

fn folder(path: &Path) -> Result<PathBuf> {
    fs::create_dir_all(path)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(path, fs::Permissions::from_mode(0o700))?;
    }
    Ok(path.to_path_buf())
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_session_has_a_display_a_bus_and_a_keychain_and_ends() {
        let session = Session::virtual_display().unwrap();
        assert!(session.has_keychain());
        let mut look = Command::new("xdotool");
        session.enter(&mut look);
        assert!(process::succeeds(look.arg("getdisplaygeometry")));
        let sockets = session.runtime.path().to_path_buf();
        drop(session);
        assert!(!sockets.exists());
        assert!(!process::succeeds(&mut look), "the display is gone");
    }
}
