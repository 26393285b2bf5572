use crate::Desk;
use crate::keys::{LocalProfile, Wraps};
use loket_domain::Refusal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks who signed in on this computer before.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct ListPeopleRequest {}
/// Who signed in on this computer before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PeopleView {
    /// Those who wanted to be remembered and whom the keychain names, by name.
    pub people: Vec<PersonHere>,
    /// Every server that was signed in to here.
    pub servers: Vec<String>,
}
/// Somebody who signed in here before and wanted to be remembered (ES-22).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PersonHere {
    /// The name of their files, which says nothing about them.
    #[serde(rename = "seat")]
    pub local_profile: String,
    /// Their name; empty when it was not known yet.
    pub name: String,
    /// What they signed in with last.
    pub login: String,
    /// With which server.
    pub server: String,
}

/// See [`ListPeopleRequest`]. Only people who are remembered are looked up: a keychain that asks to be unlocked asks
/// nobody who never used it.
///
/// # Errors
/// When the disk fails.
pub async fn list_people(desk: &Desk, _request: ListPeopleRequest) -> Result<PeopleView, Refusal> {
    let folder = desk.host().data_dir.clone();
    let local_profiles = desk.blocking(move || {
        let local_profiles = LocalProfile::all(&folder)
            .into_iter()
            .filter(LocalProfile::has_store)
            .filter_map(|local_profile| {
                Some((Wraps::read(&local_profile).ok()??.server, local_profile))
            });
        Ok(local_profiles.collect::<Vec<_>>())
    });
    let local_profiles = local_profiles.await?;
    let mut servers: Vec<String> = local_profiles
        .iter()
        .map(|(server, _)| server.clone())
        .collect();
    servers.sort();
    servers.dedup();
    let remembered = desk.settings().kept().remembered.clone();
    let mut people = Vec::new();
    for (server, local_profile) in local_profiles {
        if !remembered.contains(local_profile.name()) {
            continue;
        }
        if let Some(who) = desk.keychain().who(&local_profile).await {
            people.push(PersonHere {
                local_profile: local_profile.name().to_owned(),
                name: who.name,
                login: who.login,
                server,
            });
        }
    }
    people.sort_by_cached_key(|person| {
        (
            loket_domain::text::sort_key(&person.name),
            person.login.clone(),
        )
    });
    Ok(PeopleView { people, servers })
}
