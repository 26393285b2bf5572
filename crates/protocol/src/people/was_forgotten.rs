//! Whether whoever used a device was forgotten: asked by a computer on which nobody is signed in.

use super::Route;
use loket_domain::ids::DeviceId;
use serde::{Deserialize, Serialize};

/// Asks whether the person who used a device was forgotten. The device's id is known to their computer and the server
/// alone, and is as hard to guess as a token.
pub const WAS_FORGOTTEN: Route<WasForgottenRequest, WasForgotten> =
    Route::new("POST", "/v1/devices/forgotten");

/// `POST /v1/devices/forgotten`.
#[derive(Clone, Debug, Serialize, Deserialize, utoipa::ToSchema)]
pub struct WasForgottenRequest {
    /// What the asking computer is called for that person.
    #[schema(value_type = String)]
    pub device: DeviceId,
}

/// What became of whoever used a device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct WasForgotten {
    /// They were forgotten: nothing of them may stay on that computer. The same `false` for a device nobody knows.
    pub gone: bool,
}
