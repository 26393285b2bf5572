//! What cargo says about a build, line by line in JSON.

use std::path::PathBuf;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::Value;

/// The outcome of a build.
#[derive(Clone, Debug, Default)]
pub struct Built {
    /// Test binaries, in the order they were finished.
    pub tests: Vec<TestBinary>,
    /// Warnings and errors of our own code, as the compiler draws them.
    pub told: Vec<String>,
}

/// An executable that runs tests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TestBinary {
    /// Its package and its target: `loket-server program`.
    pub name: String,
    pub path: PathBuf,
    /// The package's folder, in which its tests expect to run.
    pub folder: PathBuf,
}

#[derive(Deserialize)]
#[serde(tag = "reason")]
enum Message {
    #[serde(rename = "compiler-artifact")]
    Artifact(Artifact),
    #[serde(rename = "compiler-message")]
    Told { message: Diagnostic },
    #[serde(other)]
    Other,
}

#[derive(Deserialize)]
struct Artifact {
    manifest_path: PathBuf,
    target: Target,
    profile: Profile,
    executable: Option<PathBuf>,
}

#[derive(Deserialize)]
struct Target {
    name: String,
}

#[derive(Deserialize)]
struct Profile {
    test: bool,
}

#[derive(Deserialize)]
struct Diagnostic {
    level: String,
    message: String,
    rendered: Option<String>,
}

/// Reads cargo's messages. Lines that are none are passed over.
pub fn read(said: &str) -> Built {
    let mut built = Built::default();
    for message in said
        .lines()
        .filter_map(|line| serde_json::from_str(line).ok())
    {
        match message {
            Message::Artifact(artifact) => built.tests.extend(test_binary(artifact)),
            Message::Told { message } if is_finding(&message) => {
                let finding = message.rendered.unwrap_or(message.message);
                // A library and its tests are compiled apart, and warn of the same lines.
                if !built.told.contains(&finding) {
                    built.told.push(finding);
                }
            }
            Message::Told { .. } | Message::Other => {}
        }
    }
    built
}

/// A sum ("12 warnings emitted") has no place of its own, and a note belongs to its warning.
fn is_finding(message: &Diagnostic) -> bool {
    let judged = ["warning", "error"].contains(&message.level.as_str());
    judged && !message.message.ends_with(" emitted")
}

fn test_binary(artifact: Artifact) -> Option<TestBinary> {
    let folder = artifact.manifest_path.parent()?.to_path_buf();
    let path = artifact.executable.filter(|_| artifact.profile.test)?;
    // The root package's folder is the checkout, which has any name.
    let is_root = folder.join("Cargo.lock").is_file();
    let package = folder
        .file_name()
        .filter(|_| !is_root)
        .unwrap_or("root".as_ref());
    Some(TestBinary {
        name: format!("{} {}", package.display(), artifact.target.name),
        path,
        folder,
    })
}

/// Reads the build folder from `cargo metadata`.
pub fn build_folder(metadata: &str) -> Result<PathBuf> {
    let metadata: Value =
        serde_json::from_str(metadata).context("cargo metadata is not understood")?;
    let folder = metadata
        .get("build_directory")
        .or_else(|| metadata.get("target_directory"));
    let folder = folder
        .and_then(Value::as_str)
        .context("cargo metadata names no build folder")?;
    Ok(PathBuf::from(folder))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const SAID: &str = r#"
{"reason":"compiler-artifact","package_id":"x","manifest_path":"/c/crates/desk/Cargo.toml","target":{"kind":["lib"],"name":"loket_desk"},"profile":{"opt_level":"1","test":true},"executable":"/b/deps/loket_desk-1"}
{"reason":"compiler-artifact","package_id":"x","manifest_path":"/c/crates/desk/Cargo.toml","target":{"kind":["lib"],"name":"loket_desk"},"profile":{"opt_level":"1","test":false},"executable":null}
{"reason":"compiler-artifact","package_id":"x","manifest_path":"/c/crates/server/Cargo.toml","target":{"kind":["bin"],"name":"loket-server"},"profile":{"opt_level":"1","test":false},"executable":"/t/debug/loket-server"}
{"reason":"compiler-message","package_id":"x","message":{"level":"warning","message":"unused variable: `x`","rendered":"warning: unused variable: `x`\n"}}
{"reason":"compiler-message","package_id":"x","message":{"level":"warning","message":"unused variable: `x`","rendered":"warning: unused variable: `x`\n"}}
{"reason":"compiler-message","package_id":"x","message":{"level":"warning","message":"1 warning emitted","rendered":"warning: 1 warning emitted\n"}}
{"reason":"compiler-message","package_id":"x","message":{"level":"failure-note","message":"For more information","rendered":"For more information\n"}}
{"reason":"build-finished","success":true}
no message"#;

    #[test]
    fn test_binaries_are_found_among_what_was_built() {
        let found = read(SAID).tests;
        assert_eq!(
            found,
            [TestBinary {
                name: "desk loket_desk".into(),
                path: "/b/deps/loket_desk-1".into(),
                folder: "/c/crates/desk".into(),
            }]
        );
    }

    #[test]
    fn a_warning_is_told_once() {
        assert_eq!(read(SAID).told, ["warning: unused variable: `x`\n"]);
    }

    #[test]
    fn the_build_folder_is_the_one_cargo_names() {
        let both = r#"{"build_directory":"/shared","target_directory":"/own"}"#;
        assert_eq!(build_folder(both).unwrap(), PathBuf::from("/shared"));
        assert!(build_folder("{}").is_err());
    }
}
