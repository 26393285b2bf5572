//! Dependencies that no source speaks of.

use std::fs;
use std::path::PathBuf;

use anyhow::Result;

use super::metadata::{Kind, Metadata, Package};
use super::report;
use crate::place::Place;
use crate::stamp;

/// Fails when a manifest names a dependency that its sources never do.
pub fn check(place: &Place) -> Result<()> {
    let metadata = Metadata::read(place)?;
    let mut found = Vec::new();
    for package in metadata.members() {
        let code = sources(package, false)?;
        let build_scripts = sources(package, true)?;
        let ignored = package.ignored();
        for dependency in &package.dependencies {
            let name = metadata.name_in_code(dependency);
            let text = if dependency.kind == Some(Kind::Build) {
                &build_scripts
            } else {
                &code
            };
            if !speaks_of(text, &name) && !ignored.contains(&dependency.name) {
                found.push(format!(
                    "{}: {} is never used",
                    package.name, dependency.name
                ));
            }
        }
    }
    found.sort();
    found.dedup();
    report(&found)
}

/// The text of all files of a package's build scripts, or of everything else it builds.
fn sources(package: &Package, build_script: bool) -> Result<String> {
    let mut files = Vec::<PathBuf>::new();
    for target in package
        .targets
        .iter()
        .filter(|target| target.is_build_script() == build_script)
    {
        match target.src_path.parent() {
            Some(folder) if !build_script => files.extend(stamp::files(folder)?),
            _ => files.push(target.src_path.clone()),
        }
    }
    let scripts = package
        .targets
        .iter()
        .filter(|target| target.is_build_script());
    let scripts: Vec<_> = scripts.map(|target| &target.src_path).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "rs"));
    files.retain(|file| build_script || !scripts.contains(&file));
    files.sort();
    files.dedup();
    let texts = files
        .iter()
        .map(fs::read_to_string)
        .collect::<Result<Vec<_>, _>>()?;
    Ok(texts.concat())
}

/// Whether a name stands in the code, as a whole word and outside of line comments.
fn speaks_of(text: &str, name: &str) -> bool {
    let part = |character: char| character.is_alphanumeric() || character == '_';
    text.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .any(|line| {
            line.match_indices(name).any(|(at, _)| {
                !line[..at].ends_with(part) && !line[at + name.len()..].starts_with(part)
            })
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_words_in_code_count() {
        assert!(speaks_of("use rand::Rng;", "rand"));
        assert!(speaks_of(
            "let x = (serde_json::json!([]), 1);",
            "serde_json"
        ));
        assert!(!speaks_of("use operand::brand;", "rand"));
        assert!(!speaks_of("    // rand is not used here", "rand"));
        assert!(!speaks_of("use serde_json::Value;", "serde"));
    }
}
