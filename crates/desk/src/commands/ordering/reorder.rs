use crate::commands::ordering::DraftView;
use crate::commands::ordering::new_draft::begin;
use crate::{Desk, facts};
use loket_domain::ids::{DraftId, OrderId};
use loket_domain::ordering::{DraftContent, OrderLine};
use loket_domain::{Code, Refusal};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Begins a draft with the same address and supplies.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ReorderRequest {
    /// Which.
    pub order: OrderId,
}

/// See [`ReorderRequest`].
///
/// # Errors
/// [`Code::NotFound`], or the store's.
pub async fn reorder(desk: &Desk, request: ReorderRequest) -> Result<DraftView, Refusal> {
    let opened = desk.open_store()?;
    let found = opened
        .store
        .read(move |c| facts::order(c, &request.order))
        .await?;
    let order = found.ok_or(Code::NotFound)?.record;
    let lines = order.lines.into_iter().map(|line| OrderLine {
        supply: line.supply,
        quantity: line.quantity,
    });
    let content = DraftContent {
        account_number: order.account_number,
        address: order.address,
        lines: lines.collect(),
        reference: order.reference,
        step: 4,
    };
    let id = DraftId::new(desk.new_id(opened.now()));
    begin(desk, &opened, id, content, true).await
}
