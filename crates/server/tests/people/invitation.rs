//! Inviting and claiming take as long whoever, or whatever, there is.

#![allow(clippy::unwrap_used)]

use super::members_driver::{add, form, found, token};
use super::timing::{Pair, takes_as_long};
use crate::support::{TestDb, TestServer, anke, both_engines};
use axum::http::{Method, StatusCode};
use loket_db::{Tenant, Tx};
use loket_domain::ids::PersonId;
use loket_domain::people::Profile;
use loket_store::people::person;
use serde_json::json;
use std::time::Instant;

both_engines! {
    an_invitation_takes_as_long_for_anybody,
    a_temporary_password_takes_as_long_for_anybody,
    a_claim_takes_as_long_for_any_number,
}

async fn know(server: &TestServer, number: u32) {
    let now = server.state.now();
    let profile = Profile {
        person: PersonId::new(format!("p-{number}")),
        email: format!("known{number}@known.example"),
        user_name: None,
        ..anke()
    };
    server
        .write(move |tx| {
            person::insert(tx, &profile, now)?;
            person::enter_first(tx, &profile.person, now).map(drop)
        })
        .await;
}

async fn an_invitation_takes_as_long_for_anybody(db: TestDb) {
    adding_takes_as_long(db, "invitation").await;
}

async fn a_temporary_password_takes_as_long_for_anybody(db: TestDb) {
    adding_takes_as_long(db, "temporary_password").await;
}

async fn adding_takes_as_long(db: TestDb, entry: &str) {
    let server = TestServer::new(db).await;
    found(&server, "print", "7710001", "p-anke").await;
    let anke = token(&server, "anke").await;
    let mut person = 0;
    takes_as_long(entry, async |number| {
        person += 1;
        know(&server, person).await;
        let mut pair = Pair::default();
        for known in Pair::order(number) {
            let who = if known { "known" } else { "new" };
            let email = format!("{who}{person}@{who}.example");
            let began = Instant::now();
            let (status, told) = add(&server, &anke, "print", form(&email, entry, json!([]))).await;
            pair.set(known, began.elapsed().as_micros());
            assert_eq!(status, StatusCode::CREATED, "{told}");
        }
        pair
    })
    .await;
}

async fn a_claim_takes_as_long_for_any_number(db: TestDb) {
    let server = TestServer::new(db).await;
    found(&server, "print", "7710001", "p-anke").await;
    found(&server, "other", "7710002", "p-anke").await;
    let anke = token(&server, "anke").await;
    let path = "/v1/organisations/print/claims";
    takes_as_long("claim", async |number| {
        let mut pair = Pair::default();
        for known in Pair::order(number) {
            forget_tries(&server).await;
            let body = json!({"number": if known { "7710002" } else { "9990002" }});
            let began = Instant::now();
            let (status, _) = server
                .ask(Method::POST, path, Some(&anke), Some(body))
                .await;
            pair.set(known, began.elapsed().as_micros());
            assert_eq!(status, StatusCode::ACCEPTED);
        }
        pair
    })
    .await;
}

/// As if it were another day, and every claim a first one.
async fn forget_tries(server: &TestServer) {
    let (anke, print) = (
        PersonId::new("p-anke"),
        loket_domain::ids::OrganisationId::new("print"),
    );
    let tenant = Tenant::Both {
        organisation: print,
        person: anke,
    };
    let write = |tx: &mut Tx<'_>| {
        tx.execute("DELETE FROM account_try WHERE person_id = 'p-anke'", &[])?;
        tx.execute(
            "DELETE FROM request WHERE organisation_id = 'print' AND kind = 'claim'",
            &[],
        )
    };
    server.state.db().write(tenant, write).await.unwrap();
}
