//! The real window, driven by the scripts in `tests/e2e`. They bring their own display, bus and keychain
//! along: a journey locks the keychain or takes the bus away.

use std::process::{Command, ExitCode};
use std::time::Duration;

use anyhow::{Result, bail};

use crate::place::Place;
use crate::test::counts::{self, Counts};
use crate::{compile, node, packages, process};

const LIMIT: Duration = Duration::from_secs(25 * 60);

/// Builds what the window needs, drives it, and says how many tests passed and failed.
pub fn test(place: &Place) -> Result<Counts> {
    let said = drive(place, "tests/e2e/window.mjs")?;
    counts::from_line(&said.1).map(|counts| counts.judged_by(said.0))
}

/// `cargo xtask window-test`.
pub fn test_alone(place: &Place) -> Result<ExitCode> {
    packages::ensure(packages::Need::Tests)?;
    let counts = test(place)?;
    println!("\n{counts}");
    Ok(if counts.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// `cargo xtask pictures`: the script writes docs/pictures.
pub fn pictures(place: &Place) -> Result<()> {
    packages::ensure(packages::Need::Tests)?;
    let (succeeded, _) = drive(place, "tests/e2e/pictures.mjs")?;
    if !succeeded {
        bail!("the pictures are not complete");
    }
    Ok(())
}

/// The script finds both programs by `LOKET_BIN` and `LOKET_SERVER_BIN`.
fn drive(place: &Place, script: &str) -> Result<(bool, String)> {
    if !place.root().join(script).is_file() {
        bail!("{script} does not exist yet");
    }
    node::build(place)?;
    compile::everything(place)?;
    let mut command = Command::new("node");
    command.arg(script).current_dir(place.root());
    command.env("LOKET_BIN", place.program("loket"));
    command.env("LOKET_SERVER_BIN", place.program("loket-server"));
    let (status, said) = process::tee(&mut command, LIMIT)?;
    Ok((status.success(), said))
}
