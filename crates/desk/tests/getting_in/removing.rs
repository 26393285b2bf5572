//! A person's data leaves a computer: asked for, or because they were forgotten elsewhere.

use crate::getting_in::computer::{Computer, begin, sign_in_as};
use crate::getting_in::server::{ANNA, BAS, PASSWORD};
use loket_desk::Desk;
use loket_desk::commands::*;
use loket_desk::transport::TransportError;
use loket_domain::{Code, Refusal};

/// Something typed that the server does not have.
async fn type_a_draft(desk: &Desk) {
    let mut draft = new_draft(desk, NewDraftRequest {}).await.unwrap();
    draft.content.reference = "unsent-marker".into();
    let saved = SaveDraftRequest {
        draft: draft.id,
        content: draft.content,
    };
    save_draft(desk, saved).await.unwrap();
}

async fn preview(desk: &Desk, login: &str) -> Result<RemovePreviewView, Refusal> {
    let login = login.to_owned();
    remove_preview(desk, RemovePreviewRequest { login }).await
}

async fn remove(desk: &Desk, login: &str, though_unsent: bool) -> Result<StartView, Refusal> {
    let request = RemoveFromComputerRequest {
        login: login.to_owned(),
        though_unsent,
    };
    remove_from_computer(desk, request).await
}

fn nothing_is_left(computer: &Computer) {
    let files: Vec<String> = computer.files().into_keys().collect();
    assert_eq!(files, ["settings.json"], "files");
    assert!(computer.vault.entries().is_empty(), "keychain");
    let settings = computer.files().remove("settings.json").unwrap();
    let settings: serde_json::Value = serde_json::from_slice(&settings).unwrap();
    assert!(settings["last"].is_null(), "{settings}");
    assert_eq!(settings["remembered"], serde_json::json!([]));
}

#[tokio::test]
async fn what_is_only_here_is_said_and_goes_only_with_a_yes() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    let clean = preview(&desk, "").await.unwrap();
    assert_eq!((clean.readable, clean.drafts), (true, 0));
    type_a_draft(&desk).await;
    assert_eq!(preview(&desk, "").await.unwrap().drafts, 1);
    let refused = remove(&desk, "", false).await.err();
    assert_eq!(refused.map(|r| r.code), Some(Code::UnsentHere));
    assert!(desk.open_store().is_ok(), "nothing happened");

    let view = remove(&desk, "", true).await.unwrap();
    assert_eq!(view.phase, Phase::SignIn);
    assert!(computer.server.state().sessions.is_empty(), "signed out");
    nothing_is_left(&computer);
    drop(desk);
    let desk = computer.desk();
    assert_eq!(begin(&desk).await.phase, Phase::SignIn);
    sign_in_as(&desk, ANNA, PASSWORD, true).await.unwrap();
    let drafts = list_drafts(&desk, ListDraftsRequest {}).await.unwrap();
    assert!(drafts.drafts.is_empty(), "begins anew");
}

#[tokio::test]
async fn a_locked_desk_counts_by_its_keychain_and_names_nothing() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    type_a_draft(&desk).await;
    lock(&desk, LockRequest {}).await.unwrap();
    let seen = preview(&desk, "").await.unwrap();
    assert_eq!((seen.readable, seen.drafts), (true, 1));
    assert!(desk.open_store().is_err(), "looking let nobody in");
    assert_eq!(remove(&desk, "", true).await.unwrap().phase, Phase::SignIn);
    nothing_is_left(&computer);
}

#[tokio::test]
async fn a_store_without_its_key_goes_only_knowingly() {
    let computer = Computer::new();
    drop(computer.signed_in(true).await);
    computer.vault.delete_all("");
    let desk = computer.desk();
    assert_eq!(begin(&desk).await.phase, Phase::Recovery);
    assert!(!preview(&desk, "").await.unwrap().readable);
    let refused = remove(&desk, "", false).await.err();
    assert_eq!(refused.map(|r| r.code), Some(Code::UnsentHere));
    assert_eq!(begin(&desk).await.phase, Phase::Recovery, "still there");
    assert_eq!(remove(&desk, "", true).await.unwrap().phase, Phase::SignIn);
    nothing_is_left(&computer);
}

#[tokio::test]
async fn somebody_who_is_not_in_is_named_and_nobody_else_loses_anything() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    type_a_draft(&desk).await;
    sign_in_as(&desk, BAS, PASSWORD, true).await.unwrap();
    switch_person(&desk, SwitchPersonRequest {}).await.unwrap();
    for (login, code) in [
        ("", Code::FieldRequired),
        ("nobody@mail.example", Code::NeverSignedInHere),
    ] {
        let refused = preview(&desk, login).await.unwrap_err();
        assert_eq!(
            (refused.code, refused.field.as_deref()),
            (code, Some("login"))
        );
    }
    assert_eq!(preview(&desk, ANNA).await.unwrap().drafts, 1);
    remove(&desk, ANNA, true).await.unwrap();
    assert_eq!(
        preview(&desk, ANNA).await.unwrap_err().code,
        Code::NeverSignedInHere
    );
    computer.server.down(true);
    let view = sign_in_as(&desk, BAS, PASSWORD, true).await.unwrap();
    assert_eq!(view.phase, Phase::Ready, "his store is whole");
}

#[tokio::test]
async fn a_removal_that_was_interrupted_is_finished_at_the_next_start() {
    let computer = Computer::new();
    drop(computer.signed_in(true).await);
    // The program ended right after the one step that decides.
    let store = computer.file(".store");
    std::fs::rename(&store, store.with_extension("gone")).unwrap();
    std::fs::write(store.with_extension("store-wal"), b"another key's log").unwrap();
    let desk = computer.desk();
    assert_eq!(begin(&desk).await.phase, Phase::SignIn);
    let files: Vec<String> = computer.files().into_keys().collect();
    assert_eq!(files, ["settings.json"]);
    assert!(computer.vault.entries().is_empty());
    sign_in_as(&desk, ANNA, PASSWORD, true).await.unwrap();
    drop(desk);
    assert_eq!(begin(&computer.desk()).await.phase, Phase::Ready);
}

#[tokio::test]
async fn a_keychain_that_is_locked_is_emptied_later() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    computer
        .vault
        .fail(Some(loket_desk::vault::VaultError::Locked));
    remove(&desk, "", true).await.unwrap();
    let files = computer.files();
    assert!(
        files
            .values()
            .all(|bytes| bytes.is_empty() || bytes.starts_with(b"{"))
    );
    drop(desk);
    computer.vault.fail(None);
    assert!(!computer.vault.entries().is_empty());
    assert_eq!(begin(&computer.desk()).await.phase, Phase::SignIn);
    nothing_is_left(&computer);
}

#[tokio::test]
async fn a_log_that_outlived_its_store_is_not_played_into_the_next() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    let log = computer.file(".store").with_extension("store-wal");
    remove(&desk, "", true).await.unwrap();
    std::fs::write(&log, [7; 4096]).unwrap();
    sign_in_as(&desk, ANNA, PASSWORD, true).await.unwrap();
    type_a_draft(&desk).await;
    drop(desk);
    assert_eq!(begin(&computer.desk()).await.phase, Phase::Ready);
}

#[tokio::test]
async fn whoever_was_forgotten_elsewhere_leaves_nothing_here() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    type_a_draft(&desk).await;
    computer.server.state().failure = Some(TransportError::Forgotten);
    let refused = own_account(&desk, OwnAccountRequest {}).await.err();
    assert_eq!(refused.map(|r| r.code), Some(Code::SessionEnded));
    let view = begin(&desk).await;
    assert_eq!((view.phase, view.receipt), (Phase::Forgotten, None));
    nothing_is_left(&computer);
    let view = put_receipt_away(&desk, PutReceiptAwayRequest {})
        .await
        .unwrap();
    assert_eq!(view.phase, Phase::SignIn);
}

/// Anna is forgotten at the server; this computer only has the name it had for her.
fn forget_anna(computer: &Computer) {
    let wraps = std::fs::read(computer.file(".keys")).unwrap();
    let wraps: serde_json::Value = serde_json::from_slice(&wraps).unwrap();
    let device = wraps["device"].as_str().unwrap().to_owned();
    computer.server.state().gone.insert(device);
}

#[tokio::test]
async fn who_was_forgotten_leaves_a_computer_they_had_signed_out_on() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    type_a_draft(&desk).await;
    sign_out(&desk, SignOutRequest {}).await.unwrap();
    desk.let_the_gone_go().await.unwrap();
    assert!(computer.file(".store").exists(), "nobody was forgotten");
    forget_anna(&computer);
    computer.server.down(true);
    let unheard = desk.let_the_gone_go().await;
    assert_eq!(unheard.map_err(|r| r.code), Err(Code::NeedsServer));
    assert!(computer.file(".store").exists(), "nobody said so");
    computer.server.down(false);
    desk.let_the_gone_go().await.unwrap();
    nothing_is_left(&computer);
    assert_eq!(begin(&desk).await.phase, Phase::SignIn);
}

#[tokio::test]
async fn who_was_forgotten_leaves_a_locked_computer_and_it_says_so() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    type_a_draft(&desk).await;
    forget_anna(&computer);
    desk.let_the_gone_go().await.unwrap();
    assert!(desk.open_store().is_ok(), "who is in is told by the token");
    lock(&desk, LockRequest {}).await.unwrap();
    desk.let_the_gone_go().await.unwrap();
    let view = begin(&desk).await;
    assert_eq!((view.phase, view.receipt), (Phase::Forgotten, None));
    nothing_is_left(&computer);
}
