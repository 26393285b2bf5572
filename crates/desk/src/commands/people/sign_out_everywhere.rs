use crate::commands::desk::Done;
use crate::{Desk, Topic};
use loket_domain::Refusal;
use loket_protocol::people::SIGN_OUT_EVERYWHERE;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Signs out on every computer but this one.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SignOutEverywhereRequest {}

/// See [`SignOutEverywhereRequest`]. This desk goes on with a new session.
///
/// # Errors
/// [`loket_domain::Code::NotSignedIn`], [`loket_domain::Code::Locked`]; [`loket_domain::Code::NeedsServer`] and its
/// kin.
pub async fn sign_out_everywhere(
    desk: &Desk,
    _request: SignOutEverywhereRequest,
) -> Result<Done, Refusal> {
    let opened = desk.open_store()?;
    desk.exchange(&opened, &SIGN_OUT_EVERYWHERE, &()).await?;
    desk.tell(&[Topic::Devices]);
    Ok(Done {})
}
