//! Cargo itself, and what it says of its folders.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::artifacts;
use crate::place::Place;
use crate::process;

/// The cargo that started us, in the checkout.
///
/// It does not learn that a cargo started us: what that one said of xtask would seem to be a setting of the whole
/// build. `ring` asks for such settings, and each checkout has others: every one of them would compile it again.
pub fn cargo(place: &Place) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(place.root());
    let names = env::vars_os().filter_map(|(name, _)| name.into_string().ok());
    for name in names.filter(|name| is_about_xtask(name)) {
        command.env_remove(name);
    }
    command
}

/// Whether cargo says with this what program it runs.
fn is_about_xtask(name: &str) -> bool {
    let starts = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_"];
    let whole = ["CARGO_CRATE_NAME", "CARGO_PRIMARY_PACKAGE", "OUT_DIR"];
    starts.iter().any(|start| name.starts_with(start)) || whole.contains(&name)
}

/// The folder in which cargo compiles, as it says itself.
pub fn build_folder(place: &Place, command: &Command) -> Result<PathBuf> {
    let mut ask = cargo(place);
    ask.args(["metadata", "--no-deps", "--format-version", "1"]);
    for (name, value) in command.get_envs() {
        if let Some(value) = value {
            ask.env(name, value);
        }
    }
    artifacts::build_folder(&process::text(&mut ask)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_build_does_not_learn_who_started_it() {
        for name in ["CARGO_MANIFEST_DIR", "CARGO_PKG_VERSION", "OUT_DIR"] {
            assert!(is_about_xtask(name), "{name}");
        }
        for name in [
            "CARGO_HOME",
            "CARGO_BUILD_BUILD_DIR",
            "CARGO_TARGET_DIR",
            "PATH",
        ] {
            assert!(!is_about_xtask(name), "{name}");
        }
    }
}
