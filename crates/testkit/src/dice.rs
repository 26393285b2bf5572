//! Randomness that is the same in every run of one seed.

use rand::rngs::StdRng;
use rand::{Rng, RngExt, SeedableRng};
use std::sync::{Arc, Mutex, PoisonError};

/// A seeded source, for ids and secrets as well as for what happens in a story. A clone is the same source.
#[derive(Clone, Debug)]
pub struct Dice(Arc<Mutex<StdRng>>);

impl Dice {
    /// The source of a seed.
    pub fn of(seed: u64) -> Self {
        Self(Arc::new(Mutex::new(StdRng::seed_from_u64(seed))))
    }

    /// A whole number from 0 to below `sides`; 0 when there are no sides.
    pub fn roll(&self, sides: u32) -> u32 {
        if sides == 0 {
            0
        } else {
            self.with(|dice| dice.random_range(0..sides))
        }
    }

    /// Whether something happens that happens `percent` times in a hundred.
    pub fn happens(&self, percent: u32) -> bool {
        self.roll(100) < percent
    }

    /// Fills `bytes` with the next bytes of the source.
    pub fn fill(&self, bytes: &mut [u8]) {
        self.with(|dice| dice.fill_bytes(bytes));
    }

    fn with<T>(&self, throw: impl FnOnce(&mut StdRng) -> T) -> T {
        throw(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
