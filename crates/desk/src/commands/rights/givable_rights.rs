//! The rights that the person can give.

use crate::store::{StoreError, mirror};
use crate::{Desk, facts};
use loket_domain::Refusal;
use loket_domain::ids::AccountId;
use loket_domain::people::{Member, MembershipStatus};
use loket_domain::rights::{Grant, LoketRight};
use loket_domain::text::sort_key;
use loket_protocol::{FeedId, RecordKind};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks which rights the person could give to a user of the organisation acted for.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct GivableRightsRequest {}
/// A right as far as the person could give it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GivableRight {
    /// Which.
    pub right: LoketRight,
    /// On all of the organisation's, where it is one of account numbers.
    pub everywhere: bool,
    /// Else on these account numbers; with none of them the person cannot give it.
    pub accounts: Vec<AccountId>,
    /// Who can, by name, when the person cannot (UM-46).
    pub givers: Vec<String>,
}
/// Every right, in the order in which they are shown.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct GivableRightsView {
    /// The rights.
    pub rights: Vec<GivableRight>,
}

/// See [`GivableRightsRequest`]. The server decides with what it knows; this is for the form.
///
/// # Errors
/// The store's.
pub async fn givable_rights(
    desk: &Desk,
    _request: GivableRightsRequest,
) -> Result<GivableRightsView, Refusal> {
    let opened = desk.open_store()?;
    Ok(opened.store.read(list).await?)
}

fn list(c: &Connection) -> Result<GivableRightsView, StoreError> {
    let Some(organisation) = facts::acting_for(c)? else {
        return Ok(GivableRightsView { rights: Vec::new() });
    };
    let own = facts::memberships(c)?
        .into_iter()
        .find(|own| own.organisation.id == organisation);
    let own = own.map(|own| own.grants).unwrap_or_default();
    let accounts: Vec<AccountId> = facts::accounts(c)?
        .into_iter()
        .filter(|account| account.organisation == organisation)
        .map(|account| account.id)
        .collect();
    let feed = FeedId::organisation(&organisation);
    let mut members: Vec<Member> = mirror::all(c, RecordKind::Member, Some(feed.as_str()))?;
    members.retain(|member| member.active && member.standing == MembershipStatus::Joined);
    members.sort_by_cached_key(|member| sort_key(&member.name));
    let rights = LoketRight::ALL.iter().map(|right| {
        let (everywhere, accounts) = reach(&own, *right, &accounts);
        let givable = everywhere || !accounts.is_empty();
        let givers = members.iter().filter(|member| {
            let (everywhere, some) = reach(&member.grants, *right, &accounts_of(&member.grants));
            !givable && (everywhere || !some.is_empty())
        });
        GivableRight {
            right: *right,
            everywhere,
            givers: givers.map(|member| member.name.clone()).collect(),
            accounts,
        }
    });
    Ok(GivableRightsView {
        rights: rights.collect(),
    })
}

/// Where a holder of these grants can give a right: it is held, and so is the right to manage whoever gets it.
pub fn reach(
    grants: &[Grant],
    right: LoketRight,
    accounts: &[AccountId],
) -> (bool, Vec<AccountId>) {
    if !facts::holds(grants, right.managed_by(), None) {
        return (false, Vec::new());
    }
    if facts::holds(grants, right, None) {
        return (true, Vec::new());
    }
    let held = accounts
        .iter()
        .filter(|account| right.of_account() && facts::holds(grants, right, Some(account)));
    (false, held.cloned().collect())
}

fn accounts_of(grants: &[Grant]) -> Vec<AccountId> {
    grants
        .iter()
        .filter_map(|grant| grant.account.clone())
        .collect()
}
