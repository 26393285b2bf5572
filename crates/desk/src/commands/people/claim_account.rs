use crate::commands::desk::Done;
use crate::{Desk, Topic};
use loket_domain::Refusal;
use loket_protocol::people::{CLAIM, ClaimRequest};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks the service desk to confirm that an account number is the organisation's (Q-OS-5).
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ClaimAccountRequest {
    /// The number, as typed.
    pub number: String,
}

/// See [`ClaimAccountRequest`]. The answer is the same whether the number exists or not.
///
/// # Errors
/// [`loket_domain::Code::AccountNumberInvalid`] at `number`, [`loket_domain::Code::AccountTriesUsed`],
/// [`loket_domain::Code::RightMissing`]; [`loket_domain::Code::NeedsServer`] and its kin.
pub async fn claim_account(desk: &Desk, request: ClaimAccountRequest) -> Result<Done, Refusal> {
    let opened = desk.open_store()?;
    let organisation = desk.acting_for(&opened).await?;
    let claim = ClaimRequest {
        number: request.number,
    };
    desk.question(&opened, &CLAIM, &[organisation.as_str()], &claim)
        .await?;
    desk.fetch_what_was_done(&[Topic::Session]).await;
    Ok(Done {})
}
