//! The list of steps: cheap checks first, then the compiler's, then the tests from the fastest to the slowest.

use std::fs;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use super::binaries;
use super::counts::{self, Counts};
use crate::checks::{circles, directions, fluent, generated, hygiene, unused};
use crate::packages::{self, Need};
use crate::place::Place;
use crate::{cargo, compile, node, process, window};

const TEST_LIMIT: Duration = Duration::from_secs(30 * 60);
const CHECK_LIMIT: Duration = Duration::from_secs(15 * 60);

/// One step of `cargo xtask test`; it brings along what it needs when it runs alone.
pub struct Step {
    pub name: &'static str,
    pub about: &'static str,
    pub lane: Lane,
    pub work: fn(&Place) -> Result<Counts>,
}

/// When a step is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lane {
    /// Before all others.
    First,
    /// One after the other.
    Main,
    /// One after the other too, beside the main ones.
    Beside,
}

/// All of them.
#[rustfmt::skip]
pub const STEPS: &[Step] = &[
    step(Lane::First, "system", "system packages are installed", system),
    step(Lane::Main, "fmt", "Rust is formatted", fmt),
    step(Lane::Main, "languages", "nl, fr, de and en say the same", |place| once(fluent::check(place))),
    step(Lane::Main, "hygiene", "no registry hosts, no machine paths, no SQL outside the stores", |place| once(hygiene::check(place))),
    step(Lane::Main, "directions", "who may use whom; banned libraries", |place| once(directions::check(place))),
    step(Lane::Main, "circles", "no file uses a file that uses it in turn", |place| once(circles::check(place))),
    step(Lane::Main, "unused", "no dependency is unused", |place| once(unused::check(place))),
    step(Lane::Beside, "npm", "the front end's packages are installed", |place| once(node::install(place))),
    step(Lane::Beside, "ui-build", "the front end builds", |place| once(node::build(place))),
    step(Lane::Beside, "ui-check", "the front end is formatted, linted and typed", ui_check),
    step(Lane::Beside, "ui-test", "front end tests", ui_test),
    step(Lane::Main, "clippy", "Rust compiles without a warning", clippy),
    step(Lane::Main, "rust", "Rust tests, the server's on both engines", rust),
    step(Lane::Main, "generated", "generated files are up to date", |place| once(generated::check(place))),
    step(Lane::Main, "browser", "browser tests with axe", browser),
    step(Lane::Main, "window", "the real window under a virtual display", window::test),
];

const fn step(
    lane: Lane,
    name: &'static str,
    about: &'static str,
    work: fn(&Place) -> Result<Counts>,
) -> Step {
    Step {
        name,
        about,
        lane,
        work,
    }
}

fn once(done: Result<()>) -> Result<Counts> {
    done.map(|()| Counts::PASSED)
}

fn system(_place: &Place) -> Result<Counts> {
    packages::ensure(Need::Tests)?;
    once(packages::ensure_rust_components())
}

fn fmt(place: &Place) -> Result<Counts> {
    once(process::run(
        cargo::cargo(place).args(["fmt", "--all", "--check"]),
        CHECK_LIMIT,
    ))
}

fn ui_check(place: &Place) -> Result<Counts> {
    node::install(place)?;
    once(process::run(
        node::npm(place).args(["run", "check"]),
        CHECK_LIMIT,
    ))
}

fn ui_test(place: &Place) -> Result<Counts> {
    node::install(place)?;
    let report = place.notes().join("vitest.json");
    // A report of an earlier run must not speak for this one.
    let _ = fs::remove_file(&report);
    let mut command = node::npm(place);
    command.args(["test", "--", "--reporter=default", "--reporter=json"]);
    command.arg(format!("--outputFile.json={}", report.display()));
    let (status, _) = process::tee(&mut command, TEST_LIMIT)?;
    let text = fs::read_to_string(&report).context("vitest left no report")?;
    counts::from_vitest(&text).map(|counts| counts.judged_by(status.success()))
}

/// Compiles everything that is tested and run, under clippy: the later steps find it done.
fn clippy(place: &Place) -> Result<Counts> {
    node::build_or_stand_in(place)?;
    let built = compile::everything(place)?;
    match built.told.len() {
        0 => Ok(Counts::PASSED),
        many => bail!("{many} warnings"),
    }
}

fn rust(place: &Place) -> Result<Counts> {
    node::build_or_stand_in(place)?;
    let built = compile::everything(place)?;
    binaries::run(place, &built.tests, &[], TEST_LIMIT)
}

fn browser(place: &Place) -> Result<Counts> {
    node::build(place)?;
    compile::everything(place)?;
    let mut command = node::npm(place);
    let (status, said) = process::tee(command.args(["run", "e2e"]), TEST_LIMIT)?;
    counts::from_line(&said).map(|counts| counts.judged_by(status.success()))
}
