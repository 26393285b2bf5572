//! What goes with time: orders that have ended, and passwords.

use super::pushing::own_orders;
use super::{Mirror, World, on_both_engines};
use loket_authority::carrier::order::set;
use loket_authority::jobs::mails::deliver_due;
use loket_authority::jobs::{order_retention, password_ends};
use loket_db::{Tenant, Tx};
use loket_domain::ids::{OrganisationId, PersonId};
use loket_domain::ordering::SetOrderStatus;
use loket_domain::ordering::{Order, OrderStatus};
use loket_domain::people::CLASSIC_LIFE;
use loket_domain::time::{DAY, SECOND};
use loket_mail::{MailRoute, Post};
use loket_protocol::RecordKind;
use loket_store::ordering::{order, retention};
use loket_store::people::credential;
use std::path::Path;

on_both_engines! {
    an_order_that_has_ended_goes_step_by_step
    an_open_order_stays
    a_password_is_warned_of_once
    who_was_told_too_late_is_told_once
}

const LINK: &str = "https://track.example/7";

async fn placed(world: &World, quantity: u32) -> String {
    let before: Vec<_> = own_orders(world, "clerk").await;
    world
        .push("clerk", &[&world.place("7710001", "box", quantity)])
        .await;
    let after = own_orders(world, "clerk").await;
    let new = after
        .into_iter()
        .find(|order| before.iter().all(|known| known.id != order.id));
    new.unwrap().number.unwrap()
}

async fn moved(world: &World, number: &str, steps: &[OrderStatus]) {
    for status in steps {
        let tracking = (*status == OrderStatus::Shipped).then(|| LINK.to_owned());
        let wanted = SetOrderStatus {
            status: *status,
            tracking,
        };
        set(&world.state, "anke", number, wanted).await.unwrap();
    }
}

async fn stored(world: &World) -> Vec<Order> {
    let print = OrganisationId::new("print");
    world
        .read(Tenant::Organisation(print.clone()), move |tx| {
            order::of_organisation(tx, &print)
        })
        .await
}

/// What a desk that comes for the first time, and one that has been there all along, see of the clerk's own order.
async fn seen(world: &World, old: &mut Mirror) -> [Option<Option<String>>; 2] {
    old.catch_up(world, "clerk", 1_000).await;
    let mut fresh = Mirror::default();
    fresh.catch_up(world, "clerk", 1_000).await;
    [&fresh, &*old].map(|mirror| {
        let own = mirror.mine("clerk", RecordKind::Order);
        own.first().map(|(_, body)| {
            let order: Order = serde_json::from_str(body).unwrap();
            order.tracking
        })
    })
}

async fn an_order_that_has_ended_goes_step_by_step(world: &World) {
    use OrderStatus::{Cancelled, Completed, InPreparation, Shipped};
    let number = placed(world, 7).await;
    moved(world, &number, &[InPreparation, Shipped, Completed]).await;
    let mut old = Mirror::default();
    let link = || Some(Some(LINK.to_owned()));
    world.pass(10 * DAY - 1);
    assert_eq!(order_retention::let_go(&world.state).await, Ok(0));
    assert_eq!(seen(world, &mut old).await, [link(), link()]);
    world.pass(1);
    assert_eq!(
        seen(world, &mut Mirror::default()).await[0],
        Some(None),
        "the job is late"
    );
    assert_eq!(order_retention::let_go(&world.state).await, Ok(1));
    assert_eq!(stored(world).await[0].tracking, None);
    assert_eq!(seen(world, &mut old).await, [Some(None), Some(None)]);
    let cancelled = placed(world, 9).await;
    moved(world, &cancelled, &[Cancelled]).await;
    world.pass(20 * DAY - 1);
    assert_eq!(order_retention::let_go(&world.state).await, Ok(0));
    world.pass(1);
    assert_eq!(own_orders(world, "clerk").await.len(), 1, "the job is late");
    assert_eq!(order_retention::let_go(&world.state).await, Ok(1));
    world.pass(10 * DAY);
    assert_eq!(
        order_retention::let_go(&world.state).await,
        Ok(1),
        "the cancelled one"
    );
    assert_eq!(order_retention::let_go(&world.state).await, Ok(0));
    assert!(stored(world).await.is_empty());
    assert_eq!(seen(world, &mut old).await, [None, None]);
    let print = OrganisationId::new("print");
    let totals = world
        .read(Tenant::Organisation(print.clone()), move |tx| {
            retention::totals(tx, &print)
        })
        .await;
    let totals: Vec<_> = totals
        .iter()
        .map(|(account, supply, _, units)| (account.as_str(), supply.as_str(), *units))
        .collect();
    assert_eq!(totals, [("a1", "box", 7)], "of what was delivered");
    let gone = SetOrderStatus {
        status: Completed,
        tracking: None,
    };
    assert!(set(&world.state, "anke", &number, gone).await.is_err());
    assert_eq!(world.complaints().await, Vec::<String>::new());
}

async fn an_open_order_stays(world: &World) {
    let number = placed(world, 1).await;
    moved(
        world,
        &number,
        &[OrderStatus::InPreparation, OrderStatus::Shipped],
    )
    .await;
    world.pass(400 * DAY);
    assert_eq!(order_retention::let_go(&world.state).await, Ok(0));
    let own = own_orders(world, "clerk").await;
    assert_eq!(own[0].tracking.as_deref(), Some(LINK));
}

async fn choose_password(world: &World, person: &'static str) {
    let now = world.now();
    let set = move |tx: &mut Tx<'_>| credential::set(tx, &PersonId::new(person), "x", now);
    world.write(Tenant::Installation, set).await;
}

/// Warns, delivers, and gives the subjects of what came.
async fn told(world: &World, folder: &Path) -> Vec<String> {
    password_ends::warn(&world.state).await.unwrap();
    assert_eq!(
        password_ends::warn(&world.state).await,
        Ok(0),
        "it waits already"
    );
    let post = Post::of(&MailRoute::Folder(folder.to_owned()))
        .unwrap()
        .unwrap();
    deliver_due(&world.state, &post).await.unwrap();
    let mut subjects = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        std::fs::remove_file(&path).unwrap();
        let subject = text.lines().find_map(|line| line.strip_prefix("Subject: "));
        subjects.push(subject.unwrap().to_owned());
    }
    subjects
}

async fn a_password_is_warned_of_once(world: &World) {
    let folder = tempfile::tempdir().unwrap();
    choose_password(world, "clerk").await;
    let mut at = 0;
    for (moment, expected) in [
        (CLASSIC_LIFE - 14 * DAY - 1, None),
        (CLASSIC_LIFE - 14 * DAY, Some("over 14 dagen")),
        (CLASSIC_LIFE - 10 * DAY, None),
        (CLASSIC_LIFE - 7 * DAY, Some("over 7 dagen")),
        (CLASSIC_LIFE - DAY, Some("morgen")),
        (CLASSIC_LIFE - SECOND, None),
        (CLASSIC_LIFE, Some("is verlopen")),
        (CLASSIC_LIFE + SECOND, None),
        (CLASSIC_LIFE + 5 * DAY, None),
    ] {
        world.pass(moment - at);
        at = moment;
        let subjects = told(world, folder.path()).await;
        assert_eq!(
            subjects.len(),
            usize::from(expected.is_some()),
            "{moment}: {subjects:?}"
        );
        for (subject, part) in subjects.iter().zip(expected) {
            assert!(subject.contains(part), "{subject} at {moment}");
        }
    }
    choose_password(world, "clerk").await;
    assert_eq!(told(world, folder.path()).await, Vec::<String>::new());
    world.pass(CLASSIC_LIFE - 14 * DAY);
    assert_eq!(
        told(world, folder.path()).await.len(),
        1,
        "a new password, a new warning"
    );
}

async fn who_was_told_too_late_is_told_once(world: &World) {
    let folder = tempfile::tempdir().unwrap();
    choose_password(world, "clerk").await;
    choose_password(world, "founder").await;
    world.pass(CLASSIC_LIFE - 5 * DAY);
    let subjects = told(world, folder.path()).await;
    assert_eq!(subjects.len(), 2);
    assert!(
        subjects
            .iter()
            .all(|subject| subject.contains("over 5 dagen")),
        "{subjects:?}"
    );
    // Queued, and changed before it left: its point is gone.
    world.pass(4 * DAY);
    assert_eq!(password_ends::warn(&world.state).await, Ok(2));
    choose_password(world, "founder").await;
    assert_eq!(told(world, folder.path()).await.len(), 1);
    world.pass(30 * DAY);
    assert_eq!(
        told(world, folder.path()).await,
        Vec::<String>::new(),
        "that is long past"
    );
}
