//! The steps in their order, the front end's beside the compiler's: npm waits for the network and for one core.

use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Instant;

use super::Outcome;
use super::counts::Counts;
use super::steps::{Lane, Step};
use crate::place::Place;
use crate::process;
use crate::progress::seconds;

/// Takes all steps; the outcomes are in the steps' order.
pub fn take_all(place: &Place, steps: &[&'static Step]) -> Vec<Outcome> {
    let outcomes = Mutex::new(Vec::new());
    let note = |at: usize, outcome: Outcome| {
        let mut outcomes = outcomes.lock().unwrap_or_else(PoisonError::into_inner);
        outcomes.push((at, outcome));
    };
    let of = |lane: Lane| {
        let numbered = steps.iter().enumerate();
        numbered.filter(move |(_, step)| step.lane == lane)
    };
    for (at, step) in of(Lane::First) {
        note(at, shown(place, step));
    }
    thread::scope(|scope| {
        scope.spawn(|| {
            for (at, step) in of(Lane::Beside) {
                note(at, in_one_piece(place, step));
            }
        });
        for (at, step) in of(Lane::Main) {
            note(at, shown(place, step));
        }
    });
    let mut outcomes = outcomes
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner);
    outcomes.sort_by_key(|(at, _)| *at);
    outcomes.into_iter().map(|(_, outcome)| outcome).collect()
}

fn shown(place: &Place, step: &Step) -> Outcome {
    println!("\n[{}] {}", step.name, step.about);
    let outcome = take(place, step);
    println!("{}", verdict(&outcome));
    outcome
}

fn in_one_piece(place: &Place, step: &Step) -> Outcome {
    let (outcome, said) = process::apart(|| take(place, step));
    print!(
        "\n[{}] {}\n{said}{}\n",
        step.name,
        step.about,
        verdict(&outcome)
    );
    outcome
}

fn verdict(outcome: &Outcome) -> String {
    let time = seconds(outcome.time);
    match &outcome.why {
        Some(why) => format!("      {} failed after {time}: {why}", outcome.name),
        None => format!("      {}: {} in {time}", outcome.name, outcome.counts),
    }
}

/// Nothing new starts after Ctrl-C.
pub fn take(place: &Place, step: &Step) -> Outcome {
    let started = Instant::now();
    let done = if process::interrupted() {
        Err(anyhow::anyhow!("interrupted"))
    } else {
        (step.work)(place)
    };
    let (counts, why) = match done {
        Ok(counts) => (counts, None),
        Err(problem) => (Counts::FAILED, Some(format!("{problem:#}"))),
    };
    Outcome {
        name: step.name,
        time: started.elapsed(),
        counts,
        why,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use anyhow::bail;

    const fn step(name: &'static str, lane: Lane, fine: bool) -> Step {
        let work = if fine {
            |_: &Place| Ok(Counts::PASSED)
        } else {
            |_: &Place| bail!("the reason")
        };
        Step {
            name,
            about: "",
            lane,
            work,
        }
    }

    #[test]
    fn a_step_that_ends_in_an_error_counts_as_one_failure_with_its_reason() {
        let outcome = take(&Place::find().unwrap(), &step("x", Lane::Main, false));
        assert_eq!(outcome.counts, Counts::FAILED);
        assert_eq!(outcome.why.as_deref(), Some("the reason"));
    }

    #[test]
    fn all_steps_are_taken_whatever_becomes_of_one() {
        static STEPS: [Step; 4] = [
            step("b", Lane::Beside, true),
            step("m", Lane::Main, false),
            step("f", Lane::First, true),
            step("n", Lane::Main, true),
        ];
        let steps: Vec<_> = STEPS.iter().collect();
        let outcomes = take_all(&Place::find().unwrap(), &steps);
        let names: Vec<_> = outcomes.iter().map(|outcome| outcome.name).collect();
        assert_eq!(names, ["b", "m", "f", "n"]);
        assert_eq!(outcomes.iter().map(|o| o.counts.failed).sum::<u64>(), 1);
    }
}
