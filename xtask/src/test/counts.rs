//! How many tests a runner passed and failed, read from what it says.

use std::fmt;
use std::iter::Sum;

use anyhow::{Context, Result};
use serde_json::Value;

/// A skipped test counts as failed: it was not seen to pass.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub passed: u64,
    pub failed: u64,
}

impl Counts {
    /// A check that counts as one.
    pub const PASSED: Self = Self {
        passed: 1,
        failed: 0,
    };
    /// A step that failed as a whole.
    pub const FAILED: Self = Self {
        passed: 0,
        failed: 1,
    };

    /// A runner that failed without saying which test did has failed once.
    pub fn judged_by(self, succeeded: bool) -> Self {
        let silent = !succeeded && self.failed == 0;
        Self {
            passed: self.passed,
            failed: self.failed + u64::from(silent),
        }
    }
}

impl Sum for Counts {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |sum, next| Self {
            passed: sum.passed + next.passed,
            failed: sum.failed + next.failed,
        })
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// Sums every `test result: ok. 12 passed; 1 failed; 0 ignored; …` of `cargo test`.
pub fn from_cargo(said: &str) -> Counts {
    let results = said
        .lines()
        .filter_map(|line| line.trim().strip_prefix("test result: "));
    let one = |line: &str| Counts {
        passed: number_before(line, " passed"),
        failed: number_before(line, " failed") + number_before(line, " ignored"),
    };
    results.map(one).sum()
}

/// Reads vitest's JSON report.
pub fn from_vitest(report: &str) -> Result<Counts> {
    let report: Value = serde_json::from_str(report).context("vitest's report is not JSON")?;
    let number = |name: &str| report.get(name).and_then(Value::as_u64);
    let passed = number("numPassedTests").context("vitest's report holds no numPassedTests")?;
    let missed = ["numFailedTests", "numPendingTests", "numTodoTests"];
    let failed = missed.iter().filter_map(|name| number(name)).sum();
    let succeeded = report
        .get("success")
        .and_then(Value::as_bool)
        .unwrap_or(false);
    Ok(Counts { passed, failed }.judged_by(succeeded))
}

/// Reads the last line that is nothing but `N passed, N failed`, as our own scripts print it.
pub fn from_line(said: &str) -> Result<Counts> {
    let exact = |line: &str| {
        let (passed, failed) = line
            .trim()
            .strip_suffix(" failed")?
            .split_once(" passed, ")?;
        Some(Counts {
            passed: passed.parse().ok()?,
            failed: failed.parse().ok()?,
        })
    };
    said.lines()
        .rev()
        .find_map(exact)
        .context("the script ended without its line `N passed, N failed`")
}

fn number_before(line: &str, word: &str) -> u64 {
    let before = line.split(word).next().unwrap_or_default();
    let has_word = before.len() < line.len();
    let digits = before
        .rsplit(|c: char| !c.is_ascii_digit())
        .next()
        .unwrap_or_default();
    if has_word {
        digits.parse().unwrap_or(0)
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn cargos_results_are_summed_and_ignored_tests_have_not_passed() {
        let said = "\
running 3 tests
test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s
error: something
test result: FAILED. 10 passed; 2 failed; 1 ignored; 0 measured; 4 filtered out; finished in 1.00s
";
        assert_eq!(
            from_cargo(said),
            Counts {
                passed: 13,
                failed: 3
            }
        );
        assert_eq!(from_cargo("error: could not compile"), Counts::default());
    }

    #[test]
    fn vitests_report_is_read_and_a_file_that_does_not_load_fails() {
        let fine = r#"{"numPassedTests":4,"numFailedTests":0,"numPendingTests":0,"success":true}"#;
        let skipped =
            r#"{"numPassedTests":4,"numFailedTests":0,"numPendingTests":2,"success":true}"#;
        let not_loaded =
            r#"{"numPassedTests":4,"numFailedTests":0,"numPendingTests":0,"success":false}"#;
        assert_eq!(
            from_vitest(fine).unwrap(),
            Counts {
                passed: 4,
                failed: 0
            }
        );
        assert_eq!(
            from_vitest(skipped).unwrap(),
            Counts {
                passed: 4,
                failed: 2
            }
        );
        assert_eq!(
            from_vitest(not_loaded).unwrap(),
            Counts {
                passed: 4,
                failed: 1
            }
        );
        assert!(from_vitest("{}").is_err());
    }

    #[test]
    fn only_a_line_of_its_own_is_a_scripts_result() {
        let said = "step one: 3 passed, 0 failed here\n12 passed, 1 failed\nbye\n";
        assert_eq!(
            from_line(said).unwrap(),
            Counts {
                passed: 12,
                failed: 1
            }
        );
        assert!(from_line("all fine").is_err());
    }

    #[test]
    fn a_runner_that_fails_in_silence_has_failed() {
        assert_eq!(
            Counts {
                passed: 5,
                failed: 0
            }
            .judged_by(false),
            Counts {
                passed: 5,
                failed: 1
            }
        );
        assert_eq!(
            Counts {
                passed: 5,
                failed: 2
            }
            .judged_by(false)
            .failed,
            2
        );
        assert_eq!(
            Counts {
                passed: 5,
                failed: 0
            }
            .judged_by(true)
            .failed,
            0
        );
    }
}
