use crate::Desk;
use crate::store::{StoreError, history};
use loket_domain::Refusal;
use loket_domain::ids::OrderId;
use loket_protocol::people::{ERASURE_PREVIEW, ErasurePreview};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks what being forgotten would mean now (OS-47, OS-48).
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ErasurePreviewRequest {}
/// What being forgotten would mean now.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ErasureView {
    /// As the server says it.
    pub preview: ErasurePreview,
    /// The orders that are under way.
    pub open_orders: Vec<OpenOrder>,
}
/// An order that is under way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OpenOrder {
    /// Its number.
    pub number: String,
    /// Which; none while this desk does not hold it.
    pub order: Option<OrderId>,
}

/// See [`ErasurePreviewRequest`].
///
/// # Errors
/// [`loket_domain::Code::LedgerMissing`]; [`loket_domain::Code::NeedsServer`] and its kin.
pub async fn erasure_preview(
    desk: &Desk,
    _request: ErasurePreviewRequest,
) -> Result<ErasureView, Refusal> {
    let opened = desk.open_store()?;
    let preview = desk.question(&opened, &ERASURE_PREVIEW, &[], &()).await?;
    let numbers = preview.open_orders.clone();
    let open_orders = opened.store.read(|c| orders_of(c, numbers)).await?;
    Ok(ErasureView {
        preview,
        open_orders,
    })
}

fn orders_of(c: &Connection, numbers: Vec<String>) -> Result<Vec<OpenOrder>, StoreError> {
    let orders = numbers.into_iter().map(|number| {
        Ok(OpenOrder {
            order: history::numbered(c, &number)?,
            number,
        })
    });
    orders.collect()
}
