//! `cargo xtask prove`: what is too slow for every commit.

use std::process::Command;
use std::time::Duration;

use anyhow::{Result, bail};

use crate::place::Place;
use crate::test::binaries;
use crate::{cargo, compile, node, process};

const LIMIT: Duration = Duration::from_secs(4 * 60 * 60);

/// Tests with full counts (`LOKET_PROVE=1`), then the supply-chain tools where they are installed.
pub fn run(place: &Place) -> Result<()> {
    node::build_or_stand_in(place)?;
    let tests = compile::everything(place)?.tests;
    let counts = binaries::run(place, &tests, &[("LOKET_PROVE", "1")], LIMIT)?;
    let mut failed = counts.failed > 0;
    for (tool, arguments) in [("deny", &["check"][..]), ("machete", &[])] {
        failed |= !tool_is_content(place, tool, arguments)?;
    }
    println!("\n{counts}");
    if failed {
        bail!("something was not proved");
    }
    Ok(())
}

fn tool_is_content(place: &Place, tool: &str, arguments: &[&str]) -> Result<bool> {
    if !process::succeeds(Command::new(format!("cargo-{tool}")).arg("--version")) {
        println!("cargo-{tool} is not installed: `cargo install cargo-{tool}` adds its checks");
        return Ok(true);
    }
    let mut command = cargo::cargo(place);
    let (status, _) = process::tee(command.arg(tool).args(arguments), LIMIT)?;
    Ok(status.success())
}
