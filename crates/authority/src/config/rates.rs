//! How many requests an installation takes, as plain numbers.

/// A bucket's size and how fast it fills.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// Requests per second in the long run.
    pub per_second: u32,
    /// Requests at once.
    pub burst: u32,
}

/// The rates of an installation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rates {
    /// From one network address: a whole office may share one.
    pub address: Rate,
    /// In one session: one person's desk.
    pub session: Rate,
}

impl Default for Rates {
    fn default() -> Self {
        Self {
            address: Rate {
                per_second: 100,
                burst: 2_000,
            },
            session: Rate {
                per_second: 20,
                burst: 400,
            },
        }
    }
}
