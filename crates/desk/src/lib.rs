//! The desktop's brain, without a window: the encrypted store, the outbox, the sync and every command.

mod acts;
pub mod changed;
pub mod commands;
pub mod desk;
mod entry;
mod export;
mod facts;
pub mod files;
pub mod guard;
pub mod host;
mod installation;
pub mod keys;
pub mod opened;
mod places;
#[doc(hidden)]
pub mod planted;
mod question;
mod reckoning;
mod server_address;
mod session;
mod settings;
pub mod store;
pub mod sync;
pub mod system;
pub mod transport;
mod unkept;
pub mod vault;

pub use changed::{Changed, Topic};
pub use desk::Desk;
pub use host::{Clock, Host, Randomness, Surface};
pub use loket_domain::Timestamp;
pub use opened::Opened;
