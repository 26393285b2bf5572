//! The settings.

mod retention;
mod safety;
mod settings;
