//! What must not be in the checkout: registries in lock files, and paths of somebody's machine.

use std::fs;

use anyhow::Result;

use super::report;
use crate::place::Place;
use crate::stamp;

const CRATES_INDEX: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// Starts of paths that exist on one machine only. Written in two parts, so that this file passes too.
const MACHINE_PATHS: &[&str] = &[
    concat!("/wor", "k/"),
    concat!("/ro", "ot/"),
    concat!("/ho", "me/"),
    concat!("/Use", "rs/"),
    concat!("/t", "mp/"),
    concat!("C:\\", "Users\\"),
];

/// Fails on either.
pub fn check(place: &Place) -> Result<()> {
    let mut found = Vec::new();
    for file in stamp::files(place.root())? {
        // Pictures and other data are not text.
        let Ok(text) = fs::read_to_string(&file) else {
            continue;
        };
        let name = file
            .strip_prefix(place.root())?
            .display()
            .to_string()
            .replace('\\', "/");
        for (index, line) in text.lines().enumerate() {
            found.extend(fault(&name, line).map(|why| format!("{name}:{}: {why}", index + 1)));
        }
    }
    report(&found)
}

fn fault(file: &str, line: &str) -> Option<String> {
    if file.ends_with("Cargo.lock") {
        let source = line.trim().strip_prefix("source = ")?.trim_matches('"');
        return (source != CRATES_INDEX).then(|| format!("another registry: {source}"));
    }
    if file.ends_with("package-lock.json") {
        let resolved = line.trim().strip_prefix("\"resolved\": \"")?;
        return resolved
            .starts_with("http")
            .then(|| format!("a registry's host: {resolved}"));
    }
    let path = MACHINE_PATHS.iter().find(|path| holds_path(line, path))?;
    Some(format!("a path of somebody's machine: {path}"))
}

/// Whether an absolute path with this start stands in the line: not `https://host/home/`, not `src/home/`.
fn holds_path(line: &str, start: &str) -> bool {
    line.match_indices(start).any(|(at, _)| {
        !line[..at].ends_with(|before: char| before.is_alphanumeric() || "_-./:}*".contains(before))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lock_files_name_no_mirror() {
        let ours = format!("source = \"{CRATES_INDEX}\"");
        assert_eq!(fault("Cargo.lock", &ours), None);
        assert!(fault("Cargo.lock", "source = \"sparse+https://mirror.example/\"").is_some());
        assert_eq!(
            fault("ui/package-lock.json", "  \"resolved\": \"packages/own\","),
            None
        );
        assert!(
            fault(
                "ui/package-lock.json",
                "  \"resolved\": \"https://mirror.example/a.tgz\","
            )
            .is_some()
        );
    }

    #[test]
    fn absolute_paths_of_a_machine_are_found() {
        for path in MACHINE_PATHS {
            assert!(
                fault("src/lib.rs", &format!("open(\"{path}somebody/file\")")).is_some(),
                "{path}"
            );
            assert_eq!(
                fault("src/lib.rs", &format!("https://host.example{path}page")),
                None,
                "{path}"
            );
            assert_eq!(
                fault(
                    "src/lib.rs",
                    &format!("import x from \"./features{path}page\"")
                ),
                None,
                "{path}"
            );
        }
    }
}
