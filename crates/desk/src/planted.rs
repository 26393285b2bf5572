//! Bugs that the simulation plants to prove that it would find them. They exist where `debug_assertions` are on, which
//! no release has; without a call of `plant` none is there.

/// A mistake the sync could make.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bug {
    /// No answer is taken for "not done": the act is thrown away.
    TimeoutIsFailure = 1,
    /// An act's overlay goes with its verdict, before its effect was seen in the feed.
    OverlayDroppedEarly = 2,
    /// A session that ended empties the outbox.
    OutboxDroppedOnSessionEnd = 4,
    /// A late row is laid over a newer one.
    OldOverNewer = 8,
    /// A draft's text counts as kept before it was sent, and is not.
    TextNeverSent = 16,
    /// No answer to a cancellation is taken for "done".
    UnansweredIsCancelled = 32,
    /// The person who decided second is not told.
    SecondDecisionUntold = 64,
}

#[cfg(debug_assertions)]
mod switch {
    use std::sync::atomic::{AtomicU8, Ordering};

    static PLANTED: AtomicU8 = AtomicU8::new(0);

    /// Plants a bug in every desk of this process, or takes all away.
    #[doc(hidden)]
    pub fn plant(bug: Option<super::Bug>) {
        PLANTED.store(bug.map_or(0, |bug| bug as u8), Ordering::SeqCst);
    }

    pub fn planted(bug: super::Bug) -> bool {
        PLANTED.load(Ordering::SeqCst) & bug as u8 != 0
    }
}

#[cfg(not(debug_assertions))]
mod switch {
    pub const fn planted(_: super::Bug) -> bool {
        false
    }
}

#[cfg(debug_assertions)]
pub use switch::plant;
pub use switch::planted;
