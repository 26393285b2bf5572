//! Drafts on two computers: no text is lost.

use super::feeds::{delete, save};
use super::pushing::{codes, is_accepted};
use super::{Mirror, World, on_both_engines};
use loket_domain::Code;
use loket_domain::ids::DraftId;
use loket_domain::ordering::DraftContent;
use loket_protocol::{ActBody, DraftRecord, RecordKind};

on_both_engines! {
    a_draft_changed_on_two_computers_becomes_two
    a_draft_seen_before_it_is_changed_stays_one
    a_draft_changed_after_it_was_removed_comes_back
    a_draft_no_screen_can_have_typed_is_refused
}

async fn drafts(world: &World) -> Vec<DraftRecord> {
    let mut mirror = Mirror::default();
    mirror.catch_up(world, "clerk", 1_000).await;
    let found = mirror.mine("clerk", RecordKind::Draft);
    found
        .into_iter()
        .map(|(_, body)| serde_json::from_str(body).unwrap())
        .collect()
}

async fn a_draft_changed_on_two_computers_becomes_two(world: &World) {
    world
        .push_from("clerk", "desk", &[&save(world, "draft", "begun", None)])
        .await;
    world
        .push_from(
            "clerk",
            "laptop",
            &[&save(world, "draft", "on the laptop", Some(1))],
        )
        .await;
    let conflict = save(world, "draft", "at the desk", Some(1));
    assert!(is_accepted(
        &world
            .push_from("clerk", "desk", &[&conflict, &conflict])
            .await[0]
    ));
    let found = drafts(world).await;
    let texts: Vec<(&str, &str)> = found
        .iter()
        .map(|draft| (draft.id.as_str(), draft.content.reference.as_str()))
        .collect();
    assert_eq!(
        texts,
        [("draft", "on the laptop"), ("draft-copy", "at the desk")]
    );
    assert_eq!(found[1].copy_of, Some(DraftId::new("draft")));
    world
        .push_from(
            "clerk",
            "desk",
            &[&save(world, "draft-copy", "goes on", Some(1))],
        )
        .await;
    assert_eq!(
        drafts(world).await[1].copy_of,
        Some(DraftId::new("draft")),
        "it stays a copy"
    );
}

async fn a_draft_seen_before_it_is_changed_stays_one(world: &World) {
    world
        .push_from("clerk", "desk", &[&save(world, "draft", "one", None)])
        .await;
    world
        .push_from("clerk", "laptop", &[&save(world, "draft", "two", Some(1))])
        .await;
    world
        .push_from("clerk", "desk", &[&save(world, "draft", "three", Some(2))])
        .await;
    world
        .push_from("clerk", "desk", &[&save(world, "draft", "four", Some(2))])
        .await;
    let found = drafts(world).await;
    assert_eq!(
        (found.len(), found[0].content.reference.as_str()),
        (1, "four")
    );
}

async fn a_draft_changed_after_it_was_removed_comes_back(world: &World) {
    world
        .push_from(
            "clerk",
            "desk",
            &[&save(world, "draft", "one", None), &delete(world, "draft")],
        )
        .await;
    assert_eq!(drafts(world).await, []);
    world
        .push_from(
            "clerk",
            "laptop",
            &[&save(world, "draft", "typed offline", Some(1))],
        )
        .await;
    assert_eq!(drafts(world).await[0].content.reference, "typed offline");
}

async fn a_draft_no_screen_can_have_typed_is_refused(world: &World) {
    let content = DraftContent {
        reference: "x".repeat(30_000),
        ..DraftContent::default()
    };
    let (draft, copy) = (DraftId::new("draft"), DraftId::new("copy"));
    let act = world.act(
        None,
        ActBody::SaveDraft {
            draft,
            content,
            based_on: None,
            copy,
        },
    );
    assert_eq!(
        codes(&world.push("clerk", &[&act]).await[0]),
        [Code::RequestTooLarge]
    );
    let nul = save(world, "draft", "a\0b", None);
    assert_eq!(
        codes(&world.push("clerk", &[&nul]).await[0]),
        [Code::FieldUnreadable]
    );
    let right_to_left = save(world, "draft", "شركة \u{1F4E6}", None);
    assert!(is_accepted(
        &world.push("clerk", &[&right_to_left]).await[0]
    ));
}
