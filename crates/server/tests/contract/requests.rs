//! Deciding requests: once, and the first wins.

use super::pushing::{codes, is_accepted};
use super::{Mirror, World, on_both_engines};
use loket_domain::Code;
use loket_domain::ids::{AccountId, OrganisationId};
use loket_domain::shipping::{DecideRequest, Decision, Request, RequestState};
use loket_protocol::{Act, ActBody, Outcome, RecordKind, Scope};

on_both_engines! {
    of_two_who_decide_one_is_first
    who_was_approved_may_order_on_the_number
    only_who_manages_shippers_decides
}

pub(super) async fn requests(world: &World, person: &str) -> Vec<Request> {
    let mut mirror = Mirror::default();
    mirror.catch_up(world, person, 1_000).await;
    let scope = Scope::shippers(&OrganisationId::new("print"), &AccountId::new("a1"));
    let found = mirror.of_kind(&scope, RecordKind::Request);
    found
        .into_iter()
        .map(|(_, body)| serde_json::from_str(body).unwrap())
        .collect()
}

pub(super) fn decide(world: &World, request: &Request, decision: Decision) -> Act {
    let (request, reason) = (request.id.clone(), "known to us".to_owned());
    world.act(
        Some("print"),
        ActBody::DecideRequest(DecideRequest {
            request,
            decision,
            reason,
        }),
    )
}

/// The stranger asks for the number.
pub(super) async fn asked(world: &World) -> Request {
    world
        .push("stranger", &[&world.place("7710001", "roll", 1)])
        .await;
    requests(world, "approver").await.remove(0)
}

async fn of_two_who_decide_one_is_first(world: &World) {
    let request = asked(world).await;
    let (yes, no) = (
        decide(world, &request, Decision::Approve),
        decide(world, &request, Decision::Reject),
    );
    let (yes, no) = ([&yes], [&no]);
    let (first, second) =
        futures_util::future::join(world.push("approver", &yes), world.push("second", &no)).await;
    let outcomes = [first[0].clone(), second[0].clone()];
    assert_eq!(
        outcomes
            .iter()
            .filter(|outcome| is_accepted(outcome))
            .count(),
        1,
        "{outcomes:?}"
    );
    let late = outcomes
        .iter()
        .position(|outcome| !is_accepted(outcome))
        .unwrap();
    let Outcome::Refused { refusals, .. } = &outcomes[late] else {
        panic!()
    };
    let (winner, decision) = [
        ("second Example", "reject"),
        ("approver Example", "approve"),
    ][late];
    assert_eq!(refusals[0].code, Code::AlreadyDecided);
    assert_eq!(
        (
            refusals[0].params["by"].as_str(),
            refusals[0].params["decision"].as_str()
        ),
        (winner, decision)
    );
    let again = if late == 0 {
        world.push("approver", &yes).await
    } else {
        world.push("second", &no).await
    };
    assert_eq!(
        again[0], outcomes[late],
        "told the same again, although no name is kept with the receipt"
    );
    let decided = requests(world, "approver").await.remove(0);
    let RequestState::Decided { by_name, .. } = decided.state else {
        panic!()
    };
    assert_eq!(by_name, winner);
    assert_eq!(world.complaints().await, Vec::<String>::new());
}

async fn who_was_approved_may_order_on_the_number(world: &World) {
    let request = asked(world).await;
    world
        .push("second", &[&decide(world, &request, Decision::Approve)])
        .await;
    assert!(is_accepted(
        &world
            .push("stranger", &[&world.place("7710001", "roll", 1)])
            .await[0]
    ));
    let elsewhere = world
        .push("stranger", &[&world.place("7710002", "roll", 1)])
        .await;
    assert_eq!(
        codes(&elsewhere[0]),
        [Code::AccountAsked],
        "on that number only"
    );
}

async fn only_who_manages_shippers_decides(world: &World) {
    let request = asked(world).await;
    let table = [("clerk", Code::NotFound), ("stranger", Code::NotFound)];
    for (person, code) in table {
        let act = decide(world, &request, Decision::Approve);
        assert_eq!(
            codes(&world.push(person, &[&act]).await[0]),
            [code],
            "{person}"
        );
    }
    world
        .push("stranger", &[&world.place("7710002", "roll", 1)])
        .await;
    let mut founder = Mirror::default();
    founder.catch_up(world, "founder", 1_000).await;
    let scope = Scope::shippers(&OrganisationId::new("print"), &AccountId::new("a2"));
    let other: Request =
        serde_json::from_str(founder.of_kind(&scope, RecordKind::Request)[0].1).unwrap();
    let act = decide(world, &other, Decision::Approve);
    assert_eq!(
        codes(&world.push("second", &[&act]).await[0]),
        [Code::RightMissing],
        "manages another number"
    );
}
