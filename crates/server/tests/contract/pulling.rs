//! Who sees what, and how it comes.

use super::pushing::is_accepted;
use super::{Mirror, World, on_both_engines, order};
use loket_db::{DbError, Tenant};
use loket_domain::ids::{AccountId, Epoch, OrderId, OrganisationId, PersonId};
use loket_domain::ordering::Order;
use loket_domain::people::Member;
use loket_domain::rights::LoketRight;
use loket_protocol::sync::{Cursor, PullRequest};
use loket_protocol::{MembershipRecord, RecordKind, Scope};
use loket_store::installation;
use loket_store::people::{grant, membership};

on_both_engines! {
    each_person_sees_their_duties_and_no_more
    a_scope_lost_with_a_grant_is_named
    who_leaves_an_organisation_loses_all_of_it
    small_pages_end_where_large_ones_do
    another_epoch_begins_everything_anew
    a_foreign_shipper_sees_their_own_order_only
    a_desk_that_knows_everything_gets_nothing
}

fn scopes_of(mirror: &Mirror) -> Vec<String> {
    mirror
        .scopes
        .keys()
        .map(|scope| scope.as_str().replace("organisation:", ""))
        .collect()
}

async fn each_person_sees_their_duties_and_no_more(world: &World) {
    let table: [(&str, &[&str]); 4] = [
        (
            "clerk",
            &[
                "catalogue/all",
                "print/common",
                "print/usage:a1",
                "person:clerk/mine",
            ],
        ),
        (
            "approver",
            &[
                "catalogue/all",
                "print/common",
                "print/shippers:a1",
                "print/shippers:a2",
                "person:approver/mine",
            ],
        ),
        (
            "second",
            &[
                "catalogue/all",
                "print/common",
                "print/shippers:a1",
                "person:second/mine",
            ],
        ),
        ("stranger", &["catalogue/all", "person:stranger/mine"]),
    ];
    for (person, expected) in table {
        let mut mirror = Mirror::default();
        mirror.catch_up(world, person, 1_000).await;
        assert_eq!(scopes_of(&mirror), expected, "{person}");
    }
    let mut founder = Mirror::default();
    founder.catch_up(world, "founder", 1_000).await;
    assert_eq!(founder.scopes.len(), 3 + 1 + 6, "{:?}", scopes_of(&founder));
    let print = OrganisationId::new("print");
    let members = founder.of_kind(&Scope::members(&print), RecordKind::Member);
    let clerk: Member = members
        .iter()
        .map(|(_, body)| serde_json::from_str::<Member>(body).unwrap())
        .find(|member| member.person.as_str() == "clerk")
        .unwrap();
    assert_eq!((members.len(), clerk.grants.len()), (4, 1));
    assert_eq!(
        founder
            .of_kind(&Scope::common(&print), RecordKind::Account)
            .len(),
        2
    );
    assert_eq!(
        founder
            .of_kind(&Scope::catalogue(), RecordKind::Supply)
            .len(),
        2
    );
}

async fn a_scope_lost_with_a_grant_is_named(world: &World) {
    let mut mirror = Mirror::default();
    mirror.catch_up(world, "clerk", 1_000).await;
    let grants = |mirror: &Mirror| {
        let membership = mirror.mine("clerk", RecordKind::Membership)[0].1.to_owned();
        serde_json::from_str::<MembershipRecord>(&membership)
            .unwrap()
            .grants
            .len()
    };
    assert_eq!(grants(&mirror), 1);
    // The clerk's own grant stays; it was the founder's that carried it.
    let print = OrganisationId::new("print");
    world
        .write(Tenant::Organisation(print.clone()), move |tx| {
            let all = grant::of_organisation(tx, &print)?;
            let founders = all.iter().filter(|grant| {
                grant.holder.as_str() == "founder" && grant.right == LoketRight::OrdersPlace
            });
            for grant in founders {
                grant::remove(tx, &print, &grant.id)?;
            }
            Ok::<_, DbError>(())
        })
        .await;
    world.publish_directory("print").await;
    let answer = world.pull("clerk", mirror.request(1_000)).await;
    let usage = Scope::usage(&OrganisationId::new("print"), &AccountId::new("a1"));
    assert_eq!(answer.lost, [usage]);
    mirror.lay_in(answer);
    assert_eq!(
        scopes_of(&mirror),
        ["catalogue/all", "print/common", "person:clerk/mine"]
    );
    assert_eq!(grants(&mirror), 0);
    let place = world.place("7710001", "box", 1);
    assert!(!is_accepted(&world.push("clerk", &[&place]).await[0]));
}

async fn who_leaves_an_organisation_loses_all_of_it(world: &World) {
    let mut mirror = Mirror::default();
    mirror.catch_up(world, "clerk", 1_000).await;
    let (organisation, person) = (OrganisationId::new("print"), PersonId::new("clerk"));
    let tenant = Tenant::Both {
        organisation: organisation.clone(),
        person: person.clone(),
    };
    world
        .write(tenant, move |tx| {
            let gone = membership::Membership {
                person: person.clone(),
                active: false,
                standing: loket_domain::people::MembershipStatus::Joined,
                offered: membership::Offered::default(),
                created_by: String::new(),
            };
            membership::put(tx, &organisation, &gone, super::NOW)
        })
        .await;
    world.publish_directory("print").await;
    mirror.catch_up(world, "clerk", 1_000).await;
    assert_eq!(scopes_of(&mirror), ["catalogue/all", "person:clerk/mine"]);
    assert_eq!(mirror.mine("clerk", RecordKind::Membership), []);
    let place = world.place("7710001", "box", 1);
    assert!(!is_accepted(&world.push("clerk", &[&place]).await[0]));
}

async fn small_pages_end_where_large_ones_do(world: &World) {
    for _ in 0..12 {
        let acts = [
            world.place("7710001", "roll", 1),
            world.place("7710002", "box", 1),
        ];
        world
            .push("founder", &acts.iter().collect::<Vec<_>>())
            .await;
    }
    let mut large = Mirror::default();
    large.catch_up(world, "founder", 5_000).await;
    for limit in [1, 2, 7] {
        let mut small = Mirror::default();
        small.catch_up(world, "founder", limit).await;
        assert_eq!(small.scopes, large.scopes, "{limit} at a time");
        assert_eq!(small.rows_seen, large.rows_seen, "no row comes twice");
    }
    assert_eq!(large.scopes, large.truth(world).await);
}

async fn another_epoch_begins_everything_anew(world: &World) {
    let mut mirror = Mirror::default();
    mirror.catch_up(world, "clerk", 1_000).await;
    let rows = mirror.rows_seen;
    let stale = PullRequest {
        epoch: Some(Epoch::new("before")),
        ..mirror.request(1_000)
    };
    let answer = world.pull("clerk", stale).await;
    assert_eq!(&answer.epoch, world.state.epoch());
    assert_eq!(
        answer
            .pages
            .iter()
            .map(|page| page.rows.len())
            .sum::<usize>(),
        rows
    );
    let kept = Epoch::new("another");
    let epoch = kept.clone();
    world
        .write(Tenant::Installation, move |tx| {
            installation::begin_epoch(tx, &epoch)?;
            installation::epoch(tx, &Epoch::new("not this"))
        })
        .await;
}

async fn a_foreign_shipper_sees_their_own_order_only(world: &World) {
    let account = AccountId::new("a1");
    world
        .write(
            Tenant::Organisation(OrganisationId::new("print")),
            move |tx| {
                let account = loket_store::people::account::by_id(
                    tx,
                    &OrganisationId::new("print"),
                    &account,
                )?;
                loket_store::shipping::authorisation::put_domain(
                    tx,
                    &account.unwrap(),
                    "stranger.example",
                    &PersonId::new("approver"),
                    super::NOW,
                )
            },
        )
        .await;
    world
        .push("clerk", &[&world.place("7710001", "roll", 3)])
        .await;
    let own = world.place("7710001", "roll", 2);
    let outcomes = world.push("stranger", &[&own]).await;
    let loket_protocol::Outcome::Accepted { reached } = &outcomes[0] else {
        panic!("{outcomes:?}")
    };
    assert_eq!(
        reached.len(),
        1,
        "of the organisation's feed they learn nothing: {reached:?}"
    );
    let mut mirror = Mirror::default();
    mirror.catch_up(world, "stranger", 1_000).await;
    assert_eq!(
        scopes_of(&mirror),
        ["catalogue/all", "person:stranger/mine"]
    );
    let orders = mirror.mine("stranger", RecordKind::Order);
    let first: Order = serde_json::from_str(orders[0].1).unwrap();
    assert_eq!((orders.len(), first.placed_by.as_str()), (1, "stranger"));
    let mut founder = Mirror::default();
    founder.catch_up(world, "founder", 1_000).await;
    let scope = Scope::orders(&OrganisationId::new("print"), &AccountId::new("a1"));
    assert_eq!(founder.of_kind(&scope, RecordKind::Order).len(), 2);
    let cancel = world.act(
        None,
        loket_protocol::ActBody::CancelOrder { order: first.id },
    );
    assert!(
        is_accepted(&world.push("stranger", &[&cancel]).await[0]),
        "their own they may cancel"
    );
    let place = world.act(
        None,
        loket_protocol::ActBody::PlaceOrder(order("brief", "7710001", "box", 1)),
    );
    let order = OrderId::new("brief");
    let cancel = world.act(None, loket_protocol::ActBody::CancelOrder { order });
    let outcomes = world.push("stranger", &[&place, &cancel]).await;
    assert!(
        outcomes.iter().all(is_accepted),
        "in one push: {outcomes:?}"
    );
}

async fn a_desk_that_knows_everything_gets_nothing(world: &World) {
    let mut mirror = Mirror::default();
    mirror.catch_up(world, "founder", 1_000).await;
    let rows = mirror.rows_seen;
    mirror.catch_up(world, "founder", 1_000).await;
    assert_eq!(mirror.rows_seen, rows);
    let foreign = Scope::orders(&OrganisationId::new("other"), &AccountId::new("b1"));
    let mut request = mirror.request(1_000);
    request.cursors.push(Cursor {
        scope: foreign.clone(),
        after: 0,
        snapshot_until: None,
    });
    let answer = world.pull("founder", request).await;
    assert_eq!(answer.lost, std::slice::from_ref(&foreign));
    assert!(answer.pages.iter().all(|page| page.scope != foreign));
}
