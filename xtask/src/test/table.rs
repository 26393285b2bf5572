//! The table of steps: on the screen, and as Markdown for `docs/testing.md`.

use std::fmt::Write;
use std::time::Duration;

use super::Outcome;
use super::counts::Counts;
use crate::progress::seconds;

/// For the screen.
pub fn text(outcomes: &[Outcome], whole: Duration) -> String {
    let mut text = format!("\n{:<12} {:>12}  result\n", "step", "time");
    for outcome in outcomes {
        let verdict = if outcome.counts.failed == 0 {
            "ok"
        } else {
            "FAILED"
        };
        let why = outcome.why.as_deref().and_then(|why| why.lines().next());
        let why = why.map(|why| format!(": {why}")).unwrap_or_default();
        let time = seconds(outcome.time);
        // Writing into a text does not fail.
        let _ = writeln!(
            text,
            "{:<12} {time:>12}  {verdict}, {}{why}",
            outcome.name, outcome.counts
        );
    }
    let _ = writeln!(text, "{:<12} {:>12}", "all", seconds(whole));
    text
}

/// For the page that keeps a table per landing.
pub fn markdown(outcomes: &[Outcome], whole: Duration) -> String {
    let mut text = String::from("| step | time | passed | failed |\n|---|---:|---:|---:|\n");
    let all: Counts = outcomes.iter().map(|outcome| outcome.counts).sum();
    let lines = outcomes
        .iter()
        .map(|outcome| (outcome.name, outcome.time, outcome.counts));
    for (name, time, counts) in lines.chain([("all", whole, all)]) {
        let _ = writeln!(
            text,
            "| {name} | {} | {} | {} |",
            seconds(time),
            counts.passed,
            counts.failed
        );
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcomes() -> [Outcome; 2] {
        let one = |name, time, counts, why: Option<&str>| Outcome {
            name,
            time: Duration::from_secs(time),
            counts,
            why: why.map(str::to_owned),
        };
        [
            one("fmt", 2, Counts::PASSED, None),
            one("rust", 185, Counts::FAILED, Some("first\nsecond")),
        ]
    }

    #[test]
    fn the_screen_says_why_a_step_failed_in_one_line() {
        let text = text(&outcomes(), Duration::from_secs(187));
        assert!(text.contains("3 min 05 s  FAILED, 0 passed, 1 failed: first\n"));
        assert!(text.ends_with("3 min 07 s\n"));
    }

    #[test]
    fn the_page_gets_a_line_per_step_and_the_sum() {
        let text = markdown(&outcomes(), Duration::from_secs(187));
        assert!(text.contains("| rust | 3 min 05 s | 0 | 1 |\n"));
        assert!(text.ends_with("| all | 3 min 07 s | 1 | 1 |\n"));
    }
}
