//! This computer: its settings, files and places, the server it was told to use, and what that server said of its
//! installation.

pub mod export;
pub mod files;
pub mod heard_installation;
pub mod installation;
pub mod places;
pub mod preferences;
pub mod server_address;
pub mod settings;
pub mod system;
