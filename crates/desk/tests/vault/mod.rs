//! The system's keychain.

mod patient;
