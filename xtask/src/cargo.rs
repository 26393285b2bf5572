//! Cargo itself, and what it says of its folders.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::artifacts;
use crate::place::Place;
use crate::process;

/// The cargo that started us, in the checkout.
pub fn cargo(place: &Place) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(place.root());
    command
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
