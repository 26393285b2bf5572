//! The desktop's brain, without a window: the encrypted store, the outbox, the sync and every command.
//!
//! A newcomer finds here, from below: [`host`], [`vault`] and [`transport`], the narrow traits of what the desk is
//! given; [`store`] and [`keys`], the encrypted store and the ways to its key; `facts` and `acts`, the local view and
//! what is laid over it; [`session`] and [`computer`], the person and the machine; [`desk`], which holds them all;
//! `entry`, the ways in and out; [`sync`]; and [`commands`], everything a screen can ask for.

// What the desk is given.
pub mod host;
pub mod transport;
pub mod vault;

// What is kept on the disk.
pub mod keys;
pub mod store;

// The local view, and the acts laid over it.
pub mod acts;
pub mod facts;

// The desk, the person at it and the computer under it.
pub mod changed;
pub mod computer;
pub mod desk;
pub mod entry;
pub mod session;

// What drives it.
pub mod commands;
#[doc(hidden)]
pub mod planted;
pub mod sync;

pub use changed::{Changed, Topic};
pub use computer::{files, system};
pub use desk::Desk;
pub use host::{Clock, Host, Randomness, Surface};
pub use loket_domain::Timestamp;
pub use session::{OpenStore, auto_lock};
