//! Seeded histories: two desks of one person and one server live through offline spells, kills, lost, doubled and
//! late requests, clock steps and a restore from backup. Afterwards no act may be lost, doubled or stuck, and both
//! desks must hold what the server holds.
//!
//! A simulation that has never failed proves nothing: each of nine planted bugs must make the same histories fail.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]

mod judge;
mod kept;
mod people;
mod site;
mod story;

use loket_desk::planted::Bug as DeskBug;
use loket_store::planted::Bug as ServerBug;
use site::Template;
use std::process::{Command, Stdio};
use story::live;

/// Histories in every test run; `cargo xtask prove` asks for more.
const HISTORIES: u64 = 200;

/// Histories a planted bug has to be found in.
const PATIENCE: u64 = 40;

/// Set for the second process of the test: which part of the histories is its own.
const PART: &str = "LOKET_SIMULATION_PART";

/// The second process says with this what its histories held.
const TALLY: &str = "tally of the other half: ";

fn histories() -> u64 {
    std::env::var("LOKET_PROVE").map_or(HISTORIES, |_| HISTORIES * 25)
}

/// Two processes share the histories and the planted bugs: what is planted is planted for a whole process.
#[test]
fn histories_end_well_and_planted_bugs_are_found() {
    if let Some(part) = number(PART) {
        let seen = live_part(part, part..histories());
        println!("{TALLY}{}", serde_json::to_string(&seen).unwrap());
        return;
    }
    let only = number("LOKET_HISTORY");
    if let Some(seed) = only {
        live_part(0, seed..seed + 1);
        return;
    }
    let other = std::thread::spawn(other_half);
    let mut seen = live_part(0, 0..histories());
    seen.add(&other.join().expect("the other half ends well"));
    println!("{} histories: {seen}", histories());
    seen.assert_eventful();
}

fn number(setting: &str) -> Option<u64> {
    std::env::var(setting).ok()?.parse().ok()
}

/// Starts this same test once more, for the odd histories. What goes wrong there is said on standard error.
fn other_half() -> story::Tally {
    let (_, module) = module_path!().split_once("::").unwrap();
    let test = format!("{module}::histories_end_well_and_planted_bugs_are_found");
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args([&test, "--exact", "--nocapture"])
        .env(PART, "1");
    let done = command.stderr(Stdio::inherit()).output().unwrap();
    let said = String::from_utf8_lossy(&done.stdout);
    assert!(done.status.success(), "{said}");
    let tally = said
        .lines()
        .find_map(|line| Some(line.split_once(TALLY)?.1))
        .unwrap_or_else(|| panic!("no tally: {said}"));
    serde_json::from_str(tally).unwrap()
}

/// Lives every second history of `seeds`, and looks for every second planted bug.
fn live_part(part: u64, seeds: std::ops::Range<u64>) -> story::Tally {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let template = runtime.block_on(Template::new());
    let mut seen = story::Tally::default();
    for seed in seeds.step_by(2) {
        match runtime.block_on(live(&template, seed)) {
            Ok(tally) => seen.add(&tally),
            Err(wrong) => panic!("history {seed}: {wrong}"),
        }
    }
    for bug in BUGS.iter().skip(usize::from(part > 0)).step_by(2) {
        let found = (0..PATIENCE).find_map(|seed| {
            bug.plant();
            let lived = runtime.block_on(live(&template, seed));
            Planted::none();
            lived.err().map(|wrong| (seed, wrong))
        });
        let (seed, wrong) =
            found.unwrap_or_else(|| panic!("{bug:?} was not found in {PATIENCE} histories"));
        println!("{bug:?} is found in history {seed}: {wrong}");
    }
    seen
}

const BUGS: [Planted; 9] = [
    Planted::Desk(DeskBug::TimeoutIsFailure),
    Planted::Desk(DeskBug::OverlayDroppedEarly),
    Planted::Desk(DeskBug::OutboxDroppedOnSessionEnd),
    Planted::Desk(DeskBug::OldOverNewer),
    Planted::Desk(DeskBug::TextNeverSent),
    Planted::Desk(DeskBug::UnansweredIsCancelled),
    Planted::Desk(DeskBug::SecondDecisionUntold),
    Planted::Server(ServerBug::KeyPrunedEarly),
    Planted::Server(ServerBug::FeedGap),
];

#[derive(Clone, Copy, Debug)]
enum Planted {
    Desk(DeskBug),
    Server(ServerBug),
}

impl Planted {
    fn plant(self) {
        match self {
            Self::Desk(bug) => loket_desk::planted::plant(Some(bug)),
            Self::Server(bug) => loket_store::planted::plant(Some(bug)),
        }
    }

    fn none() {
        loket_desk::planted::plant(None);
        loket_store::planted::plant(None);
    }
}
