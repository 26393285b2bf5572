//! Whether the clock tells who, or what, there is.
//!
//! A leak separates every round; another program on the same processor separates one. So a short round is measured
//! again before it counts, and the long one (`LOKET_PROVE=1`: 2,000 samples of each) is measured once.

/// How long two like questions took, in microseconds: one about somebody there is, one about nobody.
#[derive(Default)]
pub(super) struct Pair {
    known: u128,
    unknown: u128,
}

impl Pair {
    /// Which of the two is asked first, turn about.
    pub(super) fn order(number: u32) -> [bool; 2] {
        [number.is_multiple_of(2), !number.is_multiple_of(2)]
    }

    pub(super) fn set(&mut self, known: bool, took: u128) {
        if known {
            self.known = took;
        } else {
            self.unknown = took;
        }
    }
}

/// Asks in pairs, and fails if the two can be told apart by how long they take.
#[allow(
    clippy::print_stdout,
    reason = "what was measured is what the long run is for"
)]
pub(super) async fn takes_as_long(what: &str, mut ask: impl AsyncFnMut(u32) -> Pair) {
    // With few samples randomness alone separates: the bound leaves room for three standard deviations of it.
    let (rounds, samples, bound) = match std::env::var_os("LOKET_PROVE") {
        Some(_) => (1, 2_000, 0.55),
        None => (3, 24, 0.75),
    };
    let mut told = 1.0;
    for _ in 0..rounds {
        let (mut known, mut unknown) = (Vec::new(), Vec::new());
        for number in 0..samples {
            let pair = ask(number).await;
            known.push(pair.known);
            unknown.push(pair.unknown);
        }
        told = separability(known, unknown);
        println!("{what}: {told:.3} of {samples} samples");
        if told <= bound {
            return;
        }
    }
    panic!("{what}: told apart in {rounds} rounds, at last {told:.3} of {samples} samples");
}

/// How well one tells a known from an unknown by the clock: 0.5 is guessing, 1 is knowing. Each pair counts once, ties
/// count half.
fn separability(mut known: Vec<u128>, mut unknown: Vec<u128>) -> f64 {
    known.sort_unstable();
    unknown.sort_unstable();
    let mut above = 0.0;
    for one in &known {
        let below = unknown.partition_point(|other| other < one);
        let same = unknown.partition_point(|other| other <= one) - below;
        above += below as f64 + same as f64 / 2.0;
    }
    let auc = above / (known.len() * unknown.len()) as f64;
    auc.max(1.0 - auc)
}

#[test]
fn the_measure_finds_a_difference() {
    assert!((separability(vec![1, 2, 3], vec![1, 2, 3]) - 0.5).abs() < 1e-9);
    assert!((separability(vec![4, 5], vec![1, 2]) - 1.0).abs() < 1e-9);
    assert!((separability(vec![1, 2], vec![4, 5]) - 1.0).abs() < 1e-9);
}
