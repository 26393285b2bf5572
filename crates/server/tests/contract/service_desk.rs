//! What the service desk does: carried out by the operators' commands, kept in the audit, told to who is concerned.

use super::{World, on_both_engines};
use loket_authority::carrier::operators::{OperatorCommand, carry_out};
use loket_authority::carrier::outcome::Outcome;
use loket_authority::carrier::service_desk::ServiceDeskCommand;
use loket_db::{Tenant, Tx};
use loket_domain::ids::{OrganisationId, PersonId};
use loket_domain::people::{Language, MembershipStatus};
use loket_domain::rights::{LoketRight, explain};
use loket_store::people::guess::{self, GuessKey};
use loket_store::people::registration::{self, Registration};
use loket_store::people::{credential, grant, membership, person};

on_both_engines! {
    a_person_is_found_by_all_their_names
    a_link_is_sent_again
    a_delay_is_lifted
    who_is_suspended_is_out_and_told
    an_administrator_is_replaced_by_two_operators
    who_is_no_member_is_asked_first
    every_deed_leaves_an_entry
    who_decides_about_shippers_from_now_on_is_welcomed
}

pub(super) async fn ask(world: &World, operator: &str, command: ServiceDeskCommand) -> Outcome {
    let command = OperatorCommand::ServiceDesk {
        operator: operator.to_owned(),
        command,
    };
    // As it travels over the socket, where a command line of another version reads it too.
    let line = serde_json::to_string(&command).unwrap();
    assert!(line.contains("\"deed\":"), "{line}");
    carry_out(&world.state, serde_json::from_str(&line).unwrap()).await
}

pub(super) async fn done(world: &World, command: ServiceDeskCommand) -> String {
    let outcome = ask(world, "anke", command).await;
    assert!(outcome.done, "{}", outcome.said);
    outcome.said
}

/// The verbs in somebody's audit, with their actors.
pub(super) async fn audit(world: &World, owner: &str, person: bool) -> Vec<(String, String)> {
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
pub(super) async fn told(world: &World) -> Vec<(String, String)> {
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

pub(super) fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    let pair = |(a, b): &(&str, &str)| ((*a).to_owned(), (*b).to_owned());
    expected.iter().map(pair).collect()
}

fn find(person: &str) -> ServiceDeskCommand {
    ServiceDeskCommand::FindPerson {
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
    let again = |person: &str| ServiceDeskCommand::Resend {
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
    let key = || loket_authority::people::guesses::at_login("clerk@clerk.example");
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
        ServiceDeskCommand::Unlock {
            person: "clerk".into(),
        },
    )
    .await;
    assert_eq!(guess(key()).await, None);
    assert_eq!(told(world).await, pairs(&[("clerk", "unlocked")]));
}

async fn who_is_suspended_is_out_and_told(world: &World) {
    let suspend = |person: &str, lift| ServiceDeskCommand::Suspend {
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

fn replace(person: &str, replaced: Option<&str>) -> ServiceDeskCommand {
    ServiceDeskCommand::ReplaceAdministrator {
        organisation: "print".into(),
        person: person.to_owned(),
        replaced: replaced.map(str::to_owned),
    }
}

async fn confirm(world: &World, operator: &str, said: &str) -> Outcome {
    let code = said.rsplit(' ').next().unwrap().to_owned();
    ask(world, operator, ServiceDeskCommand::Confirm { code }).await
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
        Some(MembershipStatus::Invited)
    );
    assert!(holds(world, "founder", LoketRight::AdministratorsManage).await);
    assert!(!holds(world, "stranger", LoketRight::AdministratorsManage).await);
    assert!(
        told(world)
            .await
            .contains(&("stranger".into(), "membership_offered".into()))
    );
    let late = done(world, replace("clerk", None)).await;
    world.pass(loket_store::operator_request::WAITS);
    let outcome = confirm(world, "bram", &late).await;
    assert!(
        outcome.said.contains("not_found at code"),
        "{}",
        outcome.said
    );
}

/// Entries of operators in every chain there is.
async fn entries(world: &World) -> usize {
    let mut found = 0;
    let people = ["clerk", "founder", "stranger"];
    for id in ["catalogue", "print", "other"].into_iter().chain(people) {
        let chain = audit(world, id, people.contains(&id)).await;
        let operators = chain.iter().filter(|(_, who)| who == "operator:anke");
        found += operators.count();
    }
    found
}

async fn waits(world: &World) {
    let now = world.now();
    let waiting = Registration {
        id: "registration".to_owned(),
        company: "Example".to_owned(),
        given_name: "Bo".to_owned(),
        family_name: String::new(),
        email: "bo@boxes.example".to_owned(),
        email_key: "bo@boxes.example".to_owned(),
        language: Language::Fr,
        password_hash: "x".to_owned(),
        terms_version: "1".to_owned(),
        created_at: now,
        expires_at: now.plus(1_000),
    };
    let put = move |tx: &mut Tx<'_>| registration::put(tx, &waiting);
    world.write(Tenant::Installation, put).await;
}

async fn every_deed_leaves_an_entry(world: &World) {
    waits(world).await;
    let clerk = || "clerk".to_owned();
    let registered = || "bo@boxes.example".to_owned();
    let commands = [
        find("clerk"),
        find("bo@boxes.example"),
        ServiceDeskCommand::Resend { person: clerk() },
        ServiceDeskCommand::Resend {
            person: registered(),
        },
        ServiceDeskCommand::Unlock { person: clerk() },
        ServiceDeskCommand::Mails {
            person: clerk(),
            text: true,
        },
        ServiceDeskCommand::Suspend {
            person: clerk(),
            lift: false,
        },
        ServiceDeskCommand::Claims,
        ServiceDeskCommand::Transfer {
            number: "7710001".into(),
            organisation: "other".into(),
        },
        replace("stranger", None),
    ];
    for command in commands {
        let before = entries(world).await;
        let what = format!("{command:?}");
        done(world, command).await;
        assert!(entries(world).await > before, "{what}");
    }
}

async fn who_decides_about_shippers_from_now_on_is_welcomed(world: &World) {
    let now = world.now();
    let enter = move |tx: &mut Tx<'_>| {
        person::enter_first(tx, &PersonId::new("clerk"), now)?;
        person::enter_first(tx, &PersonId::new("approver"), now)
    };
    world.write(Tenant::Installation, enter).await;
    for (name, expected) in [("clerk", true), ("approver", false)] {
        let said = done(world, replace(name, None)).await;
        assert!(confirm(world, "bram", &said).await.done);
        let welcome = (name.to_owned(), "welcome_shippers".to_owned());
        assert_eq!(told(world).await.contains(&welcome), expected, "{name}");
    }
}
