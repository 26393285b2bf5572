//! Ratios against floors and peers, measured side by side in one run on a real disk. Figures go to
//! `docs/benchmarks.md`; absolute times say little on a shared machine, so medians and ratios are printed.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a measurement that fails stops"
)]

mod clean_up;
mod durable_acts;
mod first_sync;
mod site;

use std::time::{Duration, Instant};

/// What one comparison found.
struct Line {
    what: &'static str,
    against: &'static str,
    /// Ours to theirs, as the table of `docs/benchmarks.md` states it.
    ratio: f64,
    wanted: &'static str,
    met: bool,
    detail: String,
}

fn main() {
    let quick = std::env::args().any(|argument| argument == "--quick");
    let only = std::env::args()
        .skip(1)
        .find(|name| !name.starts_with("--"));
    let wanted = |name: &str| only.as_ref().is_none_or(|only| only == name);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap();
    let mut lines = Vec::new();
    if wanted("first_sync") {
        let rows = if quick { 10_000 } else { 100_000 };
        lines.push(runtime.block_on(first_sync::measure(rows)));
    }
    if wanted("durable_acts") {
        let acts = if quick { 256 } else { 3_200 };
        lines.push(runtime.block_on(durable_acts::measure(acts)));
    }
    if wanted("clean_up") {
        let megabytes = if quick { 50 } else { 1_000 };
        lines.push(runtime.block_on(clean_up::measure(megabytes)));
    }
    for line in &lines {
        let sign = if line.met { "met   " } else { "missed" };
        let Line {
            what,
            against,
            ratio,
            wanted,
            detail,
            ..
        } = line;
        println!("{sign} {what} against {against}: {ratio:.2}x (wanted {wanted}); {detail}");
    }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

async fn timed(work: impl Future<Output = ()>) -> Duration {
    let begin = Instant::now();
    work.await;
    begin.elapsed()
}
