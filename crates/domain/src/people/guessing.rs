//! How guessing a password is slowed down. Nothing ever locks: delays grow and fade.

use crate::time::{HOUR, SECOND};

/// How long the next guess has to wait after so many failures in a row, in milliseconds.
///
/// Four are free (people mistype), then it doubles from one second up to fifteen minutes.
pub fn guess_delay(failures: u32) -> i64 {
    match failures {
        0..=4 => 0,
        5..=14 => (1 << (failures - 5)) * SECOND,
        _ => 900 * SECOND,
    }
}

/// After so many milliseconds without a guess, failures no longer count.
pub const fn guesses_fade_after() -> i64 {
    24 * HOUR
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delays_grow_and_stay_bounded() {
        assert_eq!(
            [0, 4, 5, 6, 10, 14, 15, u32::MAX].map(|n| guess_delay(n) / SECOND),
            [0, 0, 1, 2, 32, 512, 900, 900]
        );
    }
}
