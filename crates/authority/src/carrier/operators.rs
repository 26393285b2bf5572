//! What operators ask of the server, whether it runs or not.

use super::order;
use super::outcome::{Outcome, not_done};
use super::service_desk::{self, ServiceDeskCommand};
use super::supply::{self, Imported};
use crate::check::check;
use crate::state::Authority;
use loket_db::Engine;
use loket_domain::ordering::OrderStatus;
use loket_domain::ordering::SetOrderStatus;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// A command of an operator, as it travels over the socket: complete in itself, files already read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OperatorCommand {
    /// Looks whether the database holds together.
    Check,
    /// Makes the catalogue of supplies what the text says.
    ImportSupplies {
        /// Who asks.
        operator: String,
        /// The catalogue's JSON text.
        catalogue: String,
    },
    /// Moves an order on.
    SetOrder {
        /// Who asks.
        operator: String,
        /// The order's number, as typed.
        number: String,
        /// Its new status.
        status: String,
        /// Where the shipment can be followed.
        tracking: Option<String>,
    },
    /// Does something for the service desk.
    ServiceDesk {
        /// Who asks.
        operator: String,
        /// The service desk's command. Its serialised name is older than the type's.
        #[serde(rename = "deed")]
        command: ServiceDeskCommand,
    },
    /// Writes a copy of the database.
    Backup {
        /// Where to; absolute.
        file: PathBuf,
    },
}

/// Carries a command out.
pub async fn carry_out(state: &Authority, command: OperatorCommand) -> Outcome {
    match command {
        OperatorCommand::Check => match check(state.db()).await {
            Ok(findings) if findings.wrong.is_empty() => Outcome::done(format!(
                "Looked at {}: all is well.",
                findings.looked_at.join(", ")
            )),
            Ok(findings) => Outcome::failed(findings.wrong.join("\n")),
            Err(error) => Outcome::failed(format!("The database cannot be read: {error}.")),
        },
        OperatorCommand::Backup { file } => backup(state, file).await,
        OperatorCommand::ServiceDesk { operator, command } => {
            service_desk::carry_out(state, &operator, command).await
        }
        OperatorCommand::ImportSupplies {
            operator,
            catalogue,
        } => match supply::import(state, &operator, &catalogue).await {
            Ok(Imported {
                listed,
                changed,
                withdrawn,
            }) => Outcome::done(format!(
                "{listed} supplies listed, {changed} new or changed, {withdrawn} withdrawn."
            )),
            Err(error) => not_done(&error),
        },
        OperatorCommand::SetOrder {
            operator,
            number,
            status,
            tracking,
        } => {
            let Some(status) = OrderStatus::parse(&status) else {
                return Outcome::failed(
                    "Give a status: in_preparation, shipped, completed or cancelled.",
                );
            };
            match order::set(
                state,
                &operator,
                &number,
                SetOrderStatus { status, tracking },
            )
            .await
            {
                Ok(order) => Outcome::done(format!(
                    "Order {} is {}.",
                    order.number.unwrap_or_default(),
                    order.status.as_str()
                )),
                Err(error) => not_done(&error),
            }
        }
    }
}

async fn backup(state: &Authority, file: PathBuf) -> Outcome {
    if state.db().engine() == Engine::Postgres {
        return Outcome::failed(
            "Back PostgreSQL up with pg_dump; after pg_restore run `loket-server restore --after-pg-restore`, which \
             begins the new epoch.",
        );
    }
    let (db, to) = (state.db().clone(), file.clone());
    match tokio::task::spawn_blocking(move || db.backup_to(&to)).await {
        Ok(Ok(())) => Outcome::done(format!("Wrote {}.", file.display())),
        Ok(Err(error)) => Outcome::failed(format!("The backup was not written: {error}.")),
        Err(error) => Outcome::failed(format!("The backup was not written: {error}.")),
    }
}
