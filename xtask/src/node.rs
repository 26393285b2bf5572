//! The front end's packages and build, both done only when something changed.

use std::fs;
use std::process::Command;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::place::Place;
use crate::process;
use crate::stamp::Stamp;

const LIMIT: Duration = Duration::from_secs(15 * 60);
/// The oldest Node the front end's build runs on, as in `ui/package.json`.
const OLDEST: (u32, u32) = (20, 19);

/// What the front end's build reads.
const BUILT_FROM: &[&str] = &[
    "ui/src",
    "ui/public",
    "ui/index.html",
    "ui/package.json",
    "ui/package-lock.json",
    "ui/tsconfig.json",
    "ui/vite.config.ts",
    "locales",
];

/// `npm` in the front end's folder.
pub fn npm(place: &Place) -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(place.ui());
    command
}

/// Fails with a sentence when Node is missing or too old.
pub fn present() -> Result<()> {
    let advice = format!(
        "Node {}.{} or newer is needed: https://nodejs.org",
        OLDEST.0, OLDEST.1
    );
    let said =
        process::text(Command::new("node").arg("--version")).with_context(|| advice.clone())?;
    if version(&said).is_none_or(|found| found < OLDEST) {
        bail!("{advice} (found {})", said.trim());
    }
    Ok(())
}

/// The steps beside the compiler's and the compiler's own ask for the same: the second one waits, and finds it done.
static AT_WORK: Mutex<()> = Mutex::new(());

/// `npm ci`, unless the packages of this lock file are there.
pub fn install(place: &Place) -> Result<()> {
    let _alone = AT_WORK.lock().unwrap_or_else(PoisonError::into_inner);
    install_alone(place)
}

fn install_alone(place: &Place) -> Result<()> {
    present()?;
    let stamp = Stamp::of(place, "npm", &["ui/package.json", "ui/package-lock.json"])?;
    if stamp.is_fresh() && place.ui().join("node_modules").is_dir() {
        return Ok(());
    }
    process::run(npm(place).args(["ci", "--no-audit", "--no-fund"]), LIMIT)?;
    stamp.keep()
}

/// `npm run build`, unless the build of these sources is there.
pub fn build(place: &Place) -> Result<()> {
    let _alone = AT_WORK.lock().unwrap_or_else(PoisonError::into_inner);
    install_alone(place)?;
    let stamp = Stamp::of(place, "ui", BUILT_FROM)?;
    if stamp.is_fresh() && place.ui().join("dist/index.html").is_file() {
        return Ok(());
    }
    process::run(npm(place).args(["run", "build"]), LIMIT)?;
    stamp.keep()
}

/// The desktop's compile takes `ui/dist` in. A front end that does not build must not hide what Rust has
/// to say, so an empty page stands in; the failure itself is told by its own step.
pub fn build_or_stand_in(place: &Place) -> Result<()> {
    if build(place).is_ok() {
        return Ok(());
    }
    let dist = place.ui().join("dist");
    if !dist.join("index.html").is_file() {
        fs::create_dir_all(&dist)?;
        fs::write(
            dist.join("index.html"),
            "<!doctype html><title>Loket</title>",
        )?;
    }
    Ok(())
}

fn version(said: &str) -> Option<(u32, u32)> {
    let mut parts = said.trim().trim_start_matches('v').split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_says_its_version_in_one_way() {
        assert_eq!(version("v20.20.1\n"), Some((20, 20)));
        assert_eq!(version("v18.4.0").map(|found| found < OLDEST), Some(true));
        assert_eq!(version("not node"), None);
    }
}
