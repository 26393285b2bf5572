//! Systems whose packages we do not install: the missing ones are named, with the command that installs them.

use std::process::Command;

use anyhow::{Result, bail};

use super::{Need, System};
use crate::process;

/// One package, and the question that tells whether it is there.
struct Package {
    name: &'static str,
    ask: Vec<&'static str>,
}

/// Fails with a list and a command when something is missing.
pub fn ensure(system: System, need: Need) -> Result<()> {
    let missing: Vec<_> = wanted(system, need)
        .into_iter()
        .filter(|package| !process::succeeds(Command::new(package.ask[0]).args(&package.ask[1..])))
        .map(|package| package.name)
        .collect();
    if missing.is_empty() {
        println!("      all there");
        return Ok(());
    }
    bail!(
        "missing: {}\n\nInstall with:\n    {}",
        missing.join(", "),
        command(system, &missing)
    )
}

fn wanted(system: System, need: Need) -> Vec<Package> {
    let (server, desktop, tests): (&[&str], &[&str], &[&str]) = match system {
        System::Fedora => (
            &["gcc", "gcc-c++", "make", "pkgconf-pkg-config", "perl"],
            &[
                "webkit2gtk4.1-devel",
                "gtk3-devel",
                "librsvg2-devel",
                "libsoup3-devel",
                "dbus-devel",
                "gnome-keyring",
            ],
            &[
                "xorg-x11-server-Xvfb",
                "openbox",
                "xdotool",
                "libfaketime",
                "postgresql-server",
                "ImageMagick",
                "chromium",
            ],
        ),
        System::Arch => (
            &["base-devel", "perl"],
            &[
                "webkit2gtk-4.1",
                "gtk3",
                "librsvg",
                "libsoup3",
                "dbus",
                "gnome-keyring",
            ],
            &[
                "xorg-server-xvfb",
                "openbox",
                "xdotool",
                "libfaketime",
                "postgresql",
                "imagemagick",
                "chromium",
            ],
        ),
        System::MacOs => (&["xcode-select", "perl"], &[], &["postgresql", "chromium"]),
        System::Windows => (&["perl"], &["WebView2"], &["postgresql", "chromium"]),
        System::Debian | System::Ubuntu | System::Unknown => (&[], &[], &[]),
    };
    let mut names = server.to_vec();
    if need != Need::Server {
        names.extend(desktop);
    }
    if need == Need::Tests {
        names.extend(tests);
    }
    names
        .into_iter()
        .map(|name| Package {
            name,
            ask: question(system, name),
        })
        .collect()
}

fn question(system: System, name: &'static str) -> Vec<&'static str> {
    const EDGE_RUNTIME: &str = r"HKLM\SOFTWARE\WOW6432Node\Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}";
    match (system, name) {
        (System::Fedora, _) => vec!["rpm", "--quiet", "-q", "--whatprovides", name],
        (System::Arch, _) => vec!["pacman", "-Q", name],
        (System::MacOs, "xcode-select") => vec!["xcode-select", "-p"],
        (_, "WebView2") => vec!["reg", "query", EDGE_RUNTIME],
        (_, "postgresql") => vec!["initdb", "--version"],
        _ => vec![name, "--version"],
    }
}

fn command(system: System, missing: &[&str]) -> String {
    match system {
        System::Fedora => format!("sudo dnf install {}", missing.join(" ")),
        System::Arch => format!("sudo pacman -S --needed {}", missing.join(" ")),
        System::MacOs => each(missing, |name| match name {
            "xcode-select" => "xcode-select --install".to_owned(),
            "chromium" => "brew install --cask chromium".to_owned(),
            other => format!("brew install {other}"),
        }),
        _ => each(missing, |name| match name {
            "perl" => "winget install StrawberryPerl.StrawberryPerl".to_owned(),
            "WebView2" => "winget install Microsoft.EdgeWebView2Runtime".to_owned(),
            "postgresql" => "winget install PostgreSQL.PostgreSQL.15".to_owned(),
            other => format!("winget install {other}"),
        }),
    }
}

fn each(missing: &[&str], line: impl Fn(&str) -> String) -> String {
    missing
        .iter()
        .map(|name| line(name))
        .collect::<Vec<_>>()
        .join("\n    ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_is_the_systems_own() {
        assert_eq!(
            command(System::Arch, &["gtk3", "perl"]),
            "sudo pacman -S --needed gtk3 perl"
        );
        assert_eq!(command(System::Fedora, &["make"]), "sudo dnf install make");
        assert_eq!(
            command(System::MacOs, &["xcode-select"]),
            "xcode-select --install"
        );
        assert!(command(System::Windows, &["perl"]).contains("StrawberryPerl"));
    }

    #[test]
    fn a_missing_package_is_named_with_its_command() {
        let wanted = wanted(System::Fedora, Need::Desktop);
        assert!(
            wanted
                .iter()
                .any(|package| package.name == "webkit2gtk4.1-devel")
        );
        assert!(
            !wanted
                .iter()
                .any(|package| package.name == "postgresql-server")
        );
    }
}
