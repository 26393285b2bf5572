//! What is asked for besides the right password; the first entry; new devices.

#![allow(clippy::unwrap_used)]

use super::driver::BETTER;
use crate::support::{PASSWORD, TestDb, TestServer, anke, both_engines};
use axum::http::{Method, StatusCode};
use loket_authority::people::passwords::hash_blocking;
use loket_db::{Tenant, Tx};
use loket_domain::ids::{OrganisationId, PersonId};
use loket_domain::people::{
    MembershipStatus, Organisation, OrganisationKind, Profile, TEMPORARY_LIFE,
};
use loket_domain::time::{DAY, SECOND};
use loket_store::SystemRandomness;
use loket_store::people::membership::{self, Membership, Offered};
use loket_store::people::{consent, credential, organisation, person};
use serde_json::json;

both_engines! {
    a_password_ends_after_sixty_days,
    terms_are_accepted_once_per_version,
    a_generated_password_is_good_once_and_for_72_hours,
    a_first_entry_joins_who_invited_first,
    another_device_is_told_of,
    what_is_missing_costs_no_guess,
}

async fn a_password_ends_after_sixty_days(db: TestDb) {
    let server = TestServer::new(db).await;
    server.clock.pass(60 * DAY - SECOND);
    let last = server.enter("anke", PASSWORD, json!({})).await;
    assert_eq!(last.0, StatusCode::CREATED, "{}", last.1);
    server.clock.pass(SECOND);
    let (status, told) = server.enter("anke", PASSWORD, json!({})).await;
    assert_eq!(
        (status, &told["code"]),
        (StatusCode::FORBIDDEN, &json!("password_expired"))
    );
    for (chosen, code) in [
        (PASSWORD, "password_same"),
        ("Short1", "password_too_weak"),
        ("Anke-Example1", "password_common"),
    ] {
        let (_, told) = server
            .enter("anke", PASSWORD, json!({"new_password": chosen}))
            .await;
        assert_eq!(
            (&told["code"], &told["field"]),
            (&json!(code), &json!("new_password"))
        );
    }
    let chosen = json!({"new_password": BETTER});
    let (status, answer) = server.enter("anke", PASSWORD, chosen.clone()).await;
    assert_eq!(status, StatusCode::CREATED, "{answer}");
    let again = server.enter("anke", PASSWORD, chosen).await;
    assert_eq!(again.1["code"], "sign_in_failed", "it was replaced");
    server.clock.pass(60 * DAY - SECOND);
    let entered = server.enter("anke", BETTER, json!({})).await;
    assert_eq!(entered.0, StatusCode::CREATED, "sixty days from the change");
    assert_eq!(server.templates().await, ["new_device", "password_changed"]);
}

async fn terms_are_accepted_once_per_version(db: TestDb) {
    let server = TestServer::new(db).await;
    server
        .write(|tx| tx.execute("UPDATE consent SET terms_version = '0'", &[]))
        .await;
    let (status, told) = server.enter("anke", PASSWORD, json!({})).await;
    assert_eq!(
        (status, &told["code"]),
        (StatusCode::FORBIDDEN, &json!("terms_to_accept"))
    );
    assert_eq!(told["params"]["version"], "1");
    let stale = server
        .enter("anke", PASSWORD, json!({"terms_version": "0"}))
        .await;
    assert_eq!(stale.1["code"], "terms_to_accept");
    let entered = server
        .enter("anke", PASSWORD, json!({"terms_version": "1"}))
        .await;
    assert_eq!(entered.0, StatusCode::CREATED);
    let entered = server.enter("anke", PASSWORD, json!({})).await;
    assert_eq!(entered.0, StatusCode::CREATED, "asked once");
    // Terms that were set back to a version accepted before are not asked for again.
    server.clock.pass(SECOND);
    let later = server.state.now();
    server
        .write(move |tx| consent::accept(tx, &anke().person, "2", later))
        .await;
    let token = entered.1["access_token"].as_str();
    let (_, me) = server.ask(Method::GET, "/v1/me", token, None).await;
    assert_eq!(me["terms_version"], "1");
    server
        .write(|tx| tx.execute("DELETE FROM consent WHERE terms_version = '2'", &[]))
        .await;
    assert_eq!(
        server
            .number("SELECT COUNT(*) AS number FROM consent")
            .await,
        2
    );
}

/// Somebody two organisations made a user, the second a day later.
async fn invited(server: &TestServer) -> PersonId {
    let id = PersonId::new("p-new");
    let profile = Profile {
        person: id.clone(),
        given_name: "Noa".into(),
        email: "noa@example-print.example".into(),
        user_name: None,
        ..anke()
    };
    let now = server.state.now();
    server
        .write(move |tx| person::insert(tx, &profile, now))
        .await;
    for (organisation, at) in [("o-2", now.plus(DAY)), ("o-1", now)] {
        let (organisation, person) = (OrganisationId::new(organisation), id.clone());
        let tenant = Tenant::Both {
            organisation: organisation.clone(),
            person: person.clone(),
        };
        let invite = move |tx: &mut Tx<'_>| {
            let record = Organisation {
                id: organisation.clone(),
                kind: OrganisationKind::Customer,
                name: "Example Print".into(),
                address: String::new(),
            };
            organisation::put(tx, &record, now)?;
            let member = Membership {
                person: person.clone(),
                active: true,
                standing: MembershipStatus::Invited,
                offered: Offered::default(),
                created_by: "carrier".into(),
            };
            membership::put(tx, &organisation, &member, at)
        };
        server.state.db().write(tenant, invite).await.unwrap();
    }
    id
}

async fn joined(server: &TestServer, person: &PersonId) -> Vec<OrganisationId> {
    let (tenant, id) = (Tenant::Person(person.clone()), person.clone());
    let read = move |tx: &mut Tx<'_>| membership::organisations_of(tx, &id);
    server.state.db().read(tenant, read).await.unwrap()
}

async fn give_temporary(server: &TestServer, person: &PersonId) {
    let hash = hash_blocking("Given-Word-77", &SystemRandomness).unwrap();
    let (id, now) = (person.clone(), server.state.now());
    let until = now.plus(TEMPORARY_LIFE);
    server
        .write(move |tx| credential::set_temporary(tx, &id, &hash, until, now))
        .await;
}

async fn a_generated_password_is_good_once_and_for_72_hours(db: TestDb) {
    let server = TestServer::new(db).await;
    let person = invited(&server).await;
    let login = "noa@example-print.example";
    give_temporary(&server, &person).await;
    server.clock.pass(TEMPORARY_LIFE - 1);
    let (status, told) = server.enter(login, "Given-Word-77", json!({})).await;
    assert_eq!(
        (status, &told["code"]),
        (StatusCode::FORBIDDEN, &json!("password_temporary"))
    );
    let more = json!({"new_password": BETTER, "terms_version": "1"});
    let tries = (0..20).map(|_| server.enter(login, "Given-Word-77", more.clone()));
    let entered = futures_util::future::join_all(tries).await;
    let entered = entered
        .iter()
        .filter(|(status, _)| *status == StatusCode::CREATED);
    assert_eq!(entered.count(), 1, "once");
    give_temporary(&server, &person).await;
    server.clock.pass(TEMPORARY_LIFE);
    let over = server.enter(login, "Given-Word-77", more).await;
    assert_ne!(over.0, StatusCode::CREATED, "{}", over.1);
}

async fn a_first_entry_joins_who_invited_first(db: TestDb) {
    let server = TestServer::new(db).await;
    let person = invited(&server).await;
    give_temporary(&server, &person).await;
    let more = json!({"new_password": BETTER, "terms_version": "1"});
    let entered = server
        .enter("noa@example-print.example", "Given-Word-77", more)
        .await;
    assert_eq!(entered.0, StatusCode::CREATED, "{}", entered.1);
    assert_eq!(joined(&server, &person).await, [OrganisationId::new("o-1")]);
    let known = server.write(move |tx| person::by_id(tx, &person)).await;
    assert_eq!(known.unwrap().first_entry_at, Some(server.state.now()));
    assert_eq!(server.templates().await, ["welcome_first_entry"]);
}

async fn another_device_is_told_of(db: TestDb) {
    let server = TestServer::new(db).await;
    let person = invited(&server).await;
    give_temporary(&server, &person).await;
    let login = "noa@example-print.example";
    let first = json!({"new_password": BETTER, "terms_version": "1"});
    let entered = server.enter(login, "Given-Word-77", first).await;
    assert_eq!(entered.0, StatusCode::CREATED);
    for device in ["d-1", "d-2"] {
        server.clock.pass(SECOND);
        let entered = server.enter(login, BETTER, json!({"device": device})).await;
        assert_eq!(entered.0, StatusCode::CREATED);
    }
    // What was not used for long is forgotten.
    let forget = |tx: &mut Tx<'_>| {
        tx.execute("DELETE FROM session", &[])?;
        tx.execute("DELETE FROM device", &[])
    };
    server.write(forget).await;
    server.clock.pass(SECOND);
    let entered = server.enter(login, BETTER, json!({"device": "d-3"})).await;
    assert_eq!(entered.0, StatusCode::CREATED);
    let mails = server.mails().await;
    let told: Vec<_> = mails
        .iter()
        .filter(|(template, _)| template == "new_device")
        .map(|(_, about)| about["device"].clone())
        .collect();
    assert_eq!(told, ["d-2", "d-3"], "{mails:?}");
}

async fn what_is_missing_costs_no_guess(db: TestDb) {
    let server = TestServer::new(db).await;
    server.clock.pass(61 * DAY);
    for _ in 0..20 {
        let told = server
            .enter("anke", PASSWORD, json!({"new_password": "Short1"}))
            .await;
        assert_eq!(told.1["code"], "password_too_weak");
    }
    let entered = server
        .enter("anke", PASSWORD, json!({"new_password": BETTER}))
        .await;
    assert_eq!(entered.0, StatusCode::CREATED);
}
