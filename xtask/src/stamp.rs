//! "Nothing changed since": a hash of what a step was made from, kept beside the build.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::place::Place;

/// Folders that are made, never sources.
pub const MADE: [&str; 6] = [
    "target",
    "node_modules",
    "dist",
    "gen",
    "test-results",
    ".git",
];

/// What a step is made from, and what was noted when it last succeeded.
pub struct Stamp {
    note: PathBuf,
    now: String,
}

impl Stamp {
    /// Hashes the files and folders (made folders left out) that the step `name` is made from.
    pub fn of(place: &Place, name: &str, sources: &[&str]) -> Result<Self> {
        let mut hasher = DefaultHasher::new();
        for source in sources {
            for file in files(&place.root().join(source))? {
                file.strip_prefix(place.root())?.hash(&mut hasher);
                fs::read(&file)
                    .with_context(|| file.display().to_string())?
                    .hash(&mut hasher);
            }
        }
        let note = place.notes().join(format!("{name}.stamp"));
        Ok(Self {
            note,
            now: format!("{:016x}", hasher.finish()),
        })
    }

    /// Whether nothing changed since [`Stamp::keep`].
    pub fn is_fresh(&self) -> bool {
        fs::read_to_string(&self.note).is_ok_and(|noted| noted == self.now)
    }

    /// Notes that the step succeeded with these sources.
    pub fn keep(&self) -> Result<()> {
        if let Some(folder) = self.note.parent() {
            fs::create_dir_all(folder)?;
        }
        Ok(fs::write(&self.note, &self.now)?)
    }
}

/// Every file at or below a path in a stable order, made folders left out. A path that is absent has none.
pub fn files(at: &Path) -> Result<Vec<PathBuf>> {
    if at.is_file() {
        return Ok(vec![at.to_path_buf()]);
    }
    if !at.is_dir() {
        return Ok(Vec::new());
    }
    let mut entries = fs::read_dir(at)?.collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    let mut found = Vec::new();
    for entry in entries {
        let made = MADE.iter().any(|name| entry.file_name() == *name);
        if !made && !entry.file_type()?.is_symlink() {
            found.extend(files(&entry.path())?);
        }
    }
    Ok(found)
}
