//! Whether the server can do its work.

use crate::error::ApiError;
use crate::state::AppState;
use axum::Json;
use axum::extract::State;
use loket_db::{DbError, Tenant};
use loket_domain::ids::Epoch;
use loket_store::installation;
use serde::Serialize;

/// The answer of a server that can work.
#[derive(Serialize, utoipa::ToSchema)]
pub struct Health {
    /// Always `loket`: this is a Loket server.
    pub server: &'static str,
    /// The program's version.
    pub version: &'static str,
    /// The database's epoch.
    #[schema(value_type = String)]
    pub epoch: Epoch,
}

/// Answers when the database can be read and is the one the server started with.
#[utoipa::path(get, path = "/health", tag = "operations", responses(
    (status = 200, description = "The server can do its work", body = Health),
    (status = 503, description = "The database cannot be reached", body = loket_protocol::Problem),
))]
pub async fn health(State(state): State<AppState>) -> Result<Json<Health>, ApiError> {
    let epoch = state
        .db()
        .read(Tenant::Installation, installation::read_epoch)
        .await?;
    if epoch.as_ref() != Some(state.epoch()) {
        return Err(DbError::Unavailable(
            "the database was replaced under the running server".to_owned(),
        )
        .into());
    }
    Ok(Json(Health {
        server: "loket",
        version: env!("CARGO_PKG_VERSION"),
        epoch: state.epoch().clone(),
    }))
}
