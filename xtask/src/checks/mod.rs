//! Checks of our own: each reads the checkout and lists what is wrong with it, file by file.

pub mod circles;
pub mod directions;
pub mod fluent;
pub mod generated;
pub mod hygiene;
mod metadata;
pub mod unused;

use anyhow::{Result, bail};

/// An error naming every finding, or nothing.
fn report(found: &[String]) -> Result<()> {
    if found.is_empty() {
        return Ok(());
    }
    found.iter().for_each(|line| println!("      {line}"));
    bail!("{} found, first: {}", found.len(), found[0])
}
