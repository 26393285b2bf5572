//! Gives every command of the list its permission, and only the window `main` all of them.

use std::{error::Error, fs, path::Path};
use tauri_build::{Attributes, DefaultPermissionRule, InlinedPlugin};

include!("../crates/desk/src/command_list.rs");

macro_rules! names {
    ($($name:ident($request:ty) -> $view:ty [$($topic:ident),*],)+) => {
        /// What the desk can be asked.
        const DESK_COMMANDS: &[&str] = &[$(stringify!($name)),+];
    };
}
with_commands!(names);

/// What the window itself can be asked.
const SHELL_COMMANDS: &[&str] = &["set_appearance"];

/// Shown by a build whose front end was never built, so that Rust alone still compiles.
const NO_FRONT_END: &str = "<!doctype html><title>Loket</title><p>The front end is not built: run <code>npm run build</code> in <code>ui/</code>.";

fn main() -> Result<(), Box<dyn Error>> {
    let front_end = Path::new("ui/dist/index.html");
    if !front_end.exists() {
        fs::create_dir_all("ui/dist")?;
        fs::write(front_end, NO_FRONT_END)?;
    }
    for input in [
        "ui/dist",
        "icons",
        "src-tauri/capabilities",
        "crates/desk/src/command_list.rs",
    ] {
        println!("cargo:rerun-if-changed={input}");
    }
    tauri_build::try_build(
        Attributes::new()
            .capabilities_path_pattern("./src-tauri/capabilities/**/*")
            .plugin("desk", all(DESK_COMMANDS))
            .plugin("shell", all(SHELL_COMMANDS)),
    )?;
    Ok(())
}

fn all(commands: &'static [&'static str]) -> InlinedPlugin {
    InlinedPlugin::new()
        .commands(commands)
        .default_permission(DefaultPermissionRule::AllowAllCommands)
}
