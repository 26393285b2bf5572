//! What the service desk does: carried out by the operators' commands, kept in the audit, told to who is concerned.

use super::{World, on_both_engines};
use crate::db::{Tenant, Tx};
use crate::ops::operators::{OperatorCommand, Outcome, carry_out};
use crate::ops::service_desk::ServiceDeed;
use crate::store::people::guess::{self, GuessKey};
use crate::store::people::{account, credential, grant, membership, person};
use crate::store::shipping::claim::{self, Claim};
use loket_domain::ids::{OrganisationId, PersonId, RequestId};
use loket_domain::people::Standing;
use loket_domain::rights::{LoketRight, explain};

on_both_engines! {
    a_person_is_found_by_all_their_names
    a_link_is_sent_again
    a_delay_is_lifted
    who_is_suspended_is_out_and_told
    a_claim_is_confirmed_once
    a_number_is_transferred
    an_administrator_is_replaced_by_two_operators
    who_is_no_member_is_asked_first
}

async fn ask(world: &World, operator: &str, deed: ServiceDeed) -> Outcome {
    let command = OperatorCommand::ServiceDesk {
        operator: operator.to_owned(),
        deed,
    };
    // As it travels over the socket.
    let line = serde_json::to_string(&command).unwrap();
    carry_out(&world.state, serde_json::from_str(&line).unwrap()).await
}

async fn done(world: &World, deed: ServiceDeed) -> String {
    let outcome = ask(world, "anke", deed).await;
    assert!(outcome.done, "{}", outcome.said);
    outcome.said
}

/// Deeds in somebody's audit, with who did them.
async fn audit(world: &World, owner: &str, person: bool) -> Vec<(String, String)> {
    let id = owner.to_owned();
    let tenant = match person {
        true => Tenant::Person(PersonId::new(owner)),
        false => Tenant::Organisation(OrganisationId::new(owner)),
    };
    world
        .read(tenant, move |tx| {
            let sql = "SELECT verb, actor FROM audit_entry WHERE owner_id = :owner ORDER BY seq";
            tx.rows(sql, &[("owner", &id)], |row| {
                Ok((row.text("verb")?, row.text("actor")?))
            })
        })
        .await
}

/// Who is to be told what: the words of waiting letters of the service desk, or their templates.
async fn told(world: &World) -> Vec<(String, String)> {
    let jobs = world
        .read(Tenant::Installation, |tx| {
            tx.rows("SELECT payload FROM job WHERE kind = 'mail'", &[], |row| {
                row.text("payload")
            })
        })
        .await;
    let mut told: Vec<(String, String)> = jobs
        .iter()
        .map(|payload| {
            let job: serde_json::Value = serde_json::from_str(payload).unwrap();
            let about = &job["about"];
            let word = about["deed"].as_str().or(job["template"].as_str()).unwrap();
            (
                about["person"].as_str().unwrap_or("").to_owned(),
                word.to_owned(),
            )
        })
        .collect();
    told.sort();
    told
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    let pair = |(a, b): &(&str, &str)| ((*a).to_owned(), (*b).to_owned());
    expected.iter().map(pair).collect()
}

fn find(person: &str) -> ServiceDeed {
    ServiceDeed::FindPerson {
        person: person.to_owned(),
    }
}

async fn a_person_is_found_by_all_their_names(world: &World) {
    for name in ["clerk", "CLERK@clerk.example "] {
        let said = done(world, find(name)).await;
        for part in ["clerk@clerk.example", "print company (member)", "none yet"] {
            assert!(said.contains(part), "{part}: {said}");
        }
    }
    let nobody = ask(world, "anke", find("nobody@clerk.example")).await;
    assert!(
        !nobody.done && nobody.said.contains("not_found at person"),
        "{}",
        nobody.said
    );
    let seen = pairs(&[("find_person", "operator:anke"); 2]);
    assert_eq!(audit(world, "clerk", true).await, seen);
}

async fn a_link_is_sent_again(world: &World) {
    let again = |person: &str| ServiceDeed::Resend {
        person: person.to_owned(),
    };
    assert!(
        done(world, again("clerk"))
            .await
            .contains("create your password")
    );
    let now = world.now();
    let choose = move |tx: &mut Tx<'_>| credential::set(tx, &PersonId::new("founder"), "x", now);
    world.write(Tenant::Installation, choose).await;
    assert!(done(world, again("founder")).await.contains("new password"));
    assert_eq!(
        told(world).await,
        pairs(&[("clerk", "create_password"), ("founder", "reset_password")])
    );
    let round = world
        .read(Tenant::Installation, |tx| {
            person::by_id(tx, &PersonId::new("founder"))
        })
        .await
        .unwrap()
        .link_round;
    assert_eq!(round, 1, "links before are dead");
}

async fn a_delay_is_lifted(world: &World) {
    let key = || crate::api::people::guesses::at_login("clerk@clerk.example");
    let guess = |key: GuessKey| {
        let now = world.now();
        world.write(Tenant::Installation, move |tx| guess::count(tx, &key, now))
    };
    let mut waits = None;
    for _ in 0..50 {
        waits = guess(key()).await;
        if waits.is_some() {
            break;
        }
    }
    assert!(waits.is_some(), "somebody guessed too often");
    done(
        world,
        ServiceDeed::Unlock {
            person: "clerk".into(),
        },
    )
    .await;
    assert_eq!(guess(key()).await, None);
    assert_eq!(told(world).await, pairs(&[("clerk", "unlocked")]));
}

async fn who_is_suspended_is_out_and_told(world: &World) {
    let suspend = |person: &str, lift| ServiceDeed::Suspend {
        person: person.to_owned(),
        lift,
    };
    let only = ask(world, "anke", suspend("founder", false)).await;
    assert!(only.said.contains("last_administrator"), "{}", only.said);
    let before = generation(world, "clerk").await;
    done(world, suspend("clerk", false)).await;
    assert_eq!(generation(world, "clerk").await, (false, before.1 + 1));
    done(world, suspend("clerk", false)).await;
    done(world, suspend("clerk", true)).await;
    assert_eq!(generation(world, "clerk").await, (true, before.1 + 2));
    assert_eq!(
        told(world).await,
        pairs(&[("clerk", "resumed"), ("clerk", "suspended")]),
        "asked twice, done once"
    );
    assert_eq!(
        audit(world, "clerk", true).await,
        pairs(&[
            ("suspend_person", "operator:anke"),
            ("resume_person", "operator:anke")
        ])
    );
    assert_eq!(world.complaints().await, Vec::<String>::new());
}

async fn generation(world: &World, id: &'static str) -> (bool, i64) {
    let found = world
        .read(Tenant::Installation, move |tx| {
            person::by_id(tx, &PersonId::new(id))
        })
        .await
        .unwrap();
    (found.active, found.generation)
}

async fn claim_of(world: &World, id: &'static str, number: &'static str) {
    let now = world.now();
    let put = move |tx: &mut Tx<'_>| {
        let claimed = Claim {
            id: RequestId::new(id),
            organisation: OrganisationId::new("print"),
            number: number.to_owned(),
            by: "clerk@clerk.example".to_owned(),
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
    let listed = done(world, ServiceDeed::Claims).await;
    assert_eq!(listed.lines().count(), 3, "{listed}");
    let answer = |claim: &str, country: Option<&str>| ServiceDeed::AnswerClaim {
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
    assert!(super::pushing::is_accepted(&orders[0]), "{orders:?}");
    assert_eq!(world.complaints().await, Vec::<String>::new());
}

async fn a_number_is_transferred(world: &World) {
    let transfer = |to: &str| ServiceDeed::Transfer {
        number: "7 710 001".into(),
        organisation: to.to_owned(),
    };
    let mut old = super::Mirror::default();
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
    assert!(!super::pushing::is_accepted(&refused[0]));
    assert_eq!(
        audit(world, "other", false).await,
        pairs(&[("receive_account", "operator:anke")])
    );
    assert_eq!(world.complaints().await, Vec::<String>::new());
}

fn replace(person: &str, replaced: Option<&str>) -> ServiceDeed {
    ServiceDeed::ReplaceAdministrator {
        organisation: "print".into(),
        person: person.to_owned(),
        replaced: replaced.map(str::to_owned),
    }
}

async fn confirm(world: &World, operator: &str, said: &str) -> Outcome {
    let code = said.rsplit(' ').next().unwrap().to_owned();
    ask(world, operator, ServiceDeed::Confirm { code }).await
}

async fn holds(world: &World, holder: &'static str, right: LoketRight) -> bool {
    let print = OrganisationId::new("print");
    let grants = world
        .read(Tenant::Organisation(print.clone()), move |tx| {
            grant::of_organisation(tx, &print)
        })
        .await;
    explain(&grants, &PersonId::new(holder), right, None).holds()
}

async fn an_administrator_is_replaced_by_two_operators(world: &World) {
    use LoketRight::{AdministratorsManage, OrdersPlace, ShippersManage};
    let said = done(world, replace("clerk", Some("founder"))).await;
    for alone in ["anke", " ANKE ", "An-ke"] {
        let refused = confirm(world, alone, &said).await;
        assert!(
            refused.said.contains("Another operator"),
            "{alone}: {}",
            refused.said
        );
    }
    assert!(
        holds(world, "founder", AdministratorsManage).await,
        "nothing has happened"
    );
    let before = generation(world, "founder").await.1;
    let outcome = confirm(world, "bram", &said).await;
    assert!(outcome.done, "{}", outcome.said);
    let again = confirm(world, "bram", &said).await;
    assert!(again.said.contains("not_found at code"), "{}", again.said);
    assert!(holds(world, "clerk", AdministratorsManage).await);
    assert!(!holds(world, "founder", AdministratorsManage).await);
    assert!(!holds(world, "founder", ShippersManage).await);
    assert!(
        holds(world, "founder", OrdersPlace).await,
        "what is no administrator's stays"
    );
    assert!(
        holds(world, "approver", ShippersManage).await,
        "what was given goes on"
    );
    assert_eq!(generation(world, "founder").await.1, before + 1);
    assert_eq!(
        told(world).await,
        pairs(&[
            ("clerk", "administrator-asked"),
            ("clerk", "administrator-named"),
            ("founder", "administrator-asked"),
            ("founder", "administrator-replaced"),
        ])
    );
    assert_eq!(
        audit(world, "print", false).await,
        pairs(&[
            ("ask_replace_administrator", "operator:anke"),
            ("replace_administrator", "operator:bram"),
        ])
    );
    assert_eq!(world.complaints().await, Vec::<String>::new());
}

async fn who_is_no_member_is_asked_first(world: &World) {
    let said = done(world, replace("stranger", Some("founder"))).await;
    let outcome = confirm(world, "bram", &said).await;
    assert!(
        outcome.done && outcome.said.contains("not a member"),
        "{}",
        outcome.said
    );
    let member = world
        .read(Tenant::Organisation(OrganisationId::new("print")), |tx| {
            membership::find(
                tx,
                &OrganisationId::new("print"),
                &PersonId::new("stranger"),
            )
        })
        .await;
    assert_eq!(
        member.map(|member| member.standing),
        Some(Standing::Invited)
    );
    assert!(holds(world, "founder", LoketRight::AdministratorsManage).await);
    assert!(!holds(world, "stranger", LoketRight::AdministratorsManage).await);
    assert!(
        told(world)
            .await
            .contains(&("stranger".into(), "membership_offered".into()))
    );
    let late = done(world, replace("clerk", None)).await;
    world.pass(crate::store::operator_request::WAITS);
    let outcome = confirm(world, "bram", &late).await;
    assert!(
        outcome.said.contains("not_found at code"),
        "{}",
        outcome.said
    );
}
