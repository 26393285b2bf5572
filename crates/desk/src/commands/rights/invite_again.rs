use crate::commands::rights::MemberAdded;
use crate::{Desk, Topic};
use loket_domain::Refusal;
use loket_domain::ids::PersonId;
use loket_protocol::people::{self, FirstEntry, INVITE_AGAIN};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Sends an invitation again, or makes a new temporary password.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct InviteAgainRequest {
    /// To whom.
    pub person: PersonId,
    /// How they get in.
    pub first_entry: FirstEntry,
}

/// See [`InviteAgainRequest`]. What was sent or given before stops working.
///
/// # Errors
/// [`loket_domain::Code::PersonTheirOwn`] when they signed in meanwhile;
/// [`loket_domain::Code::AdministratorProtected`]; [`loket_domain::Code::NeedsServer`] and its kin.
pub async fn invite_again(
    desk: &Desk,
    request: InviteAgainRequest,
) -> Result<MemberAdded, Refusal> {
    let opened = desk.open_store()?;
    let organisation = desk.acting_for(&opened).await?;
    let ids = [organisation.as_str(), request.person.as_str()];
    let body = people::InviteAgainRequest {
        first_entry: request.first_entry,
    };
    let again = desk.question(&opened, &INVITE_AGAIN, &ids, &body).await?;
    desk.fetch_what_was_done(&[Topic::Members]).await;
    Ok(again)
}
