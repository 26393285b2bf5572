//! "Step n of m", with the time each took.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};

/// A walk of known length through named steps.
pub struct Progress {
    at: usize,
    of: usize,
}

impl Progress {
    /// A walk of `of` steps.
    pub fn new(of: usize) -> Self {
        Self { at: 0, of }
    }

    /// Says which step begins, does it, and says how long it took.
    pub fn step<T>(&mut self, name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        self.at += 1;
        println!("[{}/{}] {name}", self.at, self.of);
        let started = Instant::now();
        let done = work().with_context(|| name.to_owned())?;
        println!("      done in {}", seconds(started.elapsed()));
        Ok(done)
    }
}

/// `0.3 s`, `12.0 s`, `3 min 05 s`.
pub fn seconds(time: Duration) -> String {
    let whole = time.as_secs();
    if whole < 60 {
        return format!("{:.1} s", time.as_secs_f64());
    }
    format!("{} min {:02} s", whole / 60, whole % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_short_to_read() {
        assert_eq!(seconds(Duration::from_millis(340)), "0.3 s");
        assert_eq!(seconds(Duration::from_secs(185)), "3 min 05 s");
    }
}
