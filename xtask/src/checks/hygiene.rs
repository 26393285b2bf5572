//! What must not be in the checkout: registries in lock files, paths of somebody's machine, SQL outside stores, and
//! tests in the documentation, which no step runs.

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

/// Where our own crates keep SQL; the erasure has statements over many tables of its own.
const SQL_PLACES: &[&str] = &[
    "crates/store/",
    "crates/db/",
    "crates/authority/src/erasure/",
    "crates/desk/src/store/",
];

/// The floors whose rooms ask stores instead.
const WITHOUT_SQL: &[&str] = &[
    "crates/server/src/",
    "crates/mail/src/",
    "crates/authority/src/",
    "crates/desk/src/",
    "src-tauri/",
];

const STATEMENTS: &[&str] = &["SELECT ", "INSERT INTO ", "DELETE FROM ", "UPDATE "];

/// Fails on any.
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
        let mut asks_stores = asks_stores(&name);
        for (index, line) in text.lines().enumerate() {
            // A file's own tests stand at its end, and may look into tables.
            asks_stores &= line != "mod tests {";
            let sql = (asks_stores && is_sql(line))
                .then(|| "SQL outside the stores: it belongs in the table's file".to_owned());
            let why = fault(&name, line).or(sql);
            found.extend(why.map(|why| format!("{name}:{}: {why}", index + 1)));
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
    if file.ends_with(".rs") && opens_example(line) {
        return Some("a test in the documentation: no step runs it".to_owned());
    }
    let path = MACHINE_PATHS.iter().find(|path| holds_path(line, path))?;
    Some(format!("a path of somebody's machine: {path}"))
}

/// Whether an example that rustdoc would run begins in a line of documentation.
fn opens_example(line: &str) -> bool {
    let line = line.trim_start();
    let text = line
        .strip_prefix("///")
        .or_else(|| line.strip_prefix("//!"));
    text.is_some_and(|text| text.trim_start().starts_with("```") && !text.contains("```text"))
}

/// Whether a file's code may hold no SQL of its own: product code outside the stores.
fn asks_stores(file: &str) -> bool {
    let under = |places: &[&str]| places.iter().any(|place| file.starts_with(place));
    let tests = ["test", "contract"].iter().any(|word| file.contains(word));
    file.ends_with(".rs") && under(WITHOUT_SQL) && !under(SQL_PLACES) && !tests
}

/// Whether a statement stands in the line, in the capital letters that ours are written in.
fn is_sql(line: &str) -> bool {
    let line = line.trim_start();
    !line.starts_with("//") && STATEMENTS.iter().any(|statement| line.contains(statement))
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
    fn documentation_holds_no_tests() {
        assert!(fault("src/lib.rs", "    /// ```").is_some());
        assert!(fault("src/lib.rs", "//! ```rust").is_some());
        assert_eq!(fault("src/lib.rs", "/// ```text"), None);
        assert_eq!(fault("docs/manual.md", "```"), None);
    }

    #[test]
    fn sql_stays_in_the_stores() {
        assert!(asks_stores("crates/mail/src/worker.rs"));
        assert!(asks_stores("crates/authority/src/check.rs"));
        assert!(asks_stores("crates/desk/src/commands/people/profile.rs"));
        for elsewhere in [
            "crates/store/src/people/person.rs",
            "crates/server/tests/ops/restore.rs",
            "crates/server/tests/contract/demo.rs",
            "crates/desk/src/store/history.rs",
            "crates/testkit/src/postgres.rs",
            "docs/manual.md",
        ] {
            assert!(!asks_stores(elsewhere), "{elsewhere}");
        }
        assert!(is_sql("let sql = \"SELECT id FROM person\";"));
        assert!(is_sql("    \"UPDATE feed SET counter = 1\","));
        assert!(!is_sql("    // SELECT is said in stores only"));
        assert!(!is_sql("let selected = \"Select one\";"));
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
