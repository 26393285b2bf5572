use crate::Desk;
use loket_domain::Refusal;
use loket_domain::people::Member;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the users of the organisation acted for.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ListMembersRequest {
    /// Found in name and e-mail address; empty means all.
    pub search: String,
}
/// Users by name.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MembersView {
    /// The users.
    pub members: Vec<Member>,
    /// Whether the person may see them (`users.manage`).
    pub visible: bool,
}

/// See [`ListMembersRequest`].
///
/// # Errors
/// A [`Refusal`] in the reader's terms.
pub async fn list_members(
    desk: &Desk,
    request: ListMembersRequest,
) -> Result<MembersView, Refusal> {
    let _ = (desk, request);
    Err(loket_domain::Code::Broken.into())
}
