//! Whether somebody who used a computer was forgotten.

use crate::failure::Failure;
use crate::state::Authority;
use loket_db::{Tenant, Tx};
use loket_domain::ids::DeviceId;
use loket_domain::{Code, Refusal};
use loket_store::people::erased_session;

/// Whether the person who used a device was forgotten; false for a device nobody knows.
///
/// # Errors
/// `request_invalid` for what is no device's id.
pub async fn was_forgotten(state: &Authority, device: DeviceId) -> Result<bool, Failure> {
    if !device.is_well_formed() {
        return Err(Refusal::new(Code::RequestInvalid).at("device").into());
    }
    let look = move |tx: &mut Tx<'_>| erased_session::is_device_there(tx, &device);
    Ok(state.db().read(Tenant::Installation, look).await?)
}
