//! Counters without gaps, compaction, tombstones.

use super::pushing::is_accepted;
use super::{Mirror, World, on_both_engines};
use loket_authority::demo::usage_differs;
use loket_authority::jobs::prune::prune;
use loket_db::Tenant;
use loket_domain::Retention;
use loket_domain::ids::{AccountId, DraftId, OrganisationId, PersonId};
use loket_domain::ordering::DraftContent;
use loket_domain::rights::LoketRight;
use loket_domain::time::DAY;
use loket_protocol::{Act, ActBody, FeedId, RecordKind, Scope};
use std::sync::atomic::{AtomicBool, Ordering};

on_both_engines! {
    a_reader_misses_nothing_while_sixteen_write
    a_thousand_changes_of_one_record_are_one_row
    what_is_gone_leaves_a_tombstone_for_those_who_had_it
    who_was_away_too_long_begins_anew
    a_record_removed_while_a_snapshot_is_read_goes_too
    check_finds_what_is_wrong
}

pub(super) fn save(world: &World, draft: &str, reference: &str, based_on: Option<i64>) -> Act {
    let content = DraftContent {
        reference: reference.to_owned(),
        ..DraftContent::default()
    };
    let (draft, copy) = (DraftId::new(draft), DraftId::new(format!("{draft}-copy")));
    world.act(
        None,
        ActBody::SaveDraft {
            draft,
            content,
            based_on,
            copy,
        },
    )
}

pub(super) fn delete(world: &World, draft: &str) -> Act {
    world.act(
        None,
        ActBody::DeleteDraft {
            draft: DraftId::new(draft),
        },
    )
}

async fn a_reader_misses_nothing_while_sixteen_write(world: &World) {
    let writing = AtomicBool::new(true);
    let servers = [world.state.clone(), world.another_server().await];
    let writers = async {
        let writer = |writer: usize| {
            let server = &servers[writer % 2];
            let (person, number) = [("founder", "7710002"), ("clerk", "7710001")][writer / 2 % 2];
            async move {
                for round in 0..12 {
                    let draft = |turn: usize| format!("d{writer}-{}", turn % 3);
                    let acts = [
                        world.place(number, "box", 1),
                        save(world, &draft(round), &format!("{round}"), None),
                        delete(world, &draft(round + 1)),
                    ];
                    let outcomes = world.push_to(server, person, &acts).await;
                    assert!(outcomes.iter().all(is_accepted), "{outcomes:?}");
                }
            }
        };
        futures_util::future::join_all((0..16).map(writer)).await;
        writing.store(false, Ordering::Relaxed);
    };
    let reader = async {
        let mut mirror = Mirror::default();
        while writing.load(Ordering::Relaxed) {
            let answer = world.pull("founder", mirror.request(40)).await;
            mirror.lay_in(answer);
        }
        mirror.catch_up(world, "founder", 40).await;
        mirror
    };
    let ((), mirror) = futures_util::future::join(writers, reader).await;
    assert_eq!(mirror.scopes, mirror.truth(world).await);
    let seen = |account: &str| {
        let scope = Scope::orders(&OrganisationId::new("print"), &AccountId::new(account));
        mirror.of_kind(&scope, RecordKind::Order).len()
    };
    assert_eq!((seen("a1"), seen("a2")), (8 * 12, 8 * 12));
    assert_eq!(mirror.mine("founder", RecordKind::Order).len(), 8 * 12);
    assert_eq!(usage_differs(world.state.db()).await, Ok(Vec::new()));
    assert_eq!(world.complaints().await, Vec::<String>::new());
}

async fn a_thousand_changes_of_one_record_are_one_row(world: &World) {
    let mut mirror = Mirror::default();
    mirror.catch_up(world, "clerk", 1_000).await;
    let before = mirror.rows_seen;
    for _ in 0..5 {
        let acts: Vec<Act> = (0..200)
            .map(|n| save(world, "draft", &n.to_string(), None))
            .collect();
        assert!(
            world
                .push("clerk", &acts.iter().collect::<Vec<_>>())
                .await
                .iter()
                .all(is_accepted)
        );
    }
    mirror.catch_up(world, "clerk", 1_000).await;
    assert_eq!(mirror.rows_seen - before, 1);
    let scope = Scope::mine(&PersonId::new("clerk"));
    let key = (RecordKind::Draft.as_str(), "draft".to_owned());
    assert_eq!(
        mirror.scopes[&scope][&key].0, 1_000,
        "the revision counts them all"
    );
}

async fn what_is_gone_leaves_a_tombstone_for_those_who_had_it(world: &World) {
    world
        .push(
            "clerk",
            &[&save(world, "one", "", None), &save(world, "two", "", None)],
        )
        .await;
    let mut mirror = Mirror::default();
    mirror.catch_up(world, "clerk", 1_000).await;
    assert_eq!(mirror.mine("clerk", RecordKind::Draft).len(), 2);
    let counter = world.counter(FeedId::person(&PersonId::new("clerk"))).await;
    world
        .push(
            "clerk",
            &[
                &delete(world, "one"),
                &delete(world, "one"),
                &delete(world, "never"),
            ],
        )
        .await;
    assert_eq!(
        world.counter(FeedId::person(&PersonId::new("clerk"))).await,
        counter + 1,
        "one removal"
    );
    mirror.catch_up(world, "clerk", 1_000).await;
    assert_eq!(mirror.mine("clerk", RecordKind::Draft).len(), 1);
    assert_eq!(mirror.scopes, mirror.truth(world).await);
    let mut fresh = Mirror::default();
    let answer = world.pull("clerk", fresh.request(1_000)).await;
    assert!(
        answer
            .pages
            .iter()
            .flat_map(|page| &page.rows)
            .all(|row| row.body.is_some())
    );
    fresh.lay_in(answer);
    assert_eq!(fresh.scopes, mirror.scopes);
}

async fn who_was_away_too_long_begins_anew(world: &World) {
    let clerk = PersonId::new("clerk");
    world
        .push(
            "clerk",
            &[&save(world, "one", "", None), &save(world, "two", "", None)],
        )
        .await;
    let mut away = Mirror::default();
    away.catch_up(world, "clerk", 1_000).await;
    world.push("clerk", &[&delete(world, "one")]).await;
    let mut here = Mirror::default();
    here.catch_up(world, "clerk", 1_000).await;
    world.pass(401 * DAY);
    world
        .push("clerk", &[&save(world, "three", "", None)])
        .await;
    world
        .push("stranger", &[&world.place("123456789", "roll", 1)])
        .await;
    assert_eq!(
        prune(world.state.db(), Retention::default(), world.now()).await,
        Ok(1)
    );
    assert_eq!(
        prune(world.state.db(), Retention::default(), world.now()).await,
        Ok(0)
    );
    let answer = world.pull("clerk", away.request(1_000)).await;
    let mine = answer
        .pages
        .iter()
        .find(|page| page.scope == Scope::mine(&clerk))
        .unwrap();
    assert!(mine.reset);
    away.lay_in(answer);
    assert_eq!(away.scopes, away.truth(world).await);
    let answer = world.pull("clerk", here.request(1_000)).await;
    assert!(
        answer.pages.iter().all(|page| !page.reset),
        "who knows of the removal goes on"
    );
    here.lay_in(answer);
    assert_eq!(here.scopes, away.scopes);
    assert_eq!(world.complaints().await, Vec::<String>::new());
}

async fn a_record_removed_while_a_snapshot_is_read_goes_too(world: &World) {
    let drafts: Vec<String> = (0..10).map(|n| format!("draft-{n}")).collect();
    for draft in &drafts {
        world.push("clerk", &[&save(world, draft, "", None)]).await;
    }
    let mut mirror = Mirror::default();
    for (round, draft) in drafts.iter().enumerate() {
        let answer = world.pull("clerk", mirror.request(3)).await;
        mirror.lay_in(answer);
        if round % 2 == 0 {
            world.push("clerk", &[&delete(world, draft)]).await;
        } else {
            world
                .push("clerk", &[&save(world, draft, "again", None)])
                .await;
        }
    }
    mirror.catch_up(world, "clerk", 3).await;
    assert_eq!(mirror.scopes, mirror.truth(world).await);
    assert_eq!(mirror.mine("clerk", RecordKind::Draft).len(), 5);
}

async fn check_finds_what_is_wrong(world: &World) {
    world
        .give("print", "clerk", LoketRight::OrdersSee, None, None)
        .await;
    world.publish_directory("print").await;
    let orders: Vec<Act> = (0..3).map(|_| world.place("7710001", "box", 1)).collect();
    world
        .push("clerk", &orders.iter().collect::<Vec<_>>())
        .await;
    assert_eq!(world.complaints().await, Vec::<String>::new());
    let print = OrganisationId::new("print");
    world
        .write(Tenant::Organisation(print.clone()), |tx| {
            tx.execute(
                "UPDATE feed SET counter = counter + 1 WHERE owner_id = 'print'",
                &[],
            )?;
            tx.execute(
                "UPDATE audit_entry SET actor = 'person:x' WHERE owner_id = 'print' AND seq = 2",
                &[],
            )
        })
        .await;
    let complaints = world.complaints().await;
    assert_eq!(complaints.len(), 2, "{complaints:?}");
    let remove = "DELETE FROM audit_entry WHERE owner_id = 'print' AND seq = 2";
    world
        .write(Tenant::Organisation(print), move |tx| {
            tx.execute(remove, &[])
        })
        .await;
    assert!(
        world
            .complaints()
            .await
            .iter()
            .any(|line| line.contains("entry 2 is missing"))
    );
}
