//! Answers that take as long whatever they found: nobody learns from the clock who exists.

use std::future::Future;
use std::time::Duration;
use tokio::time::{Instant, sleep_until};

/// Answers are given at multiples of this after the question. Longer than what any of the questions needs that are
/// answered so, even where a password is hashed on a busy machine.
pub const BEAT: Duration = Duration::from_millis(100);

/// Does the work, and gives its outcome at the next beat.
///
/// What is written for somebody and not for nobody is well within one beat; what is left of the difference is the
/// timer's own grain.
pub async fn constant_time<T>(work: impl Future<Output = T>) -> T {
    let asked = Instant::now();
    let outcome = work.await;
    let beats = asked.elapsed().as_nanos().div_ceil(BEAT.as_nanos());
    let beats = u32::try_from(beats).unwrap_or(u32::MAX).max(1);
    sleep_until(asked + BEAT.saturating_mul(beats)).await;
    outcome
}
