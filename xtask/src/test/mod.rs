//! `cargo xtask test`: every step of CI in order, going on after a failure so that all of them are seen.

pub mod counts;
mod steps;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use clap::Args;

use crate::place::Place;
use crate::process;
use crate::progress::seconds;
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
    let mut outcomes = Vec::new();
    for (index, step) in chosen.iter().enumerate() {
        println!(
            "\n[{}/{}] {}: {}",
            index + 1,
            chosen.len(),
            step.name,
            step.about
        );
        outcomes.push(take(place, step));
        if process::interrupted() {
            bail!("interrupted");
        }
    }
    print_table(&outcomes, started.elapsed());
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

fn take(place: &Place, step: &Step) -> Outcome {
    let started = Instant::now();
    let (counts, why) = match (step.work)(place) {
        Ok(counts) => (counts, None),
        Err(problem) => (Counts::FAILED, Some(format!("{problem:#}"))),
    };
    if let Some(why) = &why {
        println!("      failed: {why}");
    }
    Outcome {
        name: step.name,
        time: started.elapsed(),
        counts,
        why,
    }
}

fn print_table(outcomes: &[Outcome], whole: Duration) {
    println!("\n{:<12} {:>12}  result", "step", "time");
    for outcome in outcomes {
        let verdict = if outcome.counts.failed == 0 {
            "ok"
        } else {
            "FAILED"
        };
        let why = outcome.why.as_deref().and_then(|why| why.lines().next());
        let why = why.map(|why| format!(": {why}")).unwrap_or_default();
        println!(
            "{:<12} {:>12}  {verdict}, {}{why}",
            outcome.name,
            seconds(outcome.time),
            outcome.counts
        );
    }
    println!("{:<12} {:>12}", "all", seconds(whole));
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

    #[test]
    fn a_step_that_ends_in_an_error_counts_as_one_failure_with_its_reason() {
        let step = Step {
            name: "x",
            about: "",
            work: |_| bail!("the reason"),
        };
        let outcome = take(&Place::find().unwrap(), &step);
        assert_eq!(outcome.counts, Counts::FAILED);
        assert_eq!(outcome.why.as_deref(), Some("the reason"));
    }
}
