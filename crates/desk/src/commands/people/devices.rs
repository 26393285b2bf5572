use crate::Desk;
use loket_domain::ids::DeviceId;
use loket_domain::{Refusal, Timestamp};
use loket_protocol::people::{self, DEVICES};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the computers the person signed in on.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DevicesRequest {}
/// The person's computers, the last used first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DevicesView {
    /// All of them.
    pub devices: Vec<DeviceView>,
}
/// One computer as its person uses it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DeviceView {
    /// Its id.
    pub id: DeviceId,
    /// What it calls itself; may be empty.
    pub name: String,
    /// When it was first used.
    pub created_at: Timestamp,
    /// When it was last used.
    pub last_used_at: Timestamp,
    /// Whether it is this one.
    pub current: bool,
    /// Whether somebody is signed in on it.
    pub signed_in: bool,
}

/// See [`DevicesRequest`].
///
/// # Errors
/// [`loket_domain::Code::NotSignedIn`], [`loket_domain::Code::Locked`]; [`loket_domain::Code::NeedsServer`] and its
/// kin.
pub async fn devices(desk: &Desk, _request: DevicesRequest) -> Result<DevicesView, Refusal> {
    let opened = desk.open_store()?;
    let answer: people::Devices = desk.question(&opened, &DEVICES, &[], &()).await?;
    let shown = answer.devices.into_iter().map(|device| DeviceView {
        id: device.id,
        name: device.name,
        created_at: device.created_at,
        last_used_at: device.last_used_at,
        current: device.current,
        signed_in: device.signed_in,
    });
    Ok(DevicesView {
        devices: shown.collect(),
    })
}
