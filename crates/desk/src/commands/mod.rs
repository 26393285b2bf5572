//! Every command: one file per verb with its request, its function and its tests.

pub mod desk;
pub mod ordering;
pub mod people;
pub mod rights;
pub mod shipping;

pub mod dispatch;
pub mod making;
pub mod typescript_limits;
pub mod typescript_types;

pub use self::desk::*;
pub use self::ordering::*;
pub use self::people::*;
pub use self::rights::*;
pub use self::shipping::*;
pub use dispatch::{COMMAND_NAMES, dispatch, typescript};
pub use typescript_limits::typescript_limits;
