use crate::commands::desk::Done;
use crate::{Desk, Topic};
use loket_domain::Refusal;
use loket_domain::ids::OrganisationId;
use loket_protocol::people::{ANSWER_OFFER, AnswerOffer};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Accepts or declines a membership that was offered.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct AnswerOfferRequest {
    /// Of which organisation.
    pub organisation: OrganisationId,
    /// Whether the person joins.
    pub accept: bool,
}

/// See [`AnswerOfferRequest`]. What a new membership brings is fetched at once.
///
/// # Errors
/// [`loket_domain::Code::NotFound`] when it was withdrawn; [`loket_domain::Code::NeedsServer`] and its kin.
pub async fn answer_offer(desk: &Desk, request: AnswerOfferRequest) -> Result<Done, Refusal> {
    let opened = desk.open_store()?;
    let AnswerOfferRequest {
        organisation,
        accept,
    } = request;
    let ids = [organisation.as_str()];
    desk.question(&opened, &ANSWER_OFFER, &ids, &AnswerOffer { accept })
        .await?;
    desk.fetch_what_was_done(&[Topic::Me, Topic::Session]).await;
    Ok(Done {})
}
