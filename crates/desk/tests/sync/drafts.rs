use super::*;
use loket_desk::commands::{
    DeleteDraftRequest, ListDraftsRequest, OpenDraftRequest, delete_draft, list_drafts, open_draft,
};
use loket_desk::commands::{DraftRow, SyncNowRequest, sync_now};
use loket_domain::Code;
use loket_protocol::{ActBody, DraftRecord};

async fn listed(scene: &Scene) -> Vec<DraftRow> {
    list_drafts(&scene.desk, ListDraftsRequest {})
        .await
        .unwrap()
        .drafts
}

async fn text(scene: &Scene, draft: &DraftId) -> String {
    open_draft(
        &scene.desk,
        OpenDraftRequest {
            draft: draft.clone(),
        },
    )
    .await
    .unwrap()
    .content
    .reference
}

fn record(id: &DraftId, reference: &str, device: &str) -> DraftRecord {
    DraftRecord {
        id: id.clone(),
        content: DraftContent {
            reference: reference.into(),
            ..content()
        },
        changed_at: START,
        device: DeviceId::new(device),
        copy_of: None,
    }
}

fn drafts_page(id: &DraftId, record: &DraftRecord, counter: i64) -> PullAnswer {
    answer(vec![page(
        mine(),
        vec![row(RecordKind::Draft, id.as_str(), counter, record)],
        counter,
    )])
}

#[tokio::test]
async fn typing_goes_out_when_it_pauses_and_only_the_last_text() {
    let scene = Scene::synced().await;
    let draft = scene.draft().await;
    scene.type_in(&draft, "ours, changed").await;
    scene.step().await.unwrap();
    assert!(scene.pushed().is_empty(), "somebody is typing");
    scene.clock.pass(2_000);
    scene.script.accepts(3);
    scene.script.pull(drafts_page(
        &draft,
        &record(&draft, "ours, changed", "here"),
        3,
    ));
    scene.step().await.unwrap();
    let pushed = scene.pushed();
    assert_eq!(pushed.len(), 1);
    let ActBody::SaveDraft {
        content,
        based_on: None,
        ..
    } = &pushed[0].body
    else {
        panic!("{pushed:?}")
    };
    assert_eq!(content.reference, "ours, changed");
    assert!(listed(&scene).await[0].saved_elsewhere);
    scene.clock.pass(10_000);
    scene.step().await.unwrap();
    assert_eq!(scene.pushed().len(), 1, "nothing new, nothing sent");
}

#[tokio::test]
async fn what_is_typed_while_an_earlier_text_is_under_way_is_kept_and_follows() {
    let scene = Scene::synced().await;
    let draft = scene.draft().await;
    scene.clock.pass(2_000);
    assert!(scene.step().await.is_err(), "no answer");
    scene.type_in(&draft, "later").await;
    scene.clock.pass(2_000);
    scene.script.accepts(3);
    scene
        .script
        .pull(drafts_page(&draft, &record(&draft, "ours", "here"), 3));
    scene.step().await.unwrap();
    assert_eq!(text(&scene, &draft).await, "later");
    scene.script.accepts(4);
    scene
        .script
        .pull(drafts_page(&draft, &record(&draft, "later", "here"), 4));
    scene.step().await.unwrap();
    assert_eq!(scene.pushed().len(), 3);
    assert_eq!(text(&scene, &draft).await, "later");
    assert!(listed(&scene).await[0].saved_elsewhere);
}

#[tokio::test]
async fn two_computers_at_one_draft_lose_no_text() {
    let scene = Scene::synced().await;
    let draft = DraftId::new("shared");
    scene
        .script
        .pull(drafts_page(&draft, &record(&draft, "first", "there"), 3));
    scene.step().await.unwrap();
    assert_eq!(text(&scene, &draft).await, "first");
    // While it is open here, somebody changes it there.
    scene
        .script
        .pull(drafts_page(&draft, &record(&draft, "theirs", "there"), 4));
    scene.step().await.unwrap();
    scene.type_in(&draft, "ours").await;
    scene.clock.pass(2_000);
    scene.script.accepts(5);
    scene.step().await.unwrap();
    let pushed = scene.pushed();
    let ActBody::SaveDraft { based_on, copy, .. } = &pushed[0].body else {
        panic!("{pushed:?}")
    };
    assert_eq!(
        *based_on,
        Some(3),
        "what was on screen, not what came since"
    );
    let copied = DraftRecord {
        copy_of: Some(draft.clone()),
        ..record(copy, "ours", "here")
    };
    scene.script.pull(drafts_page(copy, &copied, 5));
    scene.step().await.unwrap();
    assert_eq!(text(&scene, &draft).await, "theirs");
    assert_eq!(text(&scene, copy).await, "ours");
    assert_eq!(
        listed(&scene).await.iter().filter(|row| row.copy).count(),
        1
    );
}

#[tokio::test]
async fn what_another_computer_wrote_is_not_ordered_unseen() {
    let scene = Scene::synced().await;
    let draft = DraftId::new("shared");
    scene
        .script
        .pull(drafts_page(&draft, &record(&draft, "first", "there"), 3));
    scene.step().await.unwrap();
    let seen = open_draft(
        &scene.desk,
        OpenDraftRequest {
            draft: draft.clone(),
        },
    )
    .await
    .unwrap();
    // While the overview is open here, somebody changes it there.
    scene
        .script
        .pull(drafts_page(&draft, &record(&draft, "theirs", "there"), 4));
    scene.step().await.unwrap();
    let confirm = async |content| {
        let request = PlaceOrderRequest {
            draft: draft.clone(),
            content,
        };
        place_order(&scene.desk, request).await
    };
    let refused = confirm(seen.content.clone()).await.unwrap_err();
    assert_eq!(refused.code, Code::DraftChanged);
    assert_eq!(listed(&scene).await.len(), 1, "it is still a draft");
    assert_eq!(text(&scene, &draft).await, "theirs");
    let looked_at = DraftContent {
        reference: "theirs".into(),
        step: 1,
        ..seen.content
    };
    assert_eq!(
        confirm(looked_at).await.unwrap().order.reference,
        "theirs",
        "on whatever step it was seen"
    );
}

#[tokio::test]
async fn a_draft_removed_elsewhere_goes_unless_it_was_typed_in_here() {
    let scene = Scene::synced().await;
    let (gone, kept) = (DraftId::new("gone"), DraftId::new("kept"));
    let rows = vec![
        row(RecordKind::Draft, "gone", 3, &record(&gone, "a", "there")),
        row(RecordKind::Draft, "kept", 4, &record(&kept, "b", "there")),
    ];
    scene.script.pull(answer(vec![page(mine(), rows, 4)]));
    scene.step().await.unwrap();
    scene.type_in(&kept, "typed here").await;
    let rows = vec![
        tombstone(RecordKind::Draft, "gone", 5),
        tombstone(RecordKind::Draft, "kept", 6),
    ];
    scene.script.pull(answer(vec![page(mine(), rows, 6)]));
    scene.step().await.unwrap();
    let rows = listed(&scene).await;
    assert_eq!((rows.len(), &rows[0].id), (1, &kept));
}

#[tokio::test]
async fn a_removed_draft_comes_back_by_undo_and_is_not_removed_there() {
    let scene = Scene::synced().await;
    let draft = DraftId::new("there");
    scene
        .script
        .pull(drafts_page(&draft, &record(&draft, "first", "there"), 3));
    scene.step().await.unwrap();
    scene.cut(true);
    let view = delete_draft(
        &scene.desk,
        DeleteDraftRequest {
            draft: draft.clone(),
        },
    )
    .await
    .unwrap();
    assert!(listed(&scene).await.is_empty());
    assert!(scene.step().await.is_err());
    save_draft(
        &scene.desk,
        SaveDraftRequest {
            draft: draft.clone(),
            content: view.content,
        },
    )
    .await
    .unwrap();
    scene.cut(false);
    scene.clock.pass(2_000);
    scene.script.accepts(4);
    scene.step().await.unwrap();
    let pushed = scene.pushed();
    assert!(
        matches!(&pushed[..], [act] if matches!(act.body, ActBody::SaveDraft { based_on: Some(3), .. }))
    );
    assert_eq!(text(&scene, &draft).await, "first");
}

#[tokio::test]
async fn a_draft_the_server_never_had_is_removed_without_it_and_one_it_had_with_it() {
    let scene = Scene::synced().await;
    let draft = scene.draft().await;
    delete_draft(&scene.desk, DeleteDraftRequest { draft })
        .await
        .unwrap();
    scene.step().await.unwrap();
    assert!(scene.pushed().is_empty());
    let draft = scene.draft().await;
    scene.script.accepts(3);
    scene
        .script
        .pull(drafts_page(&draft, &record(&draft, "ours", "here"), 3));
    sync_now(&scene.desk, SyncNowRequest {}).await.unwrap();
    delete_draft(
        &scene.desk,
        DeleteDraftRequest {
            draft: draft.clone(),
        },
    )
    .await
    .unwrap();
    scene.script.accepts(4);
    // It was changed on another computer before its removal got there: still removed, then gone.
    scene.script.pull(answer(vec![page(
        mine(),
        vec![tombstone(RecordKind::Draft, draft.as_str(), 4)],
        4,
    )]));
    scene.step().await.unwrap();
    assert_eq!(scene.pushed().len(), 2);
    assert!(listed(&scene).await.is_empty());
}

#[tokio::test]
async fn a_text_the_server_refuses_stays_and_is_not_sent_again_unchanged() {
    let scene = Scene::synced().await;
    let draft = scene.draft().await;
    scene.clock.pass(2_000);
    scene.script.push(|request| {
        let refusals = vec![loket_domain::Code::RequestTooLarge.into()];
        Ok(verdicts(request, |_| Outcome::Refused {
            refusals: refusals.clone(),
            reached: vec![],
        }))
    });
    scene.step().await.unwrap();
    scene.clock.pass(2_000);
    scene.step().await.unwrap();
    assert_eq!(scene.pushed().len(), 1);
    assert_eq!(text(&scene, &draft).await, "ours");
}
