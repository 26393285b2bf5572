//! Cargo's builds, all with the same features, so that run, tests and window share what was compiled.

use std::env;
use std::process::Command;
use std::time::Duration;

use anyhow::Result;

use crate::place::Place;
use crate::process;

/// The longest a cold build may take on a small machine.
pub const BUILD_LIMIT: Duration = Duration::from_secs(30 * 60);

/// The desktop and the server, and nothing that only tests need to link.
pub const PRODUCT: [&str; 4] = ["--bin", "loket", "--bin", "loket-server"];

/// The cargo that started us, in the checkout.
pub fn cargo(place: &Place) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(place.root());
    command
}

/// Builds the chosen targets with the features of the whole workspace.
///
/// The example takes the features of dev-dependencies in too: without it `run` and `test` would each
/// compile the window's libraries for themselves.
pub fn build(place: &Place, targets: &[&str]) -> Result<()> {
    let mut command = cargo(place);
    command
        .args([
            "build",
            "--workspace",
            "--example",
            crate::generate::TYPES_EXAMPLE,
        ])
        .args(targets);
    process::run(&mut command, BUILD_LIMIT)
}
