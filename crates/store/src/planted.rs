//! Bugs that the simulation plants to prove that it would find them. None exists without the feature
//! `planted-bugs`, which nothing but tests turns on.

/// A mistake the server could make.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bug {
    /// Receipts are forgotten after a minute.
    KeyPrunedEarly = 1,
    /// Some changes raise the feed's counter and are not in the feed.
    FeedGap = 2,
}

#[cfg(all(feature = "planted-bugs", not(debug_assertions)))]
compile_error!("planted bugs are for tests only");

#[cfg(feature = "planted-bugs")]
mod switch {
    use std::sync::atomic::{AtomicU8, Ordering};

    static PLANTED: AtomicU8 = AtomicU8::new(0);

    /// Plants a bug in every server of this process, or takes all away.
    #[doc(hidden)]
    pub fn plant(bug: Option<super::Bug>) {
        PLANTED.store(bug.map_or(0, |bug| bug as u8), Ordering::SeqCst);
    }

    pub(crate) fn planted(bug: super::Bug) -> bool {
        PLANTED.load(Ordering::SeqCst) & bug as u8 != 0
    }
}

#[cfg(not(feature = "planted-bugs"))]
mod switch {
    pub(crate) const fn planted(_: super::Bug) -> bool {
        false
    }
}

#[cfg(feature = "planted-bugs")]
pub use switch::plant;
pub(crate) use switch::planted;
