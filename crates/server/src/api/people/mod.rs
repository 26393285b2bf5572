//! Signing in and staying signed in.

pub mod current;
pub mod passwords;
pub mod refresh;
pub mod sign_in;
pub mod tokens;

#[cfg(test)]
mod tests;
