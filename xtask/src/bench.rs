//! `cargo xtask bench`: the ratios, built as they are shipped.

use anyhow::Result;
use clap::Args;

use crate::place::Place;
use crate::{cargo, compile, process};

#[derive(Args)]
pub struct Options {
    /// Passed on to the benchmarks
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    passed_on: Vec<String>,
}

/// Builds and runs the benchmarks.
pub fn run(place: &Place, options: &Options) -> Result<()> {
    let mut command = cargo::cargo(place);
    command
        .args(["run", "--release", "--package", "loket-bench", "--"])
        .args(&options.passed_on);
    process::run(&mut command, compile::BUILD_LIMIT * 2)
}
