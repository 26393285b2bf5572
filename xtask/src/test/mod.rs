//! `cargo xtask test`: every step of CI in its order, going on after a failure so that all of them are seen.

pub mod binaries;
pub mod counts;
mod lanes;
mod steps;
mod table;

use std::fs;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use clap::Args;

use crate::place::Place;
use crate::process;
use counts::Counts;
use steps::{STEPS, Step};

#[derive(Args)]
pub struct Options {
    /// Only these steps, separated by commas
    #[arg(long, value_delimiter = ',')]
    only: Vec<String>,
    /// Name the steps and what they check
    #[arg(long)]
    list: bool,
}

/// What became of one step.
struct Outcome {
    name: &'static str,
    time: Duration,
    counts: Counts,
    why: Option<String>,
}

/// Runs the steps, prints a table, and last a line alone: `N passed, N failed`.
pub fn run(place: &Place, options: &Options) -> Result<ExitCode> {
    let chosen = choose(&options.only)?;
    if options.list {
        chosen
            .iter()
            .for_each(|step| println!("{:<12} {}", step.name, step.about));
        return Ok(ExitCode::SUCCESS);
    }
    let started = Instant::now();
    let outcomes = lanes::take_all(place, &chosen);
    if process::interrupted() {
        bail!("interrupted");
    }
    let whole = started.elapsed();
    print!("{}", table::text(&outcomes, whole));
    fs::create_dir_all(place.notes())?;
    let page = table::markdown(&outcomes, whole);
    fs::write(place.notes().join("steps.md"), page)?;
    let sum: Counts = outcomes.iter().map(|outcome| outcome.counts).sum();
    println!("\n{sum}");
    Ok(if sum.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn choose(only: &[String]) -> Result<Vec<&'static Step>> {
    let unknown = only
        .iter()
        .find(|name| STEPS.iter().all(|step| step.name != **name));
    if let Some(name) = unknown {
        bail!("there is no step {name}: see `cargo xtask test --list`");
    }
    Ok(STEPS
        .iter()
        .filter(|step| only.is_empty() || only.iter().any(|name| name == step.name))
        .collect())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn steps_are_chosen_by_name_in_their_own_order() {
        let names = |only: &[&str]| {
            let only: Vec<_> = only.iter().map(|name| (*name).to_owned()).collect();
            choose(&only).map(|steps| steps.iter().map(|step| step.name).collect::<Vec<_>>())
        };
        assert_eq!(names(&["clippy", "fmt"]).unwrap(), ["fmt", "clippy"]);
        assert_eq!(names(&[]).unwrap().len(), STEPS.len());
        assert!(
            names(&["fmt", "nothing"])
                .unwrap_err()
                .to_string()
                .contains("nothing")
        );
    }
}
