//! This computer: its settings, files and places, the server it was told to use, and what that server said of its
//! installation.

pub(crate) mod export;
pub mod files;
pub(crate) mod heard_installation;
pub(crate) mod installation;
pub(crate) mod places;
pub(crate) mod preferences;
pub(crate) mod server_address;
pub(crate) mod settings;
pub mod system;
