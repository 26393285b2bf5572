//! Where things lie in the checkout.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The checkout and its build folder.
pub struct Place {
    root: PathBuf,
    target: PathBuf,
}

impl Place {
    /// Finds the checkout around the current folder.
    pub fn find() -> Result<Self> {
        let here = env::current_dir()?;
        let root = here
            .ancestors()
            .find(|folder| folder.join("xtask/Cargo.toml").is_file())
            .context("start this inside the checkout of Loket")?
            .to_path_buf();
        let target = env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| root.join("target"), |set| here.join(set));
        Ok(Self { root, target })
    }

    /// The folder of the workspace's `Cargo.toml`.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The front end.
    pub fn ui(&self) -> PathBuf {
        self.root.join("ui")
    }

    /// What xtask itself remembers between runs.
    pub fn notes(&self) -> PathBuf {
        self.target.join("xtask")
    }

    /// Data of `cargo xtask run`: the demo server's and the desktop's.
    pub fn run_data(&self) -> PathBuf {
        self.target.join("run")
    }

    /// A program of this workspace in its development build.
    pub fn program(&self, name: &str) -> PathBuf {
        self.target
            .join("debug")
            .join(format!("{name}{}", env::consts::EXE_SUFFIX))
    }

    /// An example of this workspace in its development build.
    pub fn example(&self, name: &str) -> PathBuf {
        self.target
            .join("debug/examples")
            .join(format!("{name}{}", env::consts::EXE_SUFFIX))
    }
}
