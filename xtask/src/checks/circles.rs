//! No file uses a file that uses it in turn, however many files lie between: read from the sources' own imports.

mod graph;
mod rust_uses;
mod typescript_uses;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Result;

use super::report;
use crate::place::Place;
use crate::stamp;
use graph::Graph;

/// Fails when files of one crate, or of the front end, use one another in a circle.
pub fn check(place: &Place) -> Result<()> {
    let mut found = Vec::new();
    for sources in crate_sources(place.root())? {
        let texts = texts(&sources, ".rs")?;
        let folder = sources.strip_prefix(place.root())?.display().to_string();
        found.extend(told(&folder, &rust_uses::graph(&texts)));
    }
    let front_end = place.ui().join("src");
    let texts = texts(&front_end, ".ts")?
        .into_iter()
        .chain(texts(&front_end, ".tsx")?)
        .collect();
    found.extend(told("ui/src", &typescript_uses::graph(&texts)));
    report(&found)
}

/// The source folders of the crates, of the shell and of this program.
fn crate_sources(root: &Path) -> Result<Vec<std::path::PathBuf>> {
    let mut sources = vec![root.join("src-tauri"), root.join("xtask/src")];
    for entry in fs::read_dir(root.join("crates"))? {
        sources.push(entry?.path().join("src"));
    }
    sources.sort();
    Ok(sources)
}

/// The product's files below a folder by their path in it, tests left out.
fn texts(folder: &Path, ending: &str) -> Result<BTreeMap<String, String>> {
    let mut texts = BTreeMap::new();
    for file in stamp::files(folder)? {
        let name = file.strip_prefix(folder)?.display().to_string();
        let name = name.replace('\\', "/");
        if name.ends_with(ending) && !is_test(&name) {
            texts.insert(name, fs::read_to_string(&file)?);
        }
    }
    Ok(texts)
}

fn told(folder: &str, graph: &Graph) -> Vec<String> {
    let circles = graph.circles();
    let ways = circles.iter().map(|way| way.join(" -> "));
    ways.map(|way| format!("{folder}: files use one another: {way}"))
        .collect()
}

/// Whether a file holds tests; `xtask` has a folder `test` that runs them.
fn is_test(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name);
    name.contains(".test.")
        || name.contains("tests/")
        || stem.ends_with("tests")
        || stem.ends_with("_test")
}
