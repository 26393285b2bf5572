use crate::commands::desk::StartView;
use crate::commands::desk::start::where_it_stands;
use crate::store::StoreError;
use crate::{Desk, Topic, computer::server_address};
use loket_domain::{Code, Refusal};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Chooses the server; it is asked whether it is one.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ChooseServerRequest {
    /// Its address as typed.
    pub url: String,
}

/// See [`ChooseServerRequest`]. One that was signed in to here before needs no proof, so that it can be chosen without
/// a network too. Whoever is signed in with another server is out; their store stays.
///
/// # Errors
/// [`Code::AddressInvalid`] at `url`; [`Code::NeedsServer`], [`Code::NotALoketServer`], [`Code::CertificateRefused`].
pub async fn choose_server(
    desk: &Desk,
    request: ChooseServerRequest,
) -> Result<StartView, Refusal> {
    let server = server_address::parse(&request.url)
        .ok_or_else(|| Refusal::new(Code::AddressInvalid).at("url"))?;
    if !desk.was_used_here(&server).await {
        desk.host().transport.check(&server).await?;
    }
    let _entry_lock = desk.entry_lock.lock().await;
    if desk.server().as_deref() != Some(server.as_str()) {
        desk.close().await;
    }
    desk.settings()
        .change(|kept| kept.server = Some(server))
        .map_err(StoreError::from)?;
    desk.tell(&[Topic::Start]);
    Ok(where_it_stands(desk).await)
}
