//! Inviting and claiming take as long whoever, or whatever, there is.
//!
//! `LOKET_PROVE=1` takes 2,000 samples of each.

#![allow(clippy::unwrap_used)]

use super::enumeration_tests::separability;
use super::members_tests::{add, form, found, token};
use crate::db::{Tenant, Tx};
use crate::store::people::person;
use crate::test_support::{TestDb, TestServer, anke, both_engines};
use axum::http::{Method, StatusCode};
use loket_domain::ids::PersonId;
use loket_domain::people::Profile;
use serde_json::json;
use std::time::Instant;

both_engines! {
    an_invitation_takes_as_long_for_anybody,
    a_claim_takes_as_long_for_any_number,
}

/// How many samples, and what chance alone may tell apart with so many.
fn samples() -> (u32, f64) {
    match std::env::var_os("LOKET_PROVE") {
        Some(_) => (2_000, 0.55),
        None => (24, 0.75),
    }
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
    let server = TestServer::new(db).await;
    found(&server, "print", "7710001", "p-anke").await;
    let anke = token(&server, "anke").await;
    let (samples, bound) = samples();
    for entry in ["invitation", "temporary_password"] {
        let (mut known, mut unknown) = (Vec::new(), Vec::new());
        for sample in 0..samples {
            let number = sample + if entry == "invitation" { 0 } else { samples };
            know(&server, number).await;
            for known_first in [sample % 2 == 0, sample % 2 != 0] {
                let who = if known_first { "known" } else { "new" };
                let email = format!("{who}{number}@{who}.example");
                let began = Instant::now();
                let (status, told) =
                    add(&server, &anke, "print", form(&email, entry, json!([]))).await;
                let took = began.elapsed().as_micros();
                assert_eq!(status, StatusCode::CREATED, "{told}");
                if known_first {
                    &mut known
                } else {
                    &mut unknown
                }
                .push(took);
            }
        }
        let told = separability(known, unknown);
        assert!(told <= bound, "{entry}: {told:.3} of {samples} samples");
    }
}

async fn a_claim_takes_as_long_for_any_number(db: TestDb) {
    let server = TestServer::new(db).await;
    found(&server, "print", "7710001", "p-anke").await;
    found(&server, "other", "7710002", "p-anke").await;
    let anke = token(&server, "anke").await;
    let (samples, bound) = samples();
    let (mut there, mut nowhere) = (Vec::new(), Vec::new());
    for sample in 0..samples {
        let both = [("7710002", &mut there), ("9990002", &mut nowhere)];
        let (first, second) = if sample % 2 == 0 { (0, 1) } else { (1, 0) };
        let mut both: Vec<_> = both.into_iter().collect();
        for index in [first, second] {
            let (number, times) = &mut both[index];
            forget_tries(&server).await;
            let path = "/v1/organisations/print/claims";
            let body = json!({"number": *number});
            let began = Instant::now();
            let (status, _) = server
                .ask(Method::POST, path, Some(&anke), Some(body))
                .await;
            times.push(began.elapsed().as_micros());
            assert_eq!(status, StatusCode::ACCEPTED);
        }
    }
    let told = separability(there, nowhere);
    assert!(told <= bound, "{told:.3} of {samples} samples");
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
