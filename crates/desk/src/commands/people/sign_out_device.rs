use crate::commands::desk::Done;
use crate::{Desk, Topic};
use loket_domain::Refusal;
use loket_domain::ids::DeviceId;
use loket_protocol::people::SIGN_OUT_DEVICE;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Signs out on another of the person's computers.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SignOutDeviceRequest {
    /// Which.
    pub device: DeviceId,
}

/// See [`SignOutDeviceRequest`]. The other desk locks at its next contact; what is unsent stays there.
///
/// # Errors
/// [`loket_domain::Code::NotFound`] when it is not the person's; [`loket_domain::Code::NeedsServer`] and its kin.
pub async fn sign_out_device(desk: &Desk, request: SignOutDeviceRequest) -> Result<Done, Refusal> {
    let opened = desk.open_store()?;
    let ids = [request.device.as_str()];
    desk.question(&opened, &SIGN_OUT_DEVICE, &ids, &()).await?;
    desk.tell(&[Topic::Devices]);
    Ok(Done {})
}
