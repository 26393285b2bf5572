//! Cargo's builds. Each is a choice of targets of the whole workspace, because a choice of packages would
//! choose other features of the libraries below and compile them once more.

use std::env;
use std::process::Command;
use std::time::Duration;

use anyhow::Result;

use crate::place::Place;
use crate::process;

/// The longest a cold build may take on a small machine.
pub const BUILD_LIMIT: Duration = Duration::from_secs(50 * 60);

/// The desktop and the server.
pub const PRODUCT: [&str; 4] = ["--bin", "loket", "--bin", "loket-server"];

/// The cargo that started us, in the checkout.
pub fn cargo(place: &Place) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(place.root());
    command
}

/// Builds the chosen targets.
///
/// Programs alone are built as they are shipped: what only tests turn on is in no program that is run or
/// driven through its window. With examples or tests among the targets, cargo turns it on.
pub fn build(place: &Place, targets: &[&str]) -> Result<()> {
    let mut command = cargo(place);
    command.args(["build", "--workspace"]).args(targets);
    process::run(&mut command, BUILD_LIMIT)
}
