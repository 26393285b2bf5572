//! Limits, cancelling, and how orders are numbered.

use super::pushing::{codes, is_accepted, own_orders};
use super::{Mirror, World, on_both_engines};
use loket_domain::Code;
use loket_domain::ids::{AccountId, OrganisationId};
use loket_domain::ordering::OrderStatus;
use loket_domain::time::DAY;
use loket_protocol::{ActBody, Outcome, RecordKind, Scope, UsageRecord};
use std::collections::BTreeSet;

on_both_engines! {
    the_last_packs_go_to_no_more_than_there_are
    the_use_of_a_number_is_published
    a_new_month_begins_at_nothing
    cancelling_gives_the_packs_back
    only_who_may_order_may_cancel
    numbers_are_never_given_twice
}

async fn used(world: &World) -> u32 {
    let mut mirror = Mirror::default();
    mirror.catch_up(world, "founder", 1_000).await;
    let scope = Scope::usage(&OrganisationId::new("print"), &AccountId::new("a1"));
    let records = mirror.of_kind(&scope, RecordKind::Usage);
    let latest = records
        .last()
        .map(|(_, body)| serde_json::from_str::<UsageRecord>(body).unwrap());
    latest.map_or(0, |record| record.units)
}

async fn the_last_packs_go_to_no_more_than_there_are(world: &World) {
    assert!(is_accepted(
        &world
            .push("clerk", &[&world.place("7710001", "roll", 12)])
            .await[0]
    ));
    let servers = [world.state.clone(), world.another_server().await];
    let pushes = (0..32).map(|n| {
        let server = &servers[n / 2 % 2];
        async move {
            let person = if n % 2 == 0 { "clerk" } else { "founder" };
            let act = world.place("7710001", "roll", 1);
            world.push_to(server, person, &[act]).await.remove(0)
        }
    });
    let outcomes = futures_util::future::join_all(pushes).await;
    assert_eq!(
        outcomes
            .iter()
            .filter(|outcome| is_accepted(outcome))
            .count(),
        8
    );
    let refused: Vec<&Outcome> = outcomes
        .iter()
        .filter(|outcome| !is_accepted(outcome))
        .collect();
    assert!(
        refused
            .iter()
            .all(|outcome| codes(outcome) == [Code::LimitPerPeriod])
    );
    assert_eq!(used(world).await, 20);
    assert_eq!(world.complaints().await, Vec::<String>::new());
}

async fn the_use_of_a_number_is_published(world: &World) {
    world
        .push(
            "clerk",
            &[
                &world.place("7710001", "roll", 3),
                &world.place("7710001", "roll", 4),
            ],
        )
        .await;
    assert_eq!(used(world).await, 7);
    let outcomes = world
        .push("clerk", &[&world.place("7710001", "roll", 14)])
        .await;
    let Outcome::Refused { refusals, .. } = &outcomes[0] else {
        panic!("{outcomes:?}")
    };
    assert_eq!(refusals[0].params["left"], "13");
}

async fn a_new_month_begins_at_nothing(world: &World) {
    world
        .push("clerk", &[&world.place("7710001", "roll", 20)])
        .await;
    let outcomes = world
        .push("clerk", &[&world.place("7710001", "roll", 1)])
        .await;
    assert_eq!(codes(&outcomes[0]), [Code::LimitPerPeriod]);
    world.pass(14 * DAY);
    assert!(is_accepted(
        &world
            .push("clerk", &[&world.place("7710001", "roll", 20)])
            .await[0]
    ));
}

async fn cancelling_gives_the_packs_back(world: &World) {
    world
        .push("clerk", &[&world.place("7710001", "roll", 20)])
        .await;
    let order = own_orders(world, "clerk").await.remove(0);
    let cancel = world.act(Some("print"), ActBody::CancelOrder { order: order.id });
    let again = world.act(Some("print"), cancel.body.clone());
    let outcomes = world.push("clerk", &[&cancel, &again]).await;
    assert!(is_accepted(&outcomes[0]));
    assert_eq!(codes(&outcomes[1]), [Code::OrderNotCancellable]);
    assert_eq!(
        own_orders(world, "clerk").await[0].status,
        OrderStatus::Cancelled
    );
    assert_eq!(used(world).await, 0);
    assert!(is_accepted(
        &world
            .push("clerk", &[&world.place("7710001", "roll", 20)])
            .await[0]
    ));
}

async fn only_who_may_order_may_cancel(world: &World) {
    world
        .push("founder", &[&world.place("7710001", "roll", 1)])
        .await;
    let order = own_orders(world, "founder").await.remove(0).id;
    let cancel = |organisation: Option<&str>| {
        world.act(
            organisation,
            ActBody::CancelOrder {
                order: order.clone(),
            },
        )
    };
    for (person, organisation) in [
        ("approver", "print"),
        ("stranger", "print"),
        ("stranger", "other"),
    ] {
        let outcomes = world.push(person, &[&cancel(Some(organisation))]).await;
        assert_eq!(codes(&outcomes[0]), [Code::NotFound], "{person}");
    }
    world
        .give(
            "print",
            "second",
            loket_domain::rights::LoketRight::OrdersSee,
            None,
            None,
        )
        .await;
    assert_eq!(
        codes(&world.push("second", &[&cancel(Some("print"))]).await[0]),
        [Code::RightMissing]
    );
    assert_eq!(
        codes(&world.push("clerk", &[&cancel(None)]).await[0]),
        [Code::NotFound]
    );
    assert!(
        is_accepted(&world.push("clerk", &[&cancel(Some("print"))]).await[0]),
        "may order on the number"
    );
}

async fn numbers_are_never_given_twice(world: &World) {
    let other = world.another_server().await;
    let from = |state: loket_server::state::AppState| async move {
        let mut taken = Vec::new();
        for count in [1, 3, 150, 40, 7] {
            taken.extend(state.order_numbers().take(state.db(), count).await.unwrap());
        }
        taken
    };
    let (here, there) = futures_util::future::join(from(world.state.clone()), from(other)).await;
    let numbers: BTreeSet<&String> = here.iter().chain(&there).collect();
    assert_eq!(numbers.len(), 2 * 201);
}
