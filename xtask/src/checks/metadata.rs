//! What `cargo metadata` says about the workspace, as far as the checks need it.

use std::path::PathBuf;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::place::Place;
use crate::{cargo, process};

/// The workspace and everything it resolves to.
#[derive(Deserialize)]
pub struct Metadata {
    packages: Vec<Package>,
    workspace_members: Vec<String>,
}

/// One package, ours or another's.
#[derive(Deserialize)]
pub struct Package {
    id: String,
    pub name: String,
    pub dependencies: Vec<Dependency>,
    pub targets: Vec<Target>,
    metadata: Option<serde_json::Value>,
}

/// A line of a manifest's dependency tables.
#[derive(Deserialize)]
pub struct Dependency {
    pub name: String,
    pub rename: Option<String>,
    pub kind: Option<Kind>,
}

/// Which table; absent for ordinary dependencies.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Dev,
    Build,
}

/// Something a package builds.
#[derive(Deserialize)]
pub struct Target {
    pub name: String,
    pub kind: Vec<String>,
    pub src_path: PathBuf,
}

impl Metadata {
    /// Asks cargo.
    pub fn read(place: &Place) -> Result<Self> {
        let mut command = cargo::cargo(place);
        let text = process::text(command.args(["metadata", "--format-version", "1", "--locked"]))?;
        serde_json::from_str(&text).context("cargo metadata is not understood")
    }

    /// Our own packages.
    pub fn members(&self) -> impl Iterator<Item = &Package> {
        self.packages
            .iter()
            .filter(|package| self.workspace_members.contains(&package.id))
    }

    /// The names of all packages that are built into anything of ours.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.packages.iter().map(|package| package.name.as_str())
    }

    /// The name under which Rust sources speak of a dependency.
    pub fn name_in_code(&self, dependency: &Dependency) -> String {
        let library = || {
            let package = self
                .packages
                .iter()
                .find(|package| package.name == dependency.name)?;
            let target = package.targets.iter().find(|target| target.is_library())?;
            Some(target.name.clone())
        };
        let name = dependency.rename.clone().or_else(library);
        name.unwrap_or_else(|| dependency.name.clone())
            .replace('-', "_")
    }
}

impl Package {
    /// Dependencies a manifest declares unused on purpose, in the place where cargo-machete reads them too.
    pub fn ignored(&self) -> Vec<String> {
        let list = || {
            Some(
                self.metadata
                    .as_ref()?
                    .get("cargo-machete")?
                    .get("ignored")?
                    .as_array()?
                    .clone(),
            )
        };
        let names = list().unwrap_or_default();
        names
            .iter()
            .filter_map(|name| Some(name.as_str()?.to_owned()))
            .collect()
    }
}

impl Target {
    /// Libraries of every sort, procedural macros included.
    fn is_library(&self) -> bool {
        self.kind
            .iter()
            .any(|kind| kind.ends_with("lib") || kind == "proc-macro")
    }

    /// A build script.
    pub fn is_build_script(&self) -> bool {
        self.kind.iter().any(|kind| kind == "custom-build")
    }
}
