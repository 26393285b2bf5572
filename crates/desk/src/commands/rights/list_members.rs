use crate::store::{StoreError, mirror};
use crate::{Desk, facts};
use loket_domain::Refusal;
use loket_domain::people::Member;
use loket_domain::rights::LoketRight;
use loket_domain::text::{folded, sort_key};
use loket_protocol::{FeedId, RecordKind};
use rusqlite::Connection;
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
/// The store's.
pub async fn list_members(
    desk: &Desk,
    request: ListMembersRequest,
) -> Result<MembersView, Refusal> {
    let opened = desk.open_store()?;
    Ok(opened.store.read(move |c| list(c, &request.search)).await?)
}

fn list(c: &Connection, search: &str) -> Result<MembersView, StoreError> {
    let hidden = MembersView {
        members: Vec::new(),
        visible: false,
    };
    let Some(organisation) = facts::acting_for(c)? else {
        return Ok(hidden);
    };
    let own = facts::memberships(c)?
        .into_iter()
        .find(|own| own.organisation.id == organisation);
    if !own.is_some_and(|own| facts::holds(&own.grants, LoketRight::UsersManage, None)) {
        return Ok(hidden);
    }
    let feed = FeedId::organisation(&organisation);
    let wanted = folded(search.trim());
    let mut members: Vec<Member> = mirror::all(c, RecordKind::Member, Some(feed.as_str()))?;
    members.retain(|member| {
        folded(&member.name).contains(&wanted) || folded(&member.email).contains(&wanted)
    });
    members.sort_by_cached_key(|member| (sort_key(&member.name), member.person.clone()));
    Ok(MembersView {
        members,
        visible: true,
    })
}
