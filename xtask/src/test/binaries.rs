//! Runs the test binaries: two at a time, the slowest first, so that none is left alone at the end.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::Result;

use super::counts::{self, Counts};
use crate::artifacts::TestBinary;
use crate::place::Place;
use crate::process;
use crate::progress::seconds;

/// As many at a time: most of them wait for a database or for one another's answers now and then.
const AT_A_TIME: usize = 2;

/// The order of a checkout that has measured nothing yet; what is not named here comes after.
const SLOWEST: [&str; 4] = ["server server", "root loket", "desk desk", "db db"];

/// Settings of the tests: names and values in their environment.
type Settings<'a> = &'a [(&'a str, &'a str)];

/// Runs them all and shows what each said, in one piece, when it has ended.
pub fn run(
    place: &Place,
    binaries: &[TestBinary],
    settings: Settings,
    limit: Duration,
) -> Result<Counts> {
    let note = place.notes().join("test-times");
    let known = times(&fs::read_to_string(&note).unwrap_or_default());
    let ended = Mutex::new((Counts::default(), known.clone()));
    several_at_a_time(slowest_last(binaries, &known), |binary| {
        let started = Instant::now();
        let counts = run_one(binary, settings, limit);
        let mut ended = lock(&ended);
        ended.0 = [ended.0, counts].into_iter().sum();
        ended.1.insert(binary.name.clone(), started.elapsed());
    });
    let (counts, times) = ended.into_inner().unwrap_or_else(PoisonError::into_inner);
    keep(&note, &times)?;
    Ok(counts)
}

/// Does the work on each, from the end on.
fn several_at_a_time<T: Send>(waiting: Vec<T>, work: impl Fn(T) + Sync) {
    let waiting = Mutex::new(waiting);
    // In the loop's own condition the lock would be held until the work is done.
    let next = || lock(&waiting).pop();
    thread::scope(|scope| {
        for _ in 0..AT_A_TIME {
            scope.spawn(|| {
                while let Some(one) = next() {
                    work(one);
                }
            });
        }
    });
}

fn run_one(binary: &TestBinary, settings: Settings, limit: Duration) -> Counts {
    let started = Instant::now();
    let mut command = Command::new(&binary.path);
    // As cargo starts them; xtask's own folder stands there otherwise.
    command
        .current_dir(&binary.folder)
        .env("CARGO_MANIFEST_DIR", &binary.folder)
        .envs(settings.iter().copied());
    let (counts, said) = match process::together(&mut command, limit) {
        Ok((status, said)) => (counts::from_cargo(&said).judged_by(status.success()), said),
        Err(problem) => (Counts::FAILED, format!("{problem:#}\n")),
    };
    print!(
        "\n      {}: {counts} in {}\n{said}",
        binary.name,
        seconds(started.elapsed())
    );
    counts
}

/// In the order in which they are taken from the end.
fn slowest_last<'a>(
    binaries: &'a [TestBinary],
    known: &BTreeMap<String, Duration>,
) -> Vec<&'a TestBinary> {
    let guess = |name: &str| {
        let place = SLOWEST.iter().rev().position(|slow| *slow == name);
        place.map_or(0, |place| place as u64 + 1)
    };
    let mut ordered: Vec<_> = binaries.iter().collect();
    ordered.sort_by_key(|binary| {
        let measured = known.get(&binary.name);
        (
            measured.map_or_else(|| Duration::from_secs(guess(&binary.name)), |time| *time),
            binary.name.clone(),
        )
    });
    ordered
}

/// Reads lines such as `12.5 root loket`.
fn times(text: &str) -> BTreeMap<String, Duration> {
    let one = |line: &str| {
        let (time, name) = line.split_once(' ')?;
        let time = Duration::try_from_secs_f64(time.parse().ok()?).ok()?;
        Some((name.to_owned(), time))
    };
    text.lines().filter_map(one).collect()
}

fn keep(note: &PathBuf, times: &BTreeMap<String, Duration>) -> Result<()> {
    let line = |(name, time): (&String, &Duration)| format!("{:.1} {name}\n", time.as_secs_f64());
    if let Some(folder) = note.parent() {
        fs::create_dir_all(folder)?;
    }
    Ok(fs::write(note, times.iter().map(line).collect::<String>())?)
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Condvar;

    fn binary(name: &str) -> TestBinary {
        TestBinary {
            name: name.to_owned(),
            path: PathBuf::new(),
            folder: PathBuf::new(),
        }
    }

    fn names(binaries: &[TestBinary], known: &str) -> Vec<String> {
        let ordered = slowest_last(binaries, &times(known));
        ordered.iter().rev().map(|one| one.name.clone()).collect()
    }

    #[test]
    fn the_slowest_is_started_first() {
        let all = ["domain loket_domain", "root loket", "server server"].map(binary);
        assert_eq!(
            names(&all, ""),
            ["server server", "root loket", "domain loket_domain"]
        );
        let measured = "3.0 server server\n90.5 domain loket_domain\n20.0 root loket\n";
        assert_eq!(
            names(&all, measured),
            ["domain loket_domain", "root loket", "server server"]
        );
    }

    #[test]
    fn two_are_at_work_at_the_same_time() {
        let (at_work, changed) = (Mutex::new(0), Condvar::new());
        several_at_a_time(vec![1, 2], |_| {
            *lock(&at_work) += 1;
            changed.notify_all();
            let both = |at_work: &mut usize| *at_work < AT_A_TIME;
            let limit = Duration::from_secs(20);
            let waited = changed.wait_timeout_while(lock(&at_work), limit, both);
            assert!(waited.is_ok_and(|(_, late)| !late.timed_out()));
        });
    }

    #[test]
    fn a_damaged_note_of_times_is_no_failure() {
        assert!(times("nothing\n-1 x\nNaN y\n").is_empty());
    }
}
