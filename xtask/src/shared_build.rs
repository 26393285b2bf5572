//! One build folder for all checkouts of a machine, so that the libraries below ours are compiled once per machine.
//!
//! Cargo tells the packages of two checkouts apart by their place *inside* the workspace, which is the same in both:
//! in one folder they would take each other's programs for their own. It also tells packages of the workspace apart
//! by the path of the workspace's wrapper around the compiler. So each checkout has wrappers of its own: two scripts
//! under `target/xtask`, without which nothing may be built in the shared folder.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::cargo;
use crate::place::Place;
use crate::unit_list;

/// As cargo's template names it: beside the registry's cache, in the person's own folder for cargo.
const FOLDER: &str = "{cargo-cache-home}/loket-build";
/// Set to anything, the checkout builds in its own `target`.
const SWITCH: &str = "LOKET_OWN_BUILD_DIR";
const BUILD_DIR: &str = "CARGO_BUILD_BUILD_DIR";
const WRAPPER: &str = "RUSTC_WORKSPACE_WRAPPER";

/// Who compiles our packages.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Compiler {
    /// rustc.
    Plain,
    /// rustc with clippy's lints: it makes the same programs and warns of more.
    Clippy,
}

impl Compiler {
    fn script_name(self) -> &'static str {
        match self {
            Self::Plain => "rustc",
            Self::Clippy => "clippy",
        }
    }

    /// Cargo hands a wrapper the compiler's path and its arguments, which is what clippy's driver expects too.
    fn script(self) -> String {
        let program = match self {
            Self::Plain => "",
            Self::Clippy => "clippy-driver ",
        };
        format!(
            "#!/bin/sh\n\
             # Written by `cargo xtask`: the compiler of this checkout, which notes what it compiled.\n\
             if [ -n \"$LOKET_UNITS\" ]; then\n\
             \x20 for word; do case $word in extra-filename=-*) echo \"${{word#extra-filename=-}}\" >>\"$LOKET_UNITS\" ;; esac; done\n\
             fi\n\
             exec {program}\"$@\"\n"
        )
    }
}

/// Makes a command of cargo's build with this compiler, in the shared folder unless somebody chose another.
pub fn enter(place: &Place, command: &mut Command, compiler: Compiler) -> Result<()> {
    if cfg!(windows) {
        // No shell, no script: clippy's driver itself, and a build folder of one's own.
        if compiler == Compiler::Clippy {
            command.env(WRAPPER, "clippy-driver");
        }
        return Ok(());
    }
    command.env(WRAPPER, wrapper(place, compiler)?);
    let chosen = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    if chosen(SWITCH) || chosen(BUILD_DIR) {
        return Ok(());
    }
    command.env(BUILD_DIR, FOLDER);
    let folder = cargo::build_folder(place, command)?;
    unit_list::clear_out(&folder)?;
    command.env("LOKET_UNITS", unit_list::of(&folder, place.root())?);
    Ok(())
}

fn wrapper(place: &Place, compiler: Compiler) -> Result<PathBuf> {
    let path = place.notes().join(compiler.script_name());
    let script = compiler.script();
    if fs::read_to_string(&path).is_ok_and(|there| there == script) {
        return Ok(path);
    }
    fs::create_dir_all(place.notes())?;
    // Written aside and renamed: a script that is being written cannot be started.
    let fresh = path.with_extension("new");
    fs::write(&fresh, script)?;
    executable(&fresh)?;
    fs::rename(&fresh, &path).with_context(|| path.display().to_string())?;
    Ok(path)
}

#[cfg(unix)]
fn executable(path: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    Ok(fs::set_permissions(
        path,
        fs::Permissions::from_mode(0o755),
    )?)
}

#[cfg(not(unix))]
fn executable(_path: &Path) -> Result<()> {
    Ok(())
}

#[cfg(all(test, unix))]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::process;

    #[test]
    fn a_wrapper_notes_what_it_compiles_and_starts_the_compiler() {
        let folder = tempfile::tempdir().unwrap();
        let (script, units) = (folder.path().join("rustc"), folder.path().join("units"));
        fs::write(&script, Compiler::Plain.script()).unwrap();
        executable(&script).unwrap();
        let mut command = Command::new("sh");
        command
            .arg(&script)
            .args(["echo", "-C", "extra-filename=-0a1b"]);
        let said = process::text(command.env("LOKET_UNITS", &units)).unwrap();
        assert_eq!(said, "-C extra-filename=-0a1b\n");
        assert_eq!(fs::read_to_string(&units).unwrap(), "0a1b\n");
        assert!(
            Compiler::Clippy
                .script()
                .contains("exec clippy-driver \"$@\"")
        );
    }
}
