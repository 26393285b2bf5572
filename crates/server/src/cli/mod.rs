//! The program's commands. Each ends with a sentence when it cannot do its work.

mod logging;
mod serve;

use crate::config::Settings;
use clap::{Parser, Subcommand};
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

/// The server of Loket: where the desks of a carrier's business customers meet.
#[derive(Parser)]
#[command(name = "loket-server", version, about)]
struct Cli {
    /// A file with settings (TOML), named as the flags are; flags and variables go before it
    #[arg(long, env = "LOKET_CONFIG", value_name = "FILE", global = true)]
    config: Option<PathBuf>,
    #[command(flatten)]
    settings: Settings,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve desks until SIGTERM or Ctrl-C
    Serve,
}

/// What a command says instead of doing its work.
pub(crate) type Sentence = String;

/// Runs the program.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    // An error means that another provider was installed before, which is as good.
    let _installed = rustls::crypto::ring::default_provider().install_default();
    match dispatch(cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("loket-server: {sentence}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(cli: Cli) -> Result<(), Sentence> {
    let settings = match &cli.config {
        Some(file) => cli.settings.or(Settings::read(file).map_err(|error| error.to_string())?),
        None => cli.settings,
    };
    match cli.command {
        Command::Serve => serve::serve(&settings),
    }
}

/// Prints what a command has to say; a closed pipe is nobody's error.
pub(crate) fn say(text: &str) {
    let _closed = writeln!(std::io::stdout().lock(), "{text}");
}
