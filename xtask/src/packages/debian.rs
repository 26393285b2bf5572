//! Debian and Ubuntu: missing packages are installed, as root without asking, else after a yes.

use std::io::{IsTerminal, Write};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::Need;
use crate::process;

const SERVER: &[&str] = &["build-essential", "pkg-config", "perl"];
const DESKTOP: &[&str] = &[
    "libwebkit2gtk-4.1-dev",
    "libgtk-3-dev",
    "librsvg2-dev",
    "libsoup-3.0-dev",
    "libdbus-1-dev",
    "dbus",
    "gnome-keyring",
];
const TESTS: &[&str] = &[
    "xvfb",
    "xauth",
    "openbox",
    "xdotool",
    "webkit2gtk-driver",
    "dbus-x11",
    "faketime",
    "postgresql",
    "imagemagick",
    "openssl",
    "fonts-noto-core",
    "fonts-noto-color-emoji",
    "curl",
];

/// Installs what is missing.
pub fn ensure(need: Need, ubuntu: bool) -> Result<()> {
    let missing = missing(&wanted(need, ubuntu));
    if missing.is_empty() {
        println!("      all there");
        return Ok(());
    }
    println!("      missing: {}", missing.join(" "));
    let root = is_root();
    if !root {
        agree(&missing)?;
    }
    apt(root, &["update", "-q"])?;
    let mut install = vec!["install", "-q", "-y", "--no-install-recommends"];
    install.extend(&missing);
    apt(root, &install)
}

fn wanted(need: Need, ubuntu: bool) -> Vec<&'static str> {
    let mut wanted = SERVER.to_vec();
    if need != Need::Server {
        wanted.extend(DESKTOP);
    }
    if need == Need::Tests {
        wanted.extend(TESTS);
        // Ubuntu ships its browser as a snap behind this name.
        wanted.push(if ubuntu {
            "chromium-browser"
        } else {
            "chromium"
        });
    }
    wanted
}

fn missing(wanted: &[&'static str]) -> Vec<&'static str> {
    let format = "--showformat=${Package} ${db:Status-Status}\n";
    let mut query = Command::new("dpkg-query");
    // Fails when a single name is unknown, and still lists the others.
    query
        .arg("--show")
        .arg(format)
        .args(wanted)
        .stderr(std::process::Stdio::null());
    let listed = process::said(&mut query).unwrap_or_default();
    not_installed(wanted, &listed)
}

fn not_installed(wanted: &[&'static str], listed: &str) -> Vec<&'static str> {
    let installed = |name: &str| {
        listed
            .lines()
            .any(|line| line == format!("{name} installed"))
    };
    wanted
        .iter()
        .copied()
        .filter(|name| !installed(name))
        .collect()
}

fn agree(missing: &[&str]) -> Result<()> {
    let by_hand = format!("sudo apt-get install {}", missing.join(" "));
    if !std::io::stdin().is_terminal() {
        bail!("system packages are missing; install them with: {by_hand}");
    }
    print!("      install them with sudo now? [y/N] ");
    std::io::stdout().flush()?;
    let mut answer = String::new();
    std::io::stdin().read_line(&mut answer)?;
    if answer.trim().eq_ignore_ascii_case("y") || answer.trim().eq_ignore_ascii_case("yes") {
        return Ok(());
    }
    bail!("nothing was installed; install them yourself with: {by_hand}");
}

fn apt(root: bool, arguments: &[&str]) -> Result<()> {
    let mut command = Command::new(if root { "apt-get" } else { "sudo" });
    if !root {
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    }
    command
        .env("DEBIAN_FRONTEND", "noninteractive")
        .args(arguments);
    process::ask(&mut command).with_context(|| format!("apt-get {}", arguments.join(" ")))
}

#[cfg(unix)]
fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

#[cfg(not(unix))]
fn is_root() -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_fully_installed_counts() {
        let listed = "perl installed\nxvfb config-files\n";
        assert_eq!(
            not_installed(&["perl", "xvfb", "curl"], listed),
            ["xvfb", "curl"]
        );
    }

    #[test]
    fn each_need_takes_in_the_smaller_ones() {
        let server = wanted(Need::Server, false);
        let desktop = wanted(Need::Desktop, false);
        let tests = wanted(Need::Tests, false);
        assert!(server.iter().all(|name| desktop.contains(name)));
        assert!(desktop.iter().all(|name| tests.contains(name)));
        assert!(!desktop.contains(&"postgresql"));
    }
}
