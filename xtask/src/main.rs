//! `cargo xtask`: every step of building, running and checking Loket, on a developer's machine and in CI alike.
#![allow(
    clippy::print_stdout,
    reason = "a command line tool speaks on standard output"
)]

mod artifacts;
mod bench;
mod cargo;
mod checks;
mod compile;
mod generate;
mod node;
mod packages;
mod place;
mod process;
mod progress;
mod prove;
mod run;
mod session;
mod shared_build;
mod stamp;
mod test;
mod unit_list;
mod window;
mod wrapper;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use place::Place;

#[derive(Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    about = "Builds, runs and checks Loket"
)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build everything and open Loket: a server with demo data and the desktop window
    Run(run::Options),
    /// Everything CI checks; ends with `N passed, N failed`
    Test(test::Options),
    /// Write the files that are made from others: TypeScript types and message ids
    Generate,
    /// Drive the real window under a virtual display
    WindowTest,
    /// Take the pictures in docs/pictures with the real window
    Pictures,
    /// Print the ratios against floors and peers (release build)
    Bench(bench::Options),
    /// The slow proofs: full counts, licences, advisories
    Prove,
}

fn main() -> ExitCode {
    if let Some(compiler) = wrapper::Compiler::stood_in_for() {
        return compiler.become_it();
    }
    let done = start(&Arguments::parse().task);
    match done {
        Ok(code) => code,
        Err(_) if process::interrupted() => ExitCode::from(130),
        Err(problem) => {
            eprintln!("\ncargo xtask: {problem:#}");
            ExitCode::FAILURE
        }
    }
}

fn start(task: &Task) -> Result<ExitCode> {
    process::stop_all_on_interrupt()?;
    let place = Place::find()?;
    match task {
        Task::Run(options) => run::run(&place, options)?,
        Task::Test(options) => return test::run(&place, options),
        Task::Generate => generate::all(&place)?,
        Task::WindowTest => return window::test_alone(&place),
        Task::Pictures => window::pictures(&place)?,
        Task::Bench(options) => bench::run(&place, options)?,
        Task::Prove => prove::run(&place)?,
    }
    Ok(ExitCode::SUCCESS)
}
