use crate::Desk;
use crate::store::mirror;
use loket_domain::Refusal;
use loket_domain::people::Organisation;
use loket_domain::text::{folded, sort_key};
use loket_protocol::RecordKind;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the directory of mailing houses.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ListMailingHousesRequest {
    /// Found in name and address; empty means all.
    pub search: String,
}
/// Mailing houses by name.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MailingHousesView {
    /// The mailing houses.
    pub mailing_houses: Vec<Organisation>,
}

/// See [`ListMailingHousesRequest`].
///
/// # Errors
/// The store's.
pub async fn list_mailing_houses(
    desk: &Desk,
    request: ListMailingHousesRequest,
) -> Result<MailingHousesView, Refusal> {
    let opened = desk.open_store()?;
    let mut mailing_houses: Vec<Organisation> = opened
        .store
        .read(|c| mirror::all(c, RecordKind::MailingHouse, None))
        .await?;
    let wanted = folded(request.search.trim());
    mailing_houses.retain(|house| {
        folded(&house.name).contains(&wanted) || folded(&house.address).contains(&wanted)
    });
    mailing_houses.sort_by_cached_key(|house| (sort_key(&house.name), house.id.clone()));
    Ok(MailingHousesView { mailing_houses })
}
