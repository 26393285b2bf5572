//! Text that this computer's disk did not take.

use crate::getting_in::computer::{Computer, begin};
use crate::getting_in::server::PASSWORD;
use loket_desk::Desk;
use loket_desk::commands::*;
use loket_desk::store::outbox;
use loket_domain::Code;
use loket_domain::ids::{ActId, OrderId};
use loket_protocol::{Act, ActBody};

/// As if the disk had no room for another page, or plenty.
async fn room(desk: &Desk, pages: u32) {
    let limit = format!("PRAGMA max_page_count = {pages}");
    let store = desk.open_store().unwrap().store.clone();
    let limited = store.write(move |tx| Ok(tx.execute_batch(&limit)?));
    limited.await.unwrap();
}

async fn unsaved(desk: &Desk) -> Vec<UnsavedDraft> {
    unsent(desk, UnsentRequest {}).await.unwrap().unsaved
}

#[tokio::test]
async fn it_is_named_before_the_program_ends_until_the_disk_takes_it() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    let begun = new_draft(&desk, NewDraftRequest {}).await.unwrap();
    let mut request = SaveDraftRequest {
        draft: begun.id.clone(),
        content: begun.content.clone(),
    };
    request.content.account_number = "4410552".into();
    save_draft(&desk, request.clone()).await.unwrap();
    assert!(!desk.asks_before_leaving().await);

    room(&desk, 1).await;
    request.content.address.company = "Example Print".into();
    request.content.reference = "x".repeat(400_000);
    let refused = save_draft(&desk, request.clone()).await.unwrap_err();
    assert_eq!(refused.code, Code::DiskFull);
    let expected = UnsavedDraft {
        draft: begun.id.clone(),
        account_number: "4410552".into(),
        company: "Example Print".into(),
    };
    assert_eq!(unsaved(&desk).await, std::slice::from_ref(&expected));
    assert!(desk.asks_before_leaving().await);

    lock(&desk, LockRequest {}).await.unwrap();
    assert!(desk.asks_before_leaving().await, "the page still has it");
    let request_in = UnlockRequest {
        password: PASSWORD.into(),
        ..UnlockRequest::default()
    };
    unlock(&desk, request_in).await.unwrap();
    assert_eq!(unsaved(&desk).await, [expected]);

    room(&desk, u32::MAX / 2).await;
    save_draft(&desk, request.clone()).await.unwrap();
    assert!(unsaved(&desk).await.is_empty());
    assert!(!desk.asks_before_leaving().await);
}

#[tokio::test]
async fn whoever_removes_the_draft_does_not_want_it_kept() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    let begun = new_draft(&desk, NewDraftRequest {}).await.unwrap();
    room(&desk, 1).await;
    let mut content = begun.content.clone();
    content.reference = "x".repeat(400_000);
    let draft = begun.id.clone();
    assert!(
        save_draft(&desk, SaveDraftRequest { draft, content })
            .await
            .is_err()
    );
    room(&desk, u32::MAX / 2).await;
    let draft = begun.id.clone();
    delete_draft(&desk, DeleteDraftRequest { draft })
        .await
        .unwrap();
    assert!(!desk.asks_before_leaving().await);
}

#[tokio::test]
async fn nobody_is_asked_at_a_closed_door() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    lock(&desk, LockRequest {}).await.unwrap();
    assert!(!desk.asks_before_leaving().await);
}

#[tokio::test]
async fn a_locked_desk_says_how_much_it_holds_back_and_so_does_the_next_start() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    let act = Act {
        id: ActId::new("unsent"),
        version: 1,
        made_at: computer.world.time(),
        organisation: None,
        based_on: Vec::new(),
        after: Vec::new(),
        body: ActBody::CancelOrder {
            order: OrderId::new("order"),
        },
    };
    let store = desk.open_store().unwrap().store.clone();
    let posted = store.write(move |tx| outbox::post(tx, &act, None, None));
    posted.await.unwrap();
    drop(store);
    assert_eq!(
        begin(&desk).await.unsent,
        0,
        "whoever is in sees what it is"
    );
    let view = lock(&desk, LockRequest {}).await.unwrap();
    assert_eq!((view.unsent, view.unsaved), (1, false));
    assert!(desk.asks_before_leaving().await);
    drop(desk);

    let desk = computer.desk();
    let view = begin(&desk).await;
    assert_eq!((view.phase, view.unsent), (Phase::Locked, 1));
    assert!(desk.asks_before_leaving().await);
}
