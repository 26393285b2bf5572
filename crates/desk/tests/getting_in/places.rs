//! What is opened outside the window: the installation's own addresses, and files written here.

use crate::getting_in::computer::{Computer, begin};
use loket_desk::Desk;
use loket_desk::commands::*;
use loket_domain::Code;
use serde_json::json;

async fn open(desk: &Desk, place: &str) -> Option<Code> {
    let request = serde_json::from_value(json!({ "place": place })).unwrap();
    let opened = open_place(desk, request).await;
    opened.map_err(|refusal| refusal.code).err()
}

async fn show(desk: &Desk) -> Option<Code> {
    let shown = show_export(desk, ShowExportRequest {}).await;
    shown.map_err(|refusal| refusal.code).err()
}

#[tokio::test]
async fn the_installations_addresses_are_opened_by_name_before_anybody_signed_in() {
    let computer = Computer::new();
    let desk = computer.desk();
    assert_eq!(open(&desk, "terms").await, None);
    assert_eq!(open(&desk, "support").await, None);
    assert_eq!(open(&desk, "privacy").await, Some(Code::PlaceUnknown));
    assert_eq!(
        computer.window.open_store().addresses,
        [
            "https://carrier.example/terms",
            "mailto:help@carrier.example"
        ]
    );
    let view = installation(&desk, InstallationRequest {}).await.unwrap();
    assert_eq!(json!(view.opens), json!(["terms", "support"]));
    computer.window.open_store().bare = true;
    assert_eq!(open(&desk, "terms").await, Some(Code::NotOpened));
}

#[tokio::test]
async fn an_address_that_could_run_something_is_not_opened() {
    let computer = Computer::new();
    computer.server.state().says = [
        ("terms_url", "http://carrier.example/terms"),
        (
            "privacy_url",
            "file:///usr/share/applications/program.desktop",
        ),
        ("support_contact", "callto:+3290000000"),
    ]
    .into();
    let desk = computer.desk();
    for place in ["terms", "privacy", "support"] {
        assert_eq!(
            open(&desk, place).await,
            Some(Code::PlaceUnknown),
            "{place}"
        );
    }
    assert!(computer.window.open_store().addresses.is_empty());
    let view = installation(&desk, InstallationRequest {}).await.unwrap();
    assert!(view.opens.is_empty());
}

#[tokio::test]
async fn the_addresses_are_at_hand_at_a_start_without_a_network() {
    let computer = Computer::new();
    drop(computer.signed_in(true).await);
    let desk = computer.desk();
    installation(&desk, InstallationRequest {}).await.unwrap();
    drop(desk);
    computer.server.down(true);
    let desk = computer.desk();
    begin(&desk).await;
    assert_eq!(open(&desk, "support").await, None);
    let url = "https://other.example".to_owned();
    assert!(
        choose_server(&desk, ChooseServerRequest { url })
            .await
            .is_err()
    );
    assert_eq!(
        computer.window.open_store().addresses,
        ["mailto:help@carrier.example"]
    );
}

#[tokio::test]
async fn only_what_was_exported_since_the_desk_was_opened_is_shown() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    assert_eq!(show(&desk).await, Some(Code::NotFound));
    let view = export_my_data(&desk, ExportMyDataRequest {}).await.unwrap();
    assert_eq!(show(&desk).await, None);
    let shown = computer.window.open_store().files.clone();
    let written: Vec<_> = view
        .files
        .iter()
        .map(|file| std::path::Path::new(&view.folder).join(file))
        .collect();
    assert_eq!(shown, written);

    for file in &shown {
        std::fs::remove_file(file).unwrap();
    }
    assert_eq!(show(&desk).await, Some(Code::NotFound));
    export_my_data(&desk, ExportMyDataRequest {}).await.unwrap();
    lock(&desk, LockRequest {}).await.unwrap();
    assert_eq!(show(&desk).await, Some(Code::Locked));
}
