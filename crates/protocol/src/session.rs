//! Signing in and staying signed in.

use loket_domain::Timestamp;
use loket_domain::ids::{DeviceId, Epoch, PersonId};
use loket_domain::people::Lease;
use serde::{Deserialize, Serialize};

/// `POST /v1/sessions`: somebody signs in on a device.
#[derive(Clone, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SignInRequest {
    /// User name or e-mail address, as typed.
    pub login: String,
    /// The password.
    pub password: String,
    /// The device's id for this person, made on the device.
    #[schema(value_type = String)]
    pub device: DeviceId,
    /// What the device calls itself, for the person's list of devices.
    pub device_name: String,
    /// The password to be, where the server said that the one given has ended (`password_expired`) or may be used
    /// only once (`password_temporary`). Signing in and changing are one step: nobody stands outside in between.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub new_password: Option<String>,
    /// The version of terms and privacy policy that was accepted, where the server asked (`terms_to_accept`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terms_version: Option<String>,
}

/// The answer to a sign-in and to a refresh.
#[derive(Clone, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SessionAnswer {
    /// Who it is.
    #[schema(value_type = String)]
    pub person: PersonId,
    /// Goes with every request as `Authorization: Bearer`; short-lived.
    pub access_token: String,
    /// When the access token ends.
    #[schema(value_type = i64)]
    pub access_expires_at: Timestamp,
    /// Used once to get the next pair; bound to the device.
    pub refresh_token: String,
    /// The secret under which this device keeps its third wrap of the store's key; base64, 32 bytes. The same for
    /// one person and device as long as the server keeps it.
    pub device_secret: String,
    /// The server database's epoch.
    #[schema(value_type = String)]
    pub epoch: Epoch,
    /// The server's clock.
    #[schema(value_type = i64)]
    pub server_time: Timestamp,
    /// How long this desk may go on without the server.
    #[schema(value_type = Object)]
    pub lease: Lease,
}

/// `POST /v1/sessions/refresh`.
#[derive(Clone, Serialize, Deserialize, utoipa::ToSchema)]
pub struct RefreshRequest {
    /// The refresh token last given.
    pub refresh_token: String,
    /// The device it was given to.
    #[schema(value_type = String)]
    pub device: DeviceId,
}
