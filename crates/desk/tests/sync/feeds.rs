use super::*;
use loket_desk::store::{cursor, mirror, outbox};
use loket_domain::ids::OrderId;

async fn held(scene: &Scene, kind: RecordKind, id: &'static str) -> Option<String> {
    scene
        .desk
        .open_store()
        .unwrap()
        .store
        .read(move |c| mirror::body(c, kind, id))
        .await
        .unwrap()
}

fn text(value: &str) -> Option<String> {
    Some(format!("{value:?}"))
}

#[tokio::test]
async fn an_answer_that_comes_late_changes_nothing() {
    let scene = Scene::synced().await;
    let scope = || Scope::members(&organisation());
    let old = answer(vec![page(
        scope(),
        vec![
            row(RecordKind::Member, "m", 3, &"old"),
            row(RecordKind::Member, "n", 4, &"gone soon"),
        ],
        4,
    )]);
    scene.script.pull(old.clone());
    let rows = vec![
        row(RecordKind::Member, "m", 5, &"new"),
        tombstone(RecordKind::Member, "n", 6),
    ];
    scene.script.pull(answer(vec![page(scope(), rows, 6)]));
    scene.script.pull(old);
    for _ in 0..3 {
        scene.step().await.unwrap();
    }
    assert_eq!(held(&scene, RecordKind::Member, "m").await, text("new"));
    assert_eq!(held(&scene, RecordKind::Member, "n").await, None);
    scene.step().await.unwrap();
    let asked = scene.script.pulls.lock().unwrap().last().unwrap().clone();
    let members = asked
        .cursors
        .iter()
        .find(|cursor| cursor.scope == scope())
        .unwrap();
    assert_eq!(members.after, 6);
}

#[tokio::test]
async fn a_scope_lost_is_deleted_and_one_begun_anew_is_emptied_first() {
    let scene = Scene::synced().await;
    let (kept, lost) = (
        Scope::members(&organisation()),
        Scope::orders(&organisation(), &AccountId::new("a")),
    );
    scene.script.pull(answer(vec![
        page(
            kept.clone(),
            vec![
                row(RecordKind::Member, "m", 3, &"a"),
                row(RecordKind::Member, "n", 4, &"b"),
            ],
            4,
        ),
        page(lost.clone(), vec![row(RecordKind::Order, "x", 3, &"c")], 4),
    ]));
    scene.step().await.unwrap();
    let begun = Page {
        reset: true,
        ..page(kept, vec![row(RecordKind::Member, "n", 9, &"b")], 9)
    };
    scene.script.pull(PullAnswer {
        lost: vec![lost],
        ..answer(vec![begun])
    });
    scene.step().await.unwrap();
    assert_eq!(held(&scene, RecordKind::Member, "m").await, None);
    assert_eq!(held(&scene, RecordKind::Member, "n").await, text("b"));
    assert_eq!(held(&scene, RecordKind::Order, "x").await, None);
    let cursors = scene
        .desk
        .open_store()
        .unwrap()
        .store
        .read(cursor::all)
        .await
        .unwrap();
    assert_eq!(cursors.len(), 4);
}

#[tokio::test]
async fn a_record_of_two_scopes_is_one_record_until_both_have_lost_it() {
    let scene = Scene::synced().await;
    let (_, view) = scene.order().await;
    let order = placed(&view.order, "L-1", OrderStatus::Placed);
    let by_number = || Scope::orders(&organisation(), &AccountId::new("a"));
    scene.script.accepts(5);
    scene.script.pull(answer(vec![
        page(
            mine(),
            vec![row(RecordKind::Order, order.id.as_str(), 5, &order)],
            5,
        ),
        page(
            by_number(),
            vec![row(RecordKind::Order, order.id.as_str(), 8, &order)],
            8,
        ),
    ]));
    scene.step().await.unwrap();
    let total = |scene: &Scene| {
        let store = Arc::clone(&scene.desk.open_store().unwrap().store);
        async move {
            store
                .read(|c| loket_desk::store::history::count(c, &[], None))
                .await
                .unwrap()
        }
    };
    assert_eq!(total(&scene).await, 1);
    scene.script.pull(PullAnswer {
        lost: vec![by_number()],
        ..answer(vec![])
    });
    scene.step().await.unwrap();
    assert_eq!(total(&scene).await, 1);
    scene.script.pull(answer(vec![page(
        mine(),
        vec![tombstone(RecordKind::Order, order.id.as_str(), 9)],
        9,
    )]));
    scene.step().await.unwrap();
    assert_eq!(total(&scene).await, 0);
}

#[tokio::test]
async fn settled_acts_are_kept_for_35_days_by_the_servers_clock() {
    let scene = Scene::synced().await;
    let (_, view) = scene.order().await;
    scene.script.accepts(5);
    scene.script.pull(answer(vec![page(mine(), vec![], 5)]));
    scene.step().await.unwrap();
    let act = scene.pushed()[0].id.clone();
    let kept = |scene: &Scene| {
        let (store, act) = (
            Arc::clone(&scene.desk.open_store().unwrap().store),
            act.clone(),
        );
        async move {
            store
                .read(move |c| outbox::state(c, &act))
                .await
                .unwrap()
                .is_some()
        }
    };
    // This computer's clock runs a year ahead; that forgets nothing.
    scene.clock.pass(365 * DAY);
    scene.script.pull(PullAnswer {
        server_time: START.plus(35 * DAY),
        ..answer(vec![])
    });
    scene.step().await.unwrap();
    assert!(kept(&scene).await);
    scene.script.pull(PullAnswer {
        server_time: START.plus(35 * DAY + 1),
        ..answer(vec![])
    });
    scene.step().await.unwrap();
    assert!(
        !kept(&scene).await,
        "{}",
        OrderId::new(view.order.id.as_str())
    );
}

#[tokio::test]
async fn a_big_answer_is_fetched_page_by_page_from_where_the_last_one_ended() {
    let scene = Scene::synced().await;
    let scope = || Scope::members(&organisation());
    for n in 1..=3 {
        let rows = vec![row(RecordKind::Member, &format!("m{n}"), n, &"somebody")];
        let more = Page {
            more: n < 3,
            snapshot_until: Some(3),
            ..page(scope(), rows, n)
        };
        scene.script.pull(answer(vec![more]));
    }
    scene.step().await.unwrap();
    let asked = scene.script.pulls.lock().unwrap().clone();
    let after = |request: &PullRequest| {
        let found = request
            .cursors
            .iter()
            .find(|cursor| cursor.scope == scope());
        found.map(|cursor| (cursor.after, cursor.snapshot_until))
    };
    let last: Vec<_> = asked.iter().rev().take(3).rev().map(after).collect();
    assert_eq!(last, [None, Some((1, Some(3))), Some((2, Some(3)))]);
    assert!(
        asked.last().unwrap().cursors.len() >= 4,
        "scopes an answer does not name are still held"
    );
    assert_eq!(
        held(&scene, RecordKind::Member, "m3").await,
        text("somebody")
    );
}

#[tokio::test]
async fn a_clock_that_was_days_ahead_is_set_right_before_anything_asks() {
    let scene = Scene::synced().await;
    scene.cut(true);
    scene.order().await;
    assert!(scene.step().await.is_err());
    // The wall clock jumps ten days; the server knows better.
    scene.clock.jump(10 * DAY);
    scene.cut(false);
    scene.script.accepts(5);
    scene.step().await.unwrap();
    assert_eq!(scene.pushed().len(), 1, "it is not old and does not ask");
}
