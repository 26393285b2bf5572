//! What desktop and server say to each other.
//!
//! A change goes up as an [`Act`] and is answered by a [`Verdict`]; confirmed records come down as rows of
//! feeds, scope by scope ([`sync`]). JSON always works; MessagePack with zstd is negotiated ([`wire`]).
//! Unknown fields are ignored everywhere, so either side may be newer.

pub mod act;
pub mod feed;
pub mod people;
pub mod problem;
pub mod record;
pub mod session;
pub mod sync;
pub mod verdict;
pub mod wire;

pub use act::{About, Act, ActBody, BasedOn, Owner};
pub use feed::{FeedId, Scope};
pub use problem::Problem;
pub use record::{DraftRecord, MembershipRecord, RecordKind, UsageRecord};
pub use verdict::{Outcome, Reached, Verdict};
