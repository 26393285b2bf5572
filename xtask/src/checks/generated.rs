//! Generated files are committed and equal to what generating makes.

use std::fs;

use anyhow::Result;

use super::report;
use crate::generate;
use crate::place::Place;

/// Generates, and fails when that changed a file. The new text stays, ready to be committed.
pub fn check(place: &Place) -> Result<()> {
    let files = generate::files(place);
    let before = files.each_ref().map(|file| fs::read(file).ok());
    generate::again(place)?;
    let mut found = Vec::new();
    for (file, before) in files.iter().zip(before) {
        if fs::read(file).ok() != before {
            let name = file.strip_prefix(place.root())?.display();
            found.push(format!(
                "{name} was not up to date: commit what `cargo xtask generate` makes"
            ));
        }
    }
    report(&found)
}
