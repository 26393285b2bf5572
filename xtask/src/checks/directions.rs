//! Who may use whom. The house's walls, read from the manifests; and how thin the shell is.

use std::fs;

use anyhow::Result;

use super::metadata::{Kind, Metadata, Package};
use super::report;
use crate::place::Place;

/// Which of our packages each may be built on. Tests (dev-dependencies) may look further.
const MAY_USE: &[(&str, &[&str])] = &[
    ("loket-domain", &[]),
    ("loket-protocol", &["loket-domain"]),
    ("loket-desk", &["loket-domain", "loket-protocol"]),
    ("loket-db", &["loket-domain"]),
    (
        "loket-store",
        &["loket-domain", "loket-protocol", "loket-db"],
    ),
    (
        "loket-mail",
        &["loket-domain", "loket-protocol", "loket-db", "loket-store"],
    ),
    (
        "loket-authority",
        &[
            "loket-domain",
            "loket-protocol",
            "loket-db",
            "loket-store",
            "loket-mail",
        ],
    ),
    (
        "loket-server",
        &[
            "loket-domain",
            "loket-protocol",
            "loket-db",
            "loket-store",
            "loket-mail",
            "loket-authority",
        ],
    ),
    ("loket", &["loket-desk"]),
    ("loket-testkit", &["loket-domain"]),
    (
        "loket-testworld",
        &[
            "loket-domain",
            "loket-protocol",
            "loket-desk",
            "loket-authority",
            "loket-store",
            "loket-server",
            "loket-testkit",
        ],
    ),
    (
        "loket-bench",
        &[
            "loket-domain",
            "loket-protocol",
            "loket-desk",
            "loket-authority",
            "loket-store",
            "loket-server",
            "loket-testworld",
        ],
    ),
    ("xtask", &[]),
];

/// Libraries that only some of our packages may be built on; a trailing `*` covers a family.
const ONLY_UNDER: &[(&str, &[&str])] = &[
    ("tauri*", &["loket"]),
    ("keyring*", &["loket"]),
    ("rusqlite", &["loket-db", "loket-desk", "loket-bench"]),
    ("axum*", &["loket-server", "loket-testworld"]),
    ("postgres", &["loket-db", "loket-testkit"]),
    ("lettre", &["loket-mail"]),
];

/// What would bring IO, clocks or chance to the packages that must stay pure.
const PURE: &[&str] = &["loket-domain", "loket-protocol"];
const IMPURE: &[&str] = &[
    "tokio", "reqwest", "rand", "uuid", "tempfile", "tracing", "rustls",
];

/// Libraries that no manifest of ours may name.
const NEVER_NAMED: &[&str] = &[
    "openssl",
    "chrono",
    "tauri-plugin-fs",
    "tauri-plugin-store",
    "tauri-plugin-sql",
    "tauri-plugin-stronghold",
    "tauri-plugin-http",
    "tauri-plugin-shell",
];

/// Libraries that nothing we build may contain: they hold an old SQLite or a second TLS.
const NEVER_BUILT: &[&str] = &["sqlx", "sqlx-core", "diesel", "sea-orm", "native-tls"];

/// The shell adapts and decides nothing: what makes it longer than this belongs to the desk.
const SHELL_LINES: usize = 800;

/// Fails when a package uses what it may not, or the shell has grown a will of its own.
pub fn check(place: &Place) -> Result<()> {
    let metadata = Metadata::read(place)?;
    let mut found = Vec::new();
    for package in metadata.members() {
        for (kind, name) in uses(package) {
            found.extend(
                judge(&package.name, kind, name).map(|why| format!("{}: {why}", package.name)),
            );
        }
    }
    let built = metadata.names().filter(|name| NEVER_BUILT.contains(name));
    found.extend(
        built.map(|name| format!("Cargo.lock: {name} may not be part of anything we build")),
    );
    let lines = shell_lines(place)?;
    if lines >= SHELL_LINES {
        found.push(format!(
            "src-tauri: {lines} lines, under {SHELL_LINES} are allowed"
        ));
    }
    report(&found)
}

/// Lines of Rust in the shell, all of it.
fn shell_lines(place: &Place) -> Result<usize> {
    let mut lines = 0;
    for file in fs::read_dir(place.root().join("src-tauri"))? {
        let path = file?.path();
        if path.extension().is_some_and(|ending| ending == "rs") {
            lines += fs::read_to_string(path)?.lines().count();
        }
    }
    Ok(lines)
}

fn uses(package: &Package) -> impl Iterator<Item = (Option<Kind>, &str)> {
    package
        .dependencies
        .iter()
        .map(|dependency| (dependency.kind, dependency.name.as_str()))
}

/// The reason why `user` may not name `used`, if there is one.
fn judge(user: &str, kind: Option<Kind>, used: &str) -> Option<String> {
    if NEVER_NAMED.contains(&used) || NEVER_BUILT.contains(&used) {
        return Some(format!("{used} is banned"));
    }
    if kind == Some(Kind::Dev) {
        return None;
    }
    if used == "xtask" || used.starts_with("loket") {
        return ours(user, used);
    }
    let fenced = ONLY_UNDER.iter().find(|(family, _)| covers(family, used));
    if let Some((_, users)) = fenced.filter(|(_, users)| !users.contains(&user)) {
        return Some(format!("{used} may be used by {} only", users.join(", ")));
    }
    (PURE.contains(&user) && IMPURE.contains(&used)).then(|| format!("{used} is not pure"))
}

fn ours(user: &str, used: &str) -> Option<String> {
    match MAY_USE.iter().find(|(name, _)| *name == user) {
        None => Some(
            "is not in the list of packages: add it to MAY_USE with what it may use".to_owned(),
        ),
        Some((_, allowed)) if !allowed.contains(&used) => {
            Some(format!("may not be built on {used}"))
        }
        Some(_) => None,
    }
}

fn covers(family: &str, name: &str) -> bool {
    family
        .strip_suffix('*')
        .map_or(family == name, |start| name.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_walls_hold() {
        let refused = [
            ("loket-domain", None, "loket-protocol"),
            ("loket-protocol", None, "loket-desk"),
            ("loket-desk", None, "loket-server"),
            ("loket-server", None, "loket-desk"),
            ("loket-authority", None, "loket-server"),
            ("loket-authority", None, "axum"),
            ("loket-mail", None, "loket-authority"),
            ("loket-store", None, "loket-mail"),
            ("loket-server", None, "rusqlite"),
            ("loket-authority", None, "lettre"),
            ("loket-store", None, "postgres"),
            ("loket-server", None, "loket-testkit"),
            ("loket-server", None, "rusqlite"),
            ("loket-server", None, "postgres"),
            ("loket-server", None, "lettre"),
            ("loket-db", None, "loket-store"),
            ("loket-store", None, "loket-mail"),
            ("loket-store", None, "postgres"),
            ("loket-mail", None, "loket-server"),
            ("loket-mail", None, "axum"),
            ("loket-testkit", None, "loket-db"),
            ("loket", None, "loket-server"),
            ("loket-desk", None, "tauri"),
            ("loket-desk", None, "tauri-plugin-dialog"),
            ("loket-desk", Some(Kind::Build), "tauri-build"),
            ("loket-desk", None, "keyring"),
            ("loket-desk", None, "axum"),
            ("loket", None, "rusqlite"),
            ("loket-domain", None, "uuid"),
            ("loket-server", None, "sqlx"),
            ("loket-server", Some(Kind::Dev), "openssl"),
            ("loket", None, "tauri-plugin-fs"),
            ("loket-new", None, "loket-domain"),
        ];
        for (user, kind, used) in refused {
            assert!(judge(user, kind, used).is_some(), "{user} -> {used}");
        }
    }

    #[test]
    fn the_doors_are_open() {
        let allowed = [
            ("loket-protocol", None, "loket-domain"),
            ("loket-server", None, "axum"),
            ("loket-server", None, "loket-mail"),
            ("loket-db", None, "postgres"),
            ("loket-mail", None, "lettre"),
            ("loket-testworld", None, "loket-server"),
            ("loket-db", Some(Kind::Dev), "loket-testkit"),
            ("loket-server", Some(Kind::Dev), "loket-testkit"),
            ("loket", None, "loket-desk"),
            ("loket", Some(Kind::Dev), "loket-server"),
            ("loket", Some(Kind::Build), "tauri-build"),
            ("loket-desk", None, "uuid"),
            ("loket-domain", Some(Kind::Dev), "proptest"),
            ("loket-desk", None, "reqwest"),
        ];
        for (user, kind, used) in allowed {
            assert_eq!(judge(user, kind, used), None, "{user} -> {used}");
        }
    }
}
