//! xtask in the compiler's place: a copy of this program under the name `rustc` or `clippy` notes what it compiles and
//! becomes the compiler. A shell's script would not do: shells drop settings such as `CARGO_BIN_EXE_loket-server`,
//! whose names are none of theirs.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result};

use crate::place::Place;

/// Names the file that notes go to: a unit per line, as it ends the names of its files.
pub const NOTES: &str = "LOKET_UNITS";

/// Who compiles our packages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compiler {
    /// rustc.
    Plain,
    /// rustc with clippy's lints: it makes the same programs and warns of more.
    Clippy,
}

impl Compiler {
    fn file_name(self) -> &'static str {
        match self {
            Self::Plain => "rustc",
            Self::Clippy => "clippy",
        }
    }

    /// The compiler in whose place this program was started, if it was.
    pub fn stood_in_for() -> Option<Self> {
        Self::named(Path::new(&env::args_os().next()?))
    }

    fn named(program: &Path) -> Option<Self> {
        [Self::Plain, Self::Clippy]
            .into_iter()
            .find(|compiler| program.file_name() == Some(compiler.file_name().as_ref()))
    }

    /// Notes the unit and becomes the compiler; comes back only when that cannot be started.
    pub fn become_it(self) -> ExitCode {
        // Cargo gives the compiler's path first, which is what clippy's driver expects too.
        let given: Vec<_> = env::args_os().skip(1).collect();
        let (unit, notes) = (unit(&given), env::var_os(NOTES));
        if let (Some(unit), Some(notes)) = (unit, notes) {
            // Without the note the unit stays longer than its checkout, no more.
            let file = fs::File::options().append(true).create(true).open(notes);
            let _ = file.and_then(|mut file| file.write_all(format!("{unit}\n").as_bytes()));
        }
        let Some(mut command) = self.command(&given) else {
            eprintln!("no compiler was named");
            return ExitCode::FAILURE;
        };
        let problem = replaced_by(&mut command);
        eprintln!("{}: {problem}", command.get_program().display());
        ExitCode::FAILURE
    }

    fn command(self, given: &[OsString]) -> Option<Command> {
        let mut command = match self {
            Self::Plain => Command::new(given.first()?),
            Self::Clippy => Command::new("clippy-driver"),
        };
        command.args(&given[usize::from(self == Self::Plain)..]);
        Some(command)
    }

    /// The copy of this program that stands in for the compiler in a checkout.
    pub fn stand_in(self, place: &Place) -> Result<PathBuf> {
        let path = place.notes().join(self.file_name());
        let own = fs::read(env::current_exe()?).context("xtask cannot read itself")?;
        if fs::read(&path).is_ok_and(|there| there == own) {
            return Ok(path);
        }
        fs::create_dir_all(place.notes())?;
        // Copied aside and renamed: a file that is being written cannot be started.
        let fresh = path.with_extension("new");
        fs::copy(env::current_exe()?, &fresh)?;
        fs::rename(&fresh, &path).with_context(|| path.display().to_string())?;
        Ok(path)
    }
}

#[cfg(unix)]
fn replaced_by(command: &mut Command) -> std::io::Error {
    std::os::unix::process::CommandExt::exec(command)
}

/// There is no stand-in on other systems.
#[cfg(not(unix))]
fn replaced_by(_command: &mut Command) -> std::io::Error {
    std::io::ErrorKind::Unsupported.into()
}

/// `0a1b` of `-C extra-filename=-0a1b`.
fn unit(given: &[OsString]) -> Option<&str> {
    let words = given.iter().filter_map(|word| OsStr::to_str(word));
    words
        .filter_map(|word| word.strip_prefix("extra-filename=-"))
        .next()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_stand_in_is_known_by_its_name() {
        let named = |program: &str| Compiler::named(Path::new(program));
        assert_eq!(named("/c/target/xtask/rustc"), Some(Compiler::Plain));
        assert_eq!(named("/c/target/xtask/clippy"), Some(Compiler::Clippy));
        assert_eq!(named("/c/target/debug/xtask"), None);
    }

    #[test]
    fn the_compiler_is_given_what_cargo_gave() {
        let given = ["/bin/rustc", "-C", "extra-filename=-0a1b"].map(OsString::from);
        assert_eq!(unit(&given), Some("0a1b"));
        let words = |compiler: Compiler| {
            let command = compiler.command(&given).unwrap();
            let mut words = vec![command.get_program().to_owned()];
            words.extend(command.get_args().map(OsStr::to_owned));
            words
        };
        assert_eq!(words(Compiler::Plain), given);
        let clippy = words(Compiler::Clippy);
        assert_eq!(
            (&clippy[0], &clippy[1..]),
            (&"clippy-driver".into(), &given[..])
        );
        assert!(Compiler::Plain.command(&[]).is_none());
    }
}
