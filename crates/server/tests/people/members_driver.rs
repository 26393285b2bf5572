//! What tests of people begin with: an organisation, somebody in it, their token, and users that are added.

#![allow(clippy::unwrap_used)]

use crate::support::{PASSWORD, TestServer};
use axum::http::{Method, StatusCode};
use loket_db::{Tenant, Tx};
use loket_domain::ids::{AccountId, GrantId, OrganisationId, PersonId};
use loket_domain::people::{MembershipStatus, Organisation, OrganisationKind};
use loket_domain::rights::{Grant, Grantor, LoketRight};
use loket_domain::shipping::Account;
use loket_store::directory;
use loket_store::feed::Changes;
use loket_store::people::{account, credential, grant, membership, organisation, person};
use serde_json::{Value, json};

/// Makes an organisation with one account number, run by somebody with every right.
pub(crate) async fn found(server: &TestServer, id: &str, number: &str, founder: &str) {
    let (id, now) = (OrganisationId::new(id), server.state.now());
    let account = Account {
        id: AccountId::new(format!("{id}-a")),
        organisation: id.clone(),
        number: number.to_owned(),
        company: format!("{id} company"),
        country: "BE".to_owned(),
        protected: true,
    };
    let founder = PersonId::new(founder);
    let tenant = Tenant::Both {
        organisation: id.clone(),
        person: founder.clone(),
    };
    let notifier = server.state.notifier().clone();
    let write = move |tx: &mut Tx<'_>| {
        let record = Organisation {
            id: id.clone(),
            kind: OrganisationKind::Customer,
            name: format!("{id} company"),
            address: "Voorbeeldstraat 1, 9000 Gent".to_owned(),
        };
        organisation::put(tx, &record, now)?;
        account::put(tx, &account)?;
        let member = membership::Membership {
            person: founder.clone(),
            active: true,
            standing: MembershipStatus::Joined,
            offered: membership::Offered::default(),
            created_by: "carrier".to_owned(),
        };
        membership::put(tx, &id, &member, now)?;
        for right in LoketRight::ALL {
            let grant = Grant {
                id: GrantId::new(format!("{id}-{}", right.as_str().replace('.', "-"))),
                holder: founder.clone(),
                right: *right,
                account: None,
                grantor: Grantor::Carrier,
            };
            grant::insert(tx, &id, &grant, now)?;
        }
        let mut changes = Changes::default();
        directory::publish_organisation(tx, &id, &mut changes)?;
        changes.write(tx, &notifier, now).map(drop)
    };
    server.state.db().write(tenant, write).await.unwrap();
}

/// A person of the test's own, with the test's password, who has been in before.
pub(crate) async fn somebody(server: &TestServer, name: &str) -> PersonId {
    let profile = loket_domain::people::Profile {
        person: PersonId::new(format!("p-{name}")),
        given_name: name.to_owned(),
        family_name: "Example".to_owned(),
        email: format!("{name}@{name}.example"),
        user_name: Some(name.to_owned()),
        ..crate::support::anke()
    };
    let id = profile.person.clone();
    let (now, terms) = (
        server.state.now(),
        server.state.config().terms_version.clone(),
    );
    let hash =
        loket_authority::people::passwords::hash_blocking(PASSWORD, &loket_store::SystemRandomness);
    let hash = hash.unwrap();
    server
        .write(move |tx| {
            person::insert(tx, &profile, now)?;
            credential::set(tx, &profile.person, &hash, now)?;
            loket_store::people::consent::accept(tx, &profile.person, &terms, now)?;
            person::enter_first(tx, &profile.person, now).map(drop)
        })
        .await;
    id
}

/// Signs somebody of [`somebody`] in, or the test's own person.
pub(crate) async fn token(server: &TestServer, login: &str) -> String {
    let (status, answer) = server.enter(login, PASSWORD, json!({})).await;
    assert_eq!(status, StatusCode::CREATED, "{answer}");
    answer["access_token"].as_str().unwrap().to_owned()
}

pub(crate) fn form(email: &str, first_entry: &str, rights: Value) -> Value {
    json!({"given_name": "Zoë", "family_name": "Typed", "email": email, "language": "fr",
        "first_entry": first_entry, "rights": rights})
}

pub(crate) async fn add(
    server: &TestServer,
    token: &str,
    organisation: &str,
    form: Value,
) -> (StatusCode, Value) {
    let path = format!("/v1/organisations/{organisation}/members");
    server
        .ask(Method::POST, &path, Some(token), Some(form))
        .await
}

pub(crate) async fn again(
    server: &TestServer,
    token: &str,
    organisation: &str,
    person: &Value,
    first_entry: &str,
) -> (StatusCode, Value) {
    let person = person.as_str().unwrap();
    let path = format!("/v1/organisations/{organisation}/members/{person}/invitation");
    let body = json!({"first_entry": first_entry});
    server
        .ask(Method::POST, &path, Some(token), Some(body))
        .await
}

/// What administrators of the organisation see of a member.
pub(crate) async fn listed(server: &TestServer, organisation: &str, person: &str) -> Value {
    let (organisation, person) = (OrganisationId::new(organisation), person.to_owned());
    let tenant = Tenant::Organisation(organisation.clone());
    let read = move |tx: &mut Tx<'_>| {
        let scope = loket_protocol::Scope::members(&organisation);
        let kind = loket_protocol::RecordKind::Member;
        loket_store::feed::entry(tx, &scope, kind, &person)
    };
    let entry = server.state.db().read(tenant, read).await.unwrap();
    let body = entry.and_then(|entry| entry.body);
    body.map_or(Value::Null, |body| serde_json::from_str(&body).unwrap())
}
