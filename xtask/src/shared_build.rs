//! One build folder for all checkouts of a machine, so that the libraries below ours are compiled once per machine.
//!
//! Cargo tells the packages of two checkouts apart by their place *inside* the workspace, which is the same in both:
//! in one folder they would take each other's programs for their own. It also tells packages of the workspace apart
//! by the path of the workspace's wrapper around the compiler. So each checkout has wrappers of its own: two copies of
//! this program under `target/xtask`, without which nothing may be built in the shared folder.

use std::env;
use std::process::Command;

use anyhow::Result;

use crate::cargo;
use crate::place::Place;
use crate::unit_list;
use crate::wrapper::{self, Compiler};

/// As cargo's template names it: beside the registry's cache, in the person's own folder for cargo.
const FOLDER: &str = "{cargo-cache-home}/loket-build";
/// Set to anything, the checkout builds in its own `target`.
const SWITCH: &str = "LOKET_OWN_BUILD_DIR";
const BUILD_DIR: &str = "CARGO_BUILD_BUILD_DIR";
const WRAPPER: &str = "RUSTC_WORKSPACE_WRAPPER";

/// Makes a command of cargo's build with this compiler, in the shared folder unless somebody chose another.
pub fn enter(place: &Place, command: &mut Command, compiler: Compiler) -> Result<()> {
    if cfg!(windows) {
        // Nothing was tried there: clippy's driver itself, and a build folder of one's own.
        if compiler == Compiler::Clippy {
            command.env(WRAPPER, "clippy-driver");
        }
        return Ok(());
    }
    command.env(WRAPPER, compiler.stand_in(place)?);
    let chosen = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    if chosen(SWITCH) || chosen(BUILD_DIR) {
        return Ok(());
    }
    command.env(BUILD_DIR, FOLDER);
    let folder = cargo::build_folder(place, command)?;
    unit_list::clear_out(&folder)?;
    command.env(wrapper::NOTES, unit_list::of(&folder, place.root())?);
    Ok(())
}
