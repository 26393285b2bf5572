//! Cargo's builds. Each is a choice of targets of the whole workspace, with the tests' dependencies: any other choice
//! would choose other features of the libraries below and compile them once more.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Result, anyhow, bail};

use crate::artifacts::{self, Built};
use crate::cargo::cargo;
use crate::place::Place;
use crate::process;
use crate::shared_build;
use crate::wrapper::Compiler;

/// The longest a cold build may take on a small machine.
pub const BUILD_LIMIT: Duration = Duration::from_secs(50 * 60);

/// The desktop and the server. The example is small; it is named because with it cargo resolves the features that
/// the checks resolve, so that neither compiles the other's libraries again.
pub const PRODUCT: [&str; 6] = [
    "--bin",
    "loket",
    "--bin",
    "loket-server",
    "--example",
    "generate_types",
];

/// The server alone, with the same features.
pub const SERVER: [&str; 4] = ["--bin", "loket-server", "--example", "generate_types"];

/// What the checks build: all that is tested, run or looked at. On Windows without this very program, whose file
/// cannot be replaced while it runs.
#[cfg(not(windows))]
const EVERYTHING: [&str; 3] = ["--bins", "--examples", "--tests"];
#[cfg(windows)]
const EVERYTHING: [&str; 8] = [
    "--bin",
    "loket",
    "--bin",
    "loket-server",
    "--bin",
    "loket-bench",
    "--examples",
    "--tests",
];

/// Builds the chosen targets with the ordinary compiler: programs to be run by people.
pub fn build(place: &Place, targets: &[&str]) -> Result<()> {
    let mut command = cargo(place);
    command.args(["build", "--workspace"]).args(targets);
    shared_build::enter(place, &mut command, Compiler::Plain)?;
    process::run(&mut command, BUILD_LIMIT)
}

/// Builds everything the checks need, once in a run, with clippy as the compiler. A warning does not stop it.
pub fn everything(place: &Place) -> Result<Built> {
    static DONE: Mutex<Option<Result<Built, String>>> = Mutex::new(None);
    let mut done = DONE.lock().unwrap_or_else(PoisonError::into_inner);
    let built = done.get_or_insert_with(|| {
        let built = build_everything(place);
        built.map_err(|problem| format!("{problem:#}"))
    });
    built.clone().map_err(|problem| anyhow!(problem))
}

fn build_everything(place: &Place) -> Result<Built> {
    let mut command = cargo(place);
    command.args(["build", "--workspace"]).args(EVERYTHING);
    command.arg("--message-format=json-diagnostic-rendered-ansi");
    // What a later run could take over from an incremental build is not worth its disk and its slower code here.
    command.env("CARGO_INCREMENTAL", "0");
    shared_build::enter(place, &mut command, Compiler::Clippy)?;
    let (status, said) = process::heard(&mut command, BUILD_LIMIT)?;
    let built = artifacts::read(&said);
    for told in &built.told {
        println!("{told}");
    }
    if !status.success() {
        bail!("the workspace does not compile");
    }
    Ok(built)
}
