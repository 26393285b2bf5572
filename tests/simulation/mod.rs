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
use story::live;

/// Histories in every test run; `cargo xtask prove` asks for more.
const HISTORIES: u64 = 200;

/// Histories a planted bug has to be found in.
const PATIENCE: u64 = 40;

fn histories() -> u64 {
    std::env::var("LOKET_PROVE").map_or(HISTORIES, |_| HISTORIES * 25)
}

#[test]
fn histories_end_well_and_planted_bugs_are_found() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let template = runtime.block_on(Template::new());
    let mut seen = story::Tally::default();
    let only = std::env::var("LOKET_HISTORY")
        .ok()
        .and_then(|seed| seed.parse::<u64>().ok());
    for seed in only.map_or(0..histories(), |seed| seed..seed + 1) {
        match runtime.block_on(live(&template, seed)) {
            Ok(tally) => seen.add(&tally),
            Err(wrong) => panic!("history {seed}: {wrong}"),
        }
    }
    println!("{} histories: {seen}", histories());
    seen.assert_eventful();
    for bug in [
        Planted::Desk(DeskBug::TimeoutIsFailure),
        Planted::Desk(DeskBug::OverlayDroppedEarly),
        Planted::Desk(DeskBug::OutboxDroppedOnSessionEnd),
        Planted::Desk(DeskBug::OldOverNewer),
        Planted::Desk(DeskBug::TextNeverSent),
        Planted::Desk(DeskBug::UnansweredIsCancelled),
        Planted::Desk(DeskBug::SecondDecisionUntold),
        Planted::Server(ServerBug::KeyPrunedEarly),
        Planted::Server(ServerBug::FeedGap),
    ] {
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
}

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
