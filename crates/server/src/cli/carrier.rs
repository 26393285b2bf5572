//! `carrier …`: what the carrier does, each command with its operator.

use super::operate::operate;
use super::output::Sentence;
use super::service_desk::{self, AccountCommand, OrganisationCommand, PersonCommand};
use crate::cli::settings::Settings;
use clap::Subcommand;
use loket_authority::carrier::operators::OperatorCommand;
use std::path::PathBuf;

/// The carrier's commands.
#[derive(Debug, Subcommand)]
pub(super) enum CarrierCommand {
    /// The catalogue of supplies
    Supply {
        #[command(subcommand)]
        command: SupplyCommand,
    },
    /// People: what the service desk does for them
    Person {
        #[command(subcommand)]
        command: PersonCommand,
    },
    /// Account numbers: claims and transfers
    Account {
        #[command(subcommand)]
        command: AccountCommand,
    },
    /// Organisations: who administers them
    Organisation {
        #[command(subcommand)]
        command: OrganisationCommand,
    },
    /// Orders
    Order {
        #[command(subcommand)]
        command: OrderCommand,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum SupplyCommand {
    /// Make the catalogue what the file says
    Import {
        /// The catalogue (JSON)
        file: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum OrderCommand {
    /// Move an order on: in_preparation, shipped, completed or cancelled
    Set {
        /// Its number
        number: String,
        /// Where it stands now
        status: String,
        /// Where the shipment can be followed
        #[arg(long, value_name = "URL")]
        tracking: Option<String>,
    },
}

/// Has one of the carrier's commands carried out.
pub(super) fn carrier(
    settings: &Settings,
    operator: Option<String>,
    command: CarrierCommand,
) -> Result<(), Sentence> {
    let operator = operator
        .map(|name| name.trim().to_owned())
        .filter(|name| !name.is_empty());
    let operator = operator.ok_or("Give --operator NAME: the audit keeps who did it.")?;
    if operator.chars().count() > 100 || operator.chars().any(char::is_control) {
        return Err("Give --operator a name of at most 100 characters.".to_owned());
    }
    let command = match command {
        CarrierCommand::Supply {
            command: SupplyCommand::Import { file },
        } => {
            let catalogue = std::fs::read_to_string(&file)
                .map_err(|error| format!("{} cannot be read: {error}.", file.display()))?;
            OperatorCommand::ImportSupplies {
                operator,
                catalogue,
            }
        }
        CarrierCommand::Order {
            command:
                OrderCommand::Set {
                    number,
                    status,
                    tracking,
                },
        } => OperatorCommand::SetOrder {
            operator,
            number,
            status,
            tracking,
        },
        CarrierCommand::Person { command } => OperatorCommand::ServiceDesk {
            operator,
            command: service_desk::person(command)?,
        },
        CarrierCommand::Account { command } => OperatorCommand::ServiceDesk {
            operator,
            command: service_desk::account(command)?,
        },
        CarrierCommand::Organisation { command } => OperatorCommand::ServiceDesk {
            operator,
            command: service_desk::organisation(command),
        },
    };
    operate(settings, command)
}
