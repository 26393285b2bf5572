use super::Done;
use crate::Desk;
use crate::computer::places::InstallationPlace;
use loket_domain::{Code, Refusal};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Opens one of the installation's own addresses outside the window; works before anybody has signed in.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OpenPlaceRequest {
    /// Which; the address itself is never the page's to give.
    pub place: InstallationPlace,
}

/// See [`OpenPlaceRequest`].
///
/// # Errors
/// [`Code::PlaceUnknown`], [`Code::NotOpened`]; [`Code::NeedsServer`] and its kin when the installation was never heard
/// of.
pub async fn open_place(desk: &Desk, request: OpenPlaceRequest) -> Result<Done, Refusal> {
    let installation = desk.known_installation().await?;
    let address = request
        .place
        .address(&installation)
        .ok_or(Code::PlaceUnknown)?;
    let surface = desk.host().surface.clone();
    let opened = desk.blocking(move || Ok(surface.open(&address)));
    opened.await?.map_err(|error| {
        tracing::warn!(%error, "no program opened an address of the installation");
        Code::NotOpened
    })?;
    Ok(Done {})
}
