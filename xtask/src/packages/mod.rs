//! The system packages a build or a test needs: installed where we can, named where we cannot.

mod debian;
mod named;

use std::fs;
use std::process::Command;

use anyhow::Result;

use crate::process;

/// What the packages are for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Compile and run the server.
    Server,
    /// Compile and open the desktop window too.
    Desktop,
    /// All that, and everything `cargo xtask test` drives.
    Tests,
}

/// The system we are on, as far as its packages go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum System {
    Debian,
    Ubuntu,
    Fedora,
    Arch,
    MacOs,
    Windows,
    Unknown,
}

/// Makes sure that the packages are there, or fails saying which are missing and how to install them.
pub fn ensure(need: Need) -> Result<()> {
    match system() {
        System::Debian => debian::ensure(need, false),
        System::Ubuntu => debian::ensure(need, true),
        System::Unknown => {
            println!("      this system's packages are not known here: going on without looking");
            Ok(())
        }
        other => named::ensure(other, need),
    }
}

/// Minimal Rust installations come without the formatter and the linter.
pub fn ensure_rust_components() -> Result<()> {
    for (tool, component) in [("cargo-fmt", "rustfmt"), ("cargo-clippy", "clippy")] {
        if !process::succeeds(Command::new(tool).arg("--version")) {
            process::ask(Command::new("rustup").args(["component", "add", component]))?;
        }
    }
    Ok(())
}

fn system() -> System {
    if cfg!(target_os = "macos") {
        return System::MacOs;
    }
    if cfg!(windows) {
        return System::Windows;
    }
    from_release(&fs::read_to_string("/etc/os-release").unwrap_or_default())
}

/// Reads `ID` and `ID_LIKE` of an os-release file.
fn from_release(text: &str) -> System {
    let value = |key: &str| {
        let line = text
            .lines()
            .find_map(|line| line.strip_prefix(key)?.strip_prefix('='));
        line.unwrap_or_default().trim_matches('"').to_owned()
    };
    let names = format!("{} {}", value("ID"), value("ID_LIKE"));
    let known = [
        ("ubuntu", System::Ubuntu),
        ("debian", System::Debian),
        ("fedora", System::Fedora),
        ("rhel", System::Fedora),
        ("arch", System::Arch),
    ];
    let found = names
        .split_whitespace()
        .find_map(|name| known.iter().find(|(known, _)| *known == name));
    found.map_or(System::Unknown, |(_, system)| *system)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn systems_are_known_by_their_release_file() {
        let cases = [
            (
                "PRETTY_NAME=\"Debian GNU/Linux 12\"\nID=debian\n",
                System::Debian,
            ),
            ("ID=ubuntu\nID_LIKE=debian\n", System::Ubuntu),
            ("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n", System::Ubuntu),
            (
                "ID=\"rocky\"\nID_LIKE=\"rhel centos fedora\"\n",
                System::Fedora,
            ),
            ("ID=manjaro\nID_LIKE=arch\n", System::Arch),
            ("ID=nixos\n", System::Unknown),
            ("", System::Unknown),
        ];
        for (text, expected) in cases {
            assert_eq!(from_release(text), expected, "{text}");
        }
    }
}
