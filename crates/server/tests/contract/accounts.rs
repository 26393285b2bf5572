//! Account numbers change hands: claims and transfers by the service desk.

use super::pushing::is_accepted;
use super::service_desk::{ask, audit, done, pairs, told};
use super::{Mirror, World, on_both_engines};
use loket_authority::carrier::service_desk::ServiceDeskCommand;
use loket_db::{Tenant, Tx};
use loket_domain::ids::{OrganisationId, PersonId, RequestId};
use loket_store::people::{account, grant};
use loket_store::shipping::claim::{self, Claim};

on_both_engines! {
    a_claim_is_confirmed_once
    a_number_is_transferred
}

async fn claim_of(world: &World, id: &'static str, number: &'static str) {
    let now = world.now();
    let put = move |tx: &mut Tx<'_>| {
        let claimed = Claim {
            id: RequestId::new(id),
            organisation: OrganisationId::new("print"),
            number: number.to_owned(),
            // Asked by id, they are told whatever their address is by now.
            by: match id {
                "c-1" => "before@clerk.example".to_owned(),
                _ => "clerk@clerk.example".to_owned(),
            },
            asked_by: (id == "c-1").then(|| PersonId::new("clerk")),
            asked_at: now,
        };
        claim::put(tx, &claimed)
    };
    world
        .write(Tenant::Organisation(OrganisationId::new("print")), put)
        .await;
}

async fn a_claim_is_confirmed_once(world: &World) {
    for (id, number) in [("c-1", "5550001"), ("c-2", "9990001"), ("c-3", "5550003")] {
        claim_of(world, id, number).await;
    }
    let listed = done(world, ServiceDeskCommand::Claims).await;
    assert_eq!(listed.lines().count(), 3, "{listed}");
    let answer = |claim: &str, country: Option<&str>| ServiceDeskCommand::AnswerClaim {
        organisation: "print".into(),
        claim: claim.to_owned(),
        country: country.map(str::to_owned),
    };
    done(world, answer("c-1", Some("BE"))).await;
    let again = ask(world, "anke", answer("c-1", Some("BE"))).await;
    assert!(again.said.contains("not_found at claim"), "{}", again.said);
    let theirs = ask(world, "anke", answer("c-2", Some("BE"))).await;
    assert!(
        theirs.said.contains("belongs to organisation other"),
        "{}",
        theirs.said
    );
    done(world, answer("c-3", None)).await;
    let owner = |number: &'static str| {
        world.read(Tenant::Installation, move |tx| account::find(tx, number))
    };
    assert_eq!(
        owner("5550001").await.map(|(owner, _)| owner),
        Some(OrganisationId::new("print"))
    );
    assert_eq!(owner("5550003").await, None);
    assert_eq!(
        told(world).await,
        pairs(&[
            ("clerk", "account-claimed"),
            ("clerk", "account-refused"),
            ("founder", "account-claimed"),
            ("founder", "account-refused"),
        ])
    );
    let orders = world
        .push("founder", &[&world.place("5550001", "box", 1)])
        .await;
    assert!(is_accepted(&orders[0]), "{orders:?}");
    assert_eq!(world.complaints().await, Vec::<String>::new());
}

async fn a_number_is_transferred(world: &World) {
    let transfer = |to: &str| ServiceDeskCommand::Transfer {
        number: "7 710 001".into(),
        organisation: to.to_owned(),
    };
    let mut old = Mirror::default();
    old.catch_up(world, "second", 1_000).await;
    assert!(
        old.scopes
            .keys()
            .any(|scope| scope.as_str().ends_with("shippers:a1"))
    );
    done(world, transfer("other")).await;
    let same = ask(world, "anke", transfer("other")).await;
    assert!(same.said.contains("request_invalid"), "{}", same.said);
    old.catch_up(world, "second", 1_000).await;
    assert!(
        !old.scopes
            .keys()
            .any(|scope| scope.as_str().ends_with("shippers:a1"))
    );
    let (owner, _) = world
        .read(Tenant::Installation, |tx| account::find(tx, "7710001"))
        .await
        .unwrap();
    assert_eq!(owner, OrganisationId::new("other"));
    let left = world
        .read(Tenant::Organisation(OrganisationId::new("print")), |tx| {
            grant::all_of_organisation(tx, &OrganisationId::new("print"))
        })
        .await;
    assert!(left.iter().all(|grant| grant.account.is_none()));
    assert_eq!(told(world).await, pairs(&[("founder", "account-taken")]));
    let refused = world
        .push("clerk", &[&world.place("7710001", "box", 1)])
        .await;
    assert!(!is_accepted(&refused[0]));
    assert_eq!(
        audit(world, "other", false).await,
        pairs(&[
            ("receive_account", "operator:anke"),
            ("ask", "person:clerk")
        ]),
        "whoever orders on it asks its new owner"
    );
    assert_eq!(world.complaints().await, Vec::<String>::new());
}
