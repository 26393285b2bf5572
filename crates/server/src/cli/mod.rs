//! The program's commands. Each ends with a sentence when it cannot do its work.

mod carrier;
mod demo;
pub mod logging;
mod operate;
mod output;
pub mod retention;
mod serve;
mod service_desk;
pub mod settings;

use self::carrier::CarrierCommand;
use self::output::Sentence;
use self::settings::Settings;
use clap::{Parser, Subcommand};
use loket_authority::carrier::operators::OperatorCommand;
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
    /// Make up organisations, people, orders and requests to try Loket with
    Demo,
    /// What the carrier does, while the server runs or not
    Carrier {
        /// Who does it: kept in the audit
        #[arg(long, env = "LOKET_OPERATOR", value_name = "NAME", global = true)]
        operator: Option<String>,
        #[command(subcommand)]
        command: CarrierCommand,
    },
    /// Write a copy of the database to a new file, while the server runs or not
    Backup {
        /// The new file
        file: PathBuf,
    },
    /// Put a backup in the place of the database and begin a new epoch; the server must be stopped
    Restore {
        /// The backup
        file: Option<PathBuf>,
        /// PostgreSQL: the database was restored with pg_restore, only begin the new epoch
        #[arg(long, conflicts_with = "file")]
        after_pg_restore: bool,
    },
    /// Look whether the database holds together, while the server runs or not
    Check,
}

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
        Some(file) => cli
            .settings
            .or(Settings::read(file).map_err(|error| error.to_string())?),
        None => cli.settings,
    };
    match cli.command {
        Command::Serve => serve::serve(&settings),
        Command::Demo => demo::demo(&settings),
        Command::Carrier { operator, command } => carrier::carrier(&settings, operator, command),
        Command::Backup { file } => operate::backup(&settings, &file),
        Command::Restore {
            file,
            after_pg_restore,
        } => operate::restore(&settings, file, after_pg_restore),
        Command::Check => operate::operate(&settings, OperatorCommand::Check),
    }
}
