//! The demo is made by the rules, once, and holds together.

use super::{Mirror, World, on_both_engines};
use loket_authority::check::check;
use loket_authority::demo::{DemoError, Size, all_orders, bulk_orders, create, usage_differs};
use loket_authority::jobs::order_retention;
use loket_db::Tenant;
use loket_domain::ids::{AccountId, OrganisationId, PersonId};
use loket_domain::ordering::Order;
use loket_protocol::{RecordKind, Scope};
use std::collections::BTreeMap;

on_both_engines! {
    the_demo_is_whole_and_made_once
    demo_people_see_what_they_are_to_see
    a_small_demo_will_do_for_tests
    many_orders_are_added_at_once
}

async fn the_demo_is_whole_and_made_once(world: &World) {
    let demo = create(&world.state, Size::Full).await.unwrap();
    assert_eq!((demo.sign_ins.len(), demo.numbers.len()), (5, 3));
    assert!(
        !format!("{demo:?}").contains(&demo.sign_ins[0].password),
        "passwords are not shown by accident"
    );
    assert!(matches!(
        create(&world.state, Size::Full).await,
        Err(DemoError::AlreadyThere)
    ));
    let orders = all_orders(world.state.db()).await.unwrap();
    let mut of_status: BTreeMap<&str, usize> = BTreeMap::new();
    orders
        .values()
        .for_each(|status| *of_status.entry(status).or_default() += 1);
    assert_eq!((orders.len(), of_status.len()), (60, 5), "{of_status:?}");
    assert_eq!(
        usage_differs(world.state.db()).await.unwrap(),
        Vec::<String>::new()
    );
    let findings = check(world.state.db()).await.unwrap();
    assert_eq!(findings.wrong, Vec::<String>::new());
    let mails = world
        .read(Tenant::Installation, |tx| {
            tx.rows("SELECT id FROM job", &[], |row| row.text("id"))
        })
        .await;
    assert_eq!(
        mails,
        Vec::<String>::new(),
        "nobody is written to about what was made up"
    );
}

async fn demo_people_see_what_they_are_to_see(world: &World) {
    create(&world.state, Size::Full).await.unwrap();
    let mut clara = Mirror::default();
    clara.catch_up(world, "demo-clara", 100).await;
    let print = OrganisationId::new("demo-print");
    let waiting = ["demo-print-1", "demo-print-2"].map(|id| {
        clara
            .of_kind(
                &Scope::shippers(&print, &AccountId::new(id)),
                RecordKind::Request,
            )
            .len()
    });
    assert_eq!(waiting, [9, 3]);
    let mut eva = Mirror::default();
    eva.catch_up(world, "demo-eva", 100).await;
    assert_eq!(
        eva.mine("demo-eva", RecordKind::Membership).len(),
        2,
        "two organisations"
    );
    assert_eq!(
        eva.of_kind(&Scope::catalogue(), RecordKind::MailingHouse)
            .len(),
        1
    );
    let mut bruno = Mirror::default();
    bruno.catch_up(world, "demo-bruno", 100).await;
    let own = bruno.mine("demo-bruno", RecordKind::Order);
    assert_eq!(own.len(), 15);
    let now = world.now();
    for (_, body) in own {
        let order: Order = serde_json::from_str(body).unwrap();
        assert!(
            order.placed_at < now && order.changed_at < now && order.changed_at >= order.placed_at
        );
    }
}

async fn a_small_demo_will_do_for_tests(world: &World) {
    let demo = create(&world.state, Size::Small).await.unwrap();
    let founder = &demo.sign_ins[0];
    assert_eq!(
        (founder.login.as_str(), founder.name.as_str()),
        ("anna", "Anna Demo")
    );
    assert_eq!(all_orders(world.state.db()).await.unwrap().len(), 3);
    assert_eq!(
        usage_differs(world.state.db()).await.unwrap(),
        Vec::<String>::new()
    );
}

async fn many_orders_are_added_at_once(world: &World) {
    create(&world.state, Size::Small).await.unwrap();
    bulk_orders(&world.state, 2_345).await.unwrap();
    // What is hidden from who pulls is what this takes out of the feed.
    order_retention::let_go(&world.state).await.unwrap();
    let mut anna = Mirror::default();
    anna.catch_up(world, "demo-anna", 5_000).await;
    let scope = Scope::orders(
        &OrganisationId::new("demo-print"),
        &AccountId::new("demo-print-1"),
    );
    assert_eq!(anna.of_kind(&scope, RecordKind::Order).len(), 2_345 + 2);
    let mine = Scope::mine(&PersonId::new("demo-anna"));
    assert_eq!(
        anna.of_kind(&mine, RecordKind::Order).len(),
        2,
        "bruno's are not hers"
    );
    assert_eq!(anna.scopes, anna.truth(world).await);
    let findings = check(world.state.db()).await.unwrap();
    assert_eq!(findings.wrong, Vec::<String>::new());
}
