use crate::{Desk, Topic};
use loket_domain::Refusal;
use loket_protocol::people::ADD_MEMBER;

pub use loket_protocol::people::{AddMemberRequest, MemberAdded};

/// Makes a user of the organisation acted for (UM-23 … UM-35, ES-08). A generated password is in the answer and
/// nowhere else: it is shown once.
///
/// # Errors
/// What the server says of a field; [`loket_domain::Code::RightMissing`] with `right` for one the administrator
/// cannot give; [`loket_domain::Code::NeedsServer`] and its kin.
pub async fn add_member(desk: &Desk, request: AddMemberRequest) -> Result<MemberAdded, Refusal> {
    let opened = desk.open_store()?;
    let organisation = desk.acting_for(&opened).await?;
    let added = desk
        .question(&opened, &ADD_MEMBER, &[organisation.as_str()], &request)
        .await?;
    desk.fetch_what_was_done(&[Topic::Members]).await;
    Ok(added)
}
