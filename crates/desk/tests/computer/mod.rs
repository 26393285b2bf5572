//! What this computer remembers and shows.

mod export;
mod files;
mod places;
mod server_address;
mod settings;
mod system;
