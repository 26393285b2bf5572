//! What is kept no longer of organisations: decided requests, what numbers used, the audit.

use super::pushing::is_accepted;
use super::requests::{asked, decide, requests};
use super::service_desk::{audit, done};
use super::{Mirror, NOW, World, on_both_engines};
use loket_authority::carrier::service_desk::ServiceDeskCommand;
use loket_authority::carrier::supply::import;
use loket_authority::jobs::record_retention;
use loket_db::{Tenant, Tx};
use loket_domain::ids::{AccountId, OrganisationId, PersonId, RequestId};
use loket_domain::shipping::{Decision, Request, RequestKind, RequestState};
use loket_domain::time::{DAY, HOUR, SECOND};
use loket_protocol::{RecordKind, Scope};
use loket_store::audit as chain;
use loket_store::feed::Changes;
use loket_store::ordering::usage;
use loket_store::shipping::claim::{self, Claim};
use loket_store::shipping::request;

on_both_engines! {
    a_decided_request_goes_after_24_months
    of_many_requests_each_goes_in_its_turn
    what_a_number_used_goes_after_13_months
    the_audit_goes_on_where_its_oldest_entries_ended
}

/// From [`NOW`] in November 2026: one of the two years has a leap day.
const TWO_YEARS: i64 = 731 * DAY;

/// Two of the seven have one.
const SEVEN_YEARS: i64 = 2_557 * DAY;

fn print() -> OrganisationId {
    OrganisationId::new("print")
}

async fn let_go(world: &World) -> usize {
    record_retention::let_go(&world.state).await.unwrap()
}

/// A claim of the organisation that the service desk refused.
async fn refused_claim(world: &World) {
    let now = world.now();
    world
        .write(Tenant::Organisation(print()), move |tx| {
            let claim = Claim {
                id: RequestId::new("claim"),
                organisation: print(),
                number: "5550001".to_owned(),
                by: "founder@founder.example".to_owned(),
                asked_by: None,
                asked_at: now,
            };
            claim::put(tx, &claim)?;
            claim::decide(tx, &print(), &claim.id, Decision::Reject, now).map(drop)
        })
        .await;
}

async fn stored(world: &World) -> i64 {
    let count = |tx: &mut Tx<'_>| {
        let sql = "SELECT COUNT(*) AS number FROM request";
        Ok(tx
            .row(sql, &[], |row| row.int("number"))?
            .unwrap_or_default())
    };
    world.read(Tenant::Organisation(print()), count).await
}

/// The requests on the first number that a mirror knows of.
fn known(mirror: &Mirror) -> usize {
    let scope = Scope::shippers(&print(), &AccountId::new("a1"));
    mirror.of_kind(&scope, RecordKind::Request).len()
}

async fn a_decided_request_goes_after_24_months(world: &World) {
    let first = asked(world).await;
    refused_claim(world).await;
    let waits = [&world.place("7710002", "roll", 1)];
    world.push("stranger", &waits).await;
    let yes = decide(world, &first, Decision::Approve);
    assert!(is_accepted(&world.push("second", &[&yes]).await[0]));
    world.pass(TWO_YEARS - 1);
    assert_eq!(let_go(world).await, 0);
    let mut old = Mirror::default();
    old.catch_up(world, "approver", 1_000).await;
    assert_eq!((known(&old), stored(world).await), (1, 3));
    world.pass(1);
    assert_eq!(requests(world, "approver").await, [], "the job is late");
    assert_eq!(let_go(world).await, 2, "the request and the claim");
    assert_eq!(let_go(world).await, 0);
    assert_eq!(stored(world).await, 1, "what waits for somebody stays");
    old.catch_up(world, "approver", 1_000).await;
    assert_eq!(known(&old), 0, "a tombstone came");
    let truth = old.truth(world).await;
    assert_eq!(old.scopes, truth);
    let order = world.place("7710001", "roll", 1);
    assert!(
        is_accepted(&world.push("stranger", &[&order]).await[0]),
        "what they were authorised for stands"
    );
    assert_eq!(world.complaints().await, Vec::<String>::new());
}

async fn of_many_requests_each_goes_in_its_turn(world: &World) {
    let (notifier, now) = (world.state.notifier().clone(), world.now());
    let put = move |tx: &mut Tx<'_>| {
        let mut changes = Changes::default();
        for number in 0..250 {
            let address = format!("asker-{number}@askers.example");
            let decided = Request {
                id: RequestId::new(format!("many-{number}")),
                kind: RequestKind::Ship,
                organisation: print(),
                account: AccountId::new("a1"),
                account_number: "7710001".to_owned(),
                applicant: address.clone(),
                asked_at: NOW,
                attempts: 1,
                state: RequestState::Decided {
                    decision: Decision::Reject,
                    by: PersonId::new("second"),
                    by_name: "second Example".to_owned(),
                    at: now.plus(number * HOUR),
                    reason: String::new(),
                },
            };
            request::put(tx, &decided, &address, &mut changes)?;
        }
        changes.write(tx, &notifier, now).map(drop)
    };
    world.write(Tenant::Organisation(print()), put).await;
    world.pass(TWO_YEARS + 119 * HOUR);
    assert_eq!(let_go(world).await, 120, "those whose time has come");
    assert_eq!(stored(world).await, 130);
    world.pass(200 * HOUR);
    assert_eq!(let_go(world).await, 130);
    assert_eq!(requests(world, "second").await, []);
    assert_eq!(world.complaints().await, Vec::<String>::new());
}

async fn what_a_number_used_goes_after_13_months(world: &World) {
    world
        .push("clerk", &[&world.place("7710001", "roll", 3)])
        .await;
    let mut old = Mirror::default();
    old.catch_up(world, "clerk", 1_000).await;
    let scope = Scope::usage(&print(), &AccountId::new("a1"));
    let booked = async || {
        let read = |tx: &mut Tx<'_>| usage::of_organisation(tx, &print());
        world.read(Tenant::Organisation(print()), read).await.len()
    };
    assert_eq!(old.of_kind(&scope, RecordKind::Usage).len(), 1);
    // November 2026 began in Brussels on 31 October at 23:00 UTC; 13 months after it has passed are over on
    // 31 December 2027 at 23:00 UTC.
    world.pass(408 * DAY + 38_000 * SECOND - 1);
    assert_eq!((let_go(world).await, booked().await), (0, 1));
    world.pass(1);
    assert_eq!((let_go(world).await, booked().await), (1, 0));
    old.catch_up(world, "clerk", 1_000).await;
    assert_eq!(old.of_kind(&scope, RecordKind::Usage), []);
    let again = world.place("7710001", "roll", 20);
    assert!(is_accepted(&world.push("clerk", &[&again]).await[0]));
    assert_eq!(world.complaints().await, Vec::<String>::new());
}

/// The numbers of the entries that an owner's audit holds.
async fn numbers(world: &World, owner: &'static str) -> Vec<i64> {
    let tenant = match owner {
        "print" => Tenant::Organisation(print()),
        "catalogue" => Tenant::Installation,
        person => Tenant::Person(PersonId::new(person)),
    };
    let read = move |tx: &mut Tx<'_>| {
        let sql = "SELECT seq FROM audit_entry WHERE owner_id = :owner ORDER BY seq";
        tx.rows(sql, &[("owner", &owner)], |row| row.int("seq"))
    };
    world.read(tenant, read).await
}

async fn the_audit_goes_on_where_its_oldest_entries_ended(world: &World) {
    let shipped = include_str!("../../../../catalogue/supplies.json");
    import(&world.state, "anke", shipped).await.unwrap();
    let place = async || {
        let order = world.place("7710001", "bx1", 1);
        assert!(is_accepted(&world.push("clerk", &[&order]).await[0]));
    };
    let unlock = || ServiceDeskCommand::Unlock {
        person: "clerk@clerk.example".to_owned(),
    };
    for _ in 0..3 {
        place().await;
    }
    done(world, unlock()).await;
    let before = numbers(world, "print").await;
    assert!(before.len() >= 3 && before[0] == 1, "{before:?}");
    assert_eq!(numbers(world, "clerk").await, [1]);
    assert!(!numbers(world, "catalogue").await.is_empty());
    world.pass(SEVEN_YEARS - HOUR);
    place().await;
    let_go(world).await;
    let last = *before.last().unwrap() + 1;
    assert_eq!(
        numbers(world, "print").await,
        (1..=last).collect::<Vec<_>>()
    );
    world.pass(HOUR);
    let_go(world).await;
    assert_eq!(numbers(world, "print").await, [last]);
    assert_eq!(numbers(world, "clerk").await, [] as [i64; 0]);
    assert_eq!(numbers(world, "catalogue").await, [] as [i64; 0]);
    assert_eq!(world.complaints().await, Vec::<String>::new());
    // A chain of which nothing is left goes on under the next number all the same.
    done(world, unlock()).await;
    assert_eq!(numbers(world, "clerk").await, [2]);
    assert_eq!(audit(world, "clerk", true).await.len(), 1);
    place().await;
    assert_eq!(numbers(world, "print").await, [last, last + 1]);
    assert_eq!(world.complaints().await, Vec::<String>::new());
    // Whoever takes away more than that is found out.
    let steal = move |tx: &mut Tx<'_>| {
        let sql = "DELETE FROM audit_entry WHERE owner_id = 'print' AND seq = :seq";
        tx.execute(sql, &[("seq", &last)])?;
        chain::check(tx, "print")
    };
    let told = world.write(Tenant::Organisation(print()), steal).await;
    assert_eq!(told[0], format!("audit print: entry {last} is missing"));
}
