//! Exactly once, in order, and what depends on what.

use super::{Mirror, World, on_both_engines, order, with_id};
use loket_db::Tenant;
use loket_domain::Code;
use loket_domain::ids::{ActId, DraftId, OrganisationId};
use loket_domain::ordering::{DraftContent, Order, OrderStatus};
use loket_protocol::{Act, ActBody, Outcome, RecordKind};

on_both_engines! {
    an_order_is_placed_and_pulled_back
    an_act_sent_twice_is_done_once
    an_act_sent_ten_times_at_once_is_done_once
    another_act_under_the_same_id_is_refused
    an_act_waits_for_what_it_comes_after
    an_act_after_a_refused_one_is_refused
    a_refused_act_does_not_hold_up_the_others
    two_orders_cannot_share_an_id
    an_act_that_breaks_stays_with_the_desk_alone
}

pub(super) fn codes(outcome: &Outcome) -> Vec<Code> {
    match outcome {
        Outcome::Refused { refusals, .. } => refusals.iter().map(|refusal| refusal.code).collect(),
        other => panic!("not refused: {other:?}"),
    }
}

pub(super) fn is_accepted(outcome: &Outcome) -> bool {
    matches!(outcome, Outcome::Accepted { .. })
}

/// A person's own orders as they come back.
pub(super) async fn own_orders(world: &World, person: &str) -> Vec<Order> {
    let mut mirror = Mirror::default();
    mirror.catch_up(world, person, 1_000).await;
    let own = mirror.mine(person, RecordKind::Order);
    own.into_iter()
        .map(|(_, body)| serde_json::from_str(body).unwrap())
        .collect()
}

async fn an_order_is_placed_and_pulled_back(world: &World) {
    let act = world.place("7 710 001", "roll", 2);
    let outcomes = world.push("clerk", &[&act]).await;
    let Outcome::Accepted { reached } = &outcomes[0] else {
        panic!("{outcomes:?}")
    };
    assert_eq!(
        reached.len(),
        2,
        "the organisation's feed and the person's own"
    );
    for one in reached {
        assert_eq!(world.counter(one.feed.clone()).await, one.counter);
    }
    let orders = own_orders(world, "clerk").await;
    assert_eq!(orders.len(), 1);
    assert_eq!(
        (orders[0].status, orders[0].account_number.as_str()),
        (OrderStatus::Placed, "7710001")
    );
    assert_eq!(orders[0].number.as_ref().map(String::len), Some(8));
    assert_eq!(world.complaints().await, Vec::<String>::new());
}

async fn an_act_sent_twice_is_done_once(world: &World) {
    let act = world.place("7710001", "roll", 2);
    let first = world.push("clerk", &[&act]).await;
    let again = world.push("clerk", &[&act, &act]).await;
    assert_eq!([&first[..], &first[..]].concat(), again);
    assert_eq!(own_orders(world, "clerk").await.len(), 1);
    let refused = world.place("7710001", "roll", 400);
    let first = world.push("clerk", &[&refused]).await;
    assert_eq!(codes(&first[0]), [Code::LimitPerPeriod]);
    assert_eq!(
        world.push("clerk", &[&refused]).await,
        first,
        "a refusal is kept just as well"
    );
}

async fn an_act_sent_ten_times_at_once_is_done_once(world: &World) {
    let act = world.place("7710001", "roll", 2);
    let acts = [&act];
    let pushes = (0..10).map(|_| world.push("clerk", &acts));
    let outcomes = futures_util::future::join_all(pushes).await;
    assert!(
        outcomes
            .iter()
            .all(|outcome| *outcome == outcomes[0] && is_accepted(&outcome[0]))
    );
    assert_eq!(own_orders(world, "clerk").await.len(), 1);
}

async fn another_act_under_the_same_id_is_refused(world: &World) {
    let act = world.place("7710001", "roll", 2);
    world.push("clerk", &[&act]).await;
    let other = with_id(&world.place("7710001", "roll", 3), act.id.as_str());
    assert_eq!(
        codes(&world.push("clerk", &[&other]).await[0]),
        [Code::ActReused]
    );
    assert!(
        is_accepted(&world.push("clerk", &[&act]).await[0]),
        "the receipt stands"
    );
    assert!(
        is_accepted(&world.push("founder", &[&other]).await[0]),
        "a receipt is bound to its person"
    );
}

async fn an_act_waits_for_what_it_comes_after(world: &World) {
    let first = world.place("7710001", "roll", 1);
    let second = Act {
        after: vec![first.id.clone()],
        ..world.place("7710001", "roll", 1)
    };
    assert_eq!(world.push("clerk", &[&second]).await, [Outcome::Waiting]);
    let both = world.push("clerk", &[&first, &second]).await;
    assert!(
        both.iter().all(is_accepted),
        "nothing was kept of the waiting: {both:?}"
    );
}

async fn an_act_after_a_refused_one_is_refused(world: &World) {
    let first = world.place("7710001", "roll", 0);
    let second = Act {
        after: vec![first.id.clone()],
        ..world.place("7710001", "roll", 1)
    };
    let third = Act {
        after: vec![second.id.clone()],
        ..world.place("7710001", "roll", 1)
    };
    let outcomes = world.push("clerk", &[&first, &second, &third]).await;
    assert_eq!(codes(&outcomes[0]), [Code::QuantityInvalid]);
    assert_eq!(codes(&outcomes[1]), [Code::DependencyRefused]);
    assert_eq!(codes(&outcomes[2]), [Code::DependencyRefused]);
    let unknown = Act {
        after: vec![ActId::new("never-heard-of")],
        ..world.place("7710001", "roll", 1)
    };
    assert_eq!(world.push("clerk", &[&unknown]).await, [Outcome::Waiting]);
}

async fn a_refused_act_does_not_hold_up_the_others(world: &World) {
    let draft = DraftId::new("draft");
    let save = world.act(
        None,
        ActBody::SaveDraft {
            draft: draft.clone(),
            content: DraftContent::default(),
            based_on: None,
            copy: DraftId::new("copy"),
        },
    );
    let good = world.act(
        None,
        ActBody::PlaceOrder(loket_domain::ordering::PlaceOrder {
            draft: Some(draft),
            ..order("good", "7710001", "roll", 1)
        }),
    );
    let bad = world.place("7710001", "nothing", 1);
    let unknown = world.place("123456789", "roll", 1);
    let outcomes = world.push("clerk", &[&save, &bad, &unknown, &good]).await;
    let done: Vec<bool> = outcomes.iter().map(is_accepted).collect();
    assert_eq!(done, [true, false, false, true], "{outcomes:?}");
    let mut mirror = Mirror::default();
    mirror.catch_up(world, "clerk", 1_000).await;
    assert_eq!(
        mirror.mine("clerk", RecordKind::Draft),
        [],
        "the draft became the order"
    );
    assert_eq!(mirror.mine("clerk", RecordKind::Order).len(), 1);
}

async fn two_orders_cannot_share_an_id(world: &World) {
    let first = world.act(
        None,
        ActBody::PlaceOrder(order("one", "7710001", "roll", 1)),
    );
    let second = world.act(
        None,
        ActBody::PlaceOrder(order("one", "7710001", "roll", 5)),
    );
    let outcomes = world.push("clerk", &[&first, &second]).await;
    assert!(is_accepted(&outcomes[0]));
    assert_eq!(codes(&outcomes[1]), [Code::RequestInvalid]);
}

async fn an_act_that_breaks_stays_with_the_desk_alone(world: &World) {
    world
        .push("clerk", &[&world.place("7710001", "roll", 1)])
        .await;
    let order = own_orders(world, "clerk").await.remove(0);
    let print = Tenant::Organisation(OrganisationId::new("print"));
    let set = |lines: String| {
        let print = print.clone();
        async move {
            let sql = "UPDATE supply_order SET lines = :lines WHERE organisation_id = 'print'";
            world
                .write(print, move |tx| tx.execute(sql, &[("lines", &lines)]))
                .await
        }
    };
    set("unreadable".to_owned()).await;
    let cancel = world.act(Some("print"), ActBody::CancelOrder { order: order.id });
    let after = world.place("7710001", "roll", 1);
    let outcomes = world.push("clerk", &[&cancel, &after]).await;
    assert_eq!(outcomes[0], Outcome::Waiting, "nothing is kept of it");
    assert!(is_accepted(&outcomes[1]), "the others go on");
    set(serde_json::to_string(&order.lines).unwrap()).await;
    assert!(is_accepted(&world.push("clerk", &[&cancel]).await[0]));
    assert_eq!(world.complaints().await, Vec::<String>::new());
}
