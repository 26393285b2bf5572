//! The list of steps: cheap checks first, then the compiler's, then the tests from the fastest to the slowest.

use std::fs;
use std::time::Duration;

use anyhow::{Context, Result};

use super::counts::{self, Counts};
use crate::checks::{directions, fluent, generated, hygiene, unused};
use crate::packages::{self, Need};
use crate::place::Place;
use crate::{compile, node, process, window};

const TEST_LIMIT: Duration = Duration::from_secs(20 * 60);
const CHECK_LIMIT: Duration = Duration::from_secs(10 * 60);

/// One step of `cargo xtask test`; it brings along what it needs when it runs alone.
pub struct Step {
    pub name: &'static str,
    pub about: &'static str,
    pub work: fn(&Place) -> Result<Counts>,
}

/// All of them.
pub const STEPS: &[Step] = &[
    Step {
        name: "system",
        about: "system packages are installed",
        work: system,
    },
    Step {
        name: "npm",
        about: "the front end's packages are installed",
        work: |place| once(node::install(place)),
    },
    Step {
        name: "fmt",
        about: "Rust is formatted",
        work: fmt,
    },
    Step {
        name: "languages",
        about: "nl, fr, de and en say the same",
        work: |place| once(fluent::check(place)),
    },
    Step {
        name: "hygiene",
        about: "no registry hosts, no machine paths",
        work: |place| once(hygiene::check(place)),
    },
    Step {
        name: "directions",
        about: "who may use whom; banned libraries",
        work: |place| once(directions::check(place)),
    },
    Step {
        name: "unused",
        about: "no dependency is unused",
        work: |place| once(unused::check(place)),
    },
    Step {
        name: "ui-check",
        about: "the front end is formatted, linted and typed",
        work: ui_check,
    },
    Step {
        name: "ui-build",
        about: "the front end builds",
        work: |place| once(node::build(place)),
    },
    Step {
        name: "ui-test",
        about: "front end tests",
        work: ui_test,
    },
    Step {
        name: "clippy",
        about: "Rust without a warning",
        work: clippy,
    },
    Step {
        name: "rust",
        about: "Rust tests, the server's on both engines",
        work: rust,
    },
    Step {
        name: "generated",
        about: "generated files are up to date",
        work: |place| once(generated::check(place)),
    },
    Step {
        name: "browser",
        about: "browser tests with axe",
        work: browser,
    },
    Step {
        name: "window",
        about: "the real window under a virtual display",
        work: window::test,
    },
];

fn once(done: Result<()>) -> Result<Counts> {
    done.map(|()| Counts::PASSED)
}

fn system(_place: &Place) -> Result<Counts> {
    packages::ensure(Need::Tests)?;
    once(packages::ensure_rust_components())
}

fn fmt(place: &Place) -> Result<Counts> {
    once(process::run(
        compile::cargo(place).args(["fmt", "--all", "--check"]),
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

fn clippy(place: &Place) -> Result<Counts> {
    node::build_or_stand_in(place)?;
    let mut command = compile::cargo(place);
    command.args([
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]);
    once(process::run(&mut command, compile::BUILD_LIMIT))
}

fn rust(place: &Place) -> Result<Counts> {
    node::build_or_stand_in(place)?;
    let mut command = compile::cargo(place);
    let (status, said) = process::tee(
        command.args(["test", "--workspace", "--no-fail-fast"]),
        compile::BUILD_LIMIT,
    )?;
    Ok(counts::from_cargo(&said).judged_by(status.success()))
}

fn browser(place: &Place) -> Result<Counts> {
    node::build(place)?;
    compile::build(place, &["--bins", "--examples"])?;
    let mut command = node::npm(place);
    let (status, said) = process::tee(command.args(["run", "e2e"]), TEST_LIMIT)?;
    counts::from_line(&said).map(|counts| counts.judged_by(status.success()))
}
