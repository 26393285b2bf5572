use crate::store::outbox::State;
use crate::store::{StoreError, cursor, draft, mirror, outbox, overlay, profile_state};
use crate::{Desk, OpenStore, facts};
use loket_domain::Refusal;
use loket_domain::ids::OrganisationId;
use loket_domain::people::{Language, LeaseState, Organisation, Profile};
use loket_domain::rights::LoketRight;
use loket_domain::shipping::{Account, Request, RequestState};
use loket_domain::text::sort_key;
use loket_protocol::RecordKind;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;
use ts_rs::TS;

/// Asks who is signed in.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SessionRequest {}
/// One of the person's organisations.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct OrganisationView {
    /// The organisation.
    pub organisation: Organisation,
    /// Rights the person holds there, on whatever account number.
    pub rights: Vec<LoketRight>,
    /// Its account numbers.
    pub accounts: Vec<Account>,
}
/// How much asks for something.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Counts {
    /// Drafts.
    pub drafts: u32,
    /// Acts not yet sent.
    pub queued: u32,
    /// Acts that need the person.
    pub refused: u32,
    /// Requests that wait for a decision.
    pub requests: u32,
}
/// Who is signed in and for whom.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SessionView {
    /// The person.
    pub profile: Profile,
    /// Their organisations, by name.
    pub organisations: Vec<OrganisationView>,
    /// The one they act for now.
    pub organisation: Option<OrganisationId>,
    /// What may be done without the server.
    pub lease: LeaseState,
    /// What asks for something.
    pub counts: Counts,
    /// Whether the first sync is complete.
    pub caught_up: bool,
}

/// See [`SessionRequest`].
///
/// # Errors
/// [`loket_domain::Code::NotSignedIn`], [`loket_domain::Code::Locked`], or the store's failure.
pub async fn session(desk: &Desk, _request: SessionRequest) -> Result<SessionView, Refusal> {
    who_is_in(&desk.open_store()?).await
}

/// Who is signed in and for whom, from one view of the store.
pub async fn who_is_in(opened: &Arc<OpenStore>) -> Result<SessionView, Refusal> {
    let lease = opened.lease_state();
    let at = Arc::clone(opened);
    Ok(opened
        .store
        .read(move |connection| read(connection, &at, lease))
        .await?)
}

fn read(c: &Connection, opened: &OpenStore, lease: LeaseState) -> Result<SessionView, StoreError> {
    let mut accounts = facts::accounts(c)?;
    accounts.sort_by(|one, other| one.number.cmp(&other.number));
    let mut organisations: Vec<_> = facts::memberships(c)?
        .into_iter()
        .map(|membership| OrganisationView {
            rights: LoketRight::ALL
                .iter()
                .copied()
                .filter(|right| {
                    membership
                        .grants
                        .iter()
                        .any(|grant| grant.right.implies(*right))
                })
                .collect(),
            accounts: accounts
                .iter()
                .filter(|a| a.organisation == membership.organisation.id)
                .cloned()
                .collect(),
            organisation: membership.organisation,
        })
        .collect();
    organisations.sort_by_cached_key(|view| sort_key(&view.organisation.name));
    let chosen = profile_state::read(c)?.and_then(|standing| standing.organisation);
    let is_there =
        |id: &OrganisationId| organisations.iter().any(|view| view.organisation.id == *id);
    let first = || {
        organisations
            .first()
            .map(|view| view.organisation.id.clone())
    };
    let organisation = chosen.filter(is_there).or_else(first);
    let profile = facts::profile(c)?;
    Ok(SessionView {
        profile: profile.unwrap_or_else(|| not_yet_known(opened)),
        organisation,
        organisations,
        lease,
        counts: counts(c)?,
        caught_up: cursor::caught_up(c)?,
    })
}

/// Before the first sync only the id is known.
fn not_yet_known(opened: &OpenStore) -> Profile {
    Profile {
        person: opened.person.clone(),
        given_name: String::new(),
        family_name: String::new(),
        email: String::new(),
        user_name: None,
        language: Language::default(),
        customer_name: String::new(),
        contact_name: String::new(),
        telephone: String::new(),
    }
}

fn counts(c: &Connection) -> Result<Counts, StoreError> {
    Ok(Counts {
        drafts: draft::count_shown(c)?,
        queued: outbox::count(c, State::Queued)? + outbox::count(c, State::Sending)?,
        refused: outbox::count(c, State::Refused)? + outbox::count(c, State::Stale)?,
        requests: pending_requests(c)?,
    })
}

/// With what was decided here and not yet confirmed.
fn pending_requests(c: &Connection) -> Result<u32, StoreError> {
    let decided: BTreeMap<String, Option<String>> = overlay::words(c, RecordKind::Request)?
        .into_iter()
        .collect();
    let bodies = mirror::bodies(c, RecordKind::Request, None)?;
    let seen = bodies
        .iter()
        .filter_map(|(id, body)| match decided.get(id) {
            Some(word) => word.as_ref(),
            None => Some(body),
        });
    let requests = seen.filter_map(|body| serde_json::from_str::<Request>(body).ok());
    let pending = requests
        .filter(|request| request.state == RequestState::Pending)
        .count();
    Ok(u32::try_from(pending).unwrap_or(u32::MAX))
}
