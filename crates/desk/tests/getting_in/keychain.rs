//! What can be wrong with a key, and that nothing is ever deleted or made anew because of it.

use crate::getting_in::computer::{Computer, begin, keep, kept, sign_in_as};
use crate::getting_in::server::{ANNA, BAS, PASSWORD};
use loket_desk::Desk;
use loket_desk::commands::*;
use loket_desk::vault::VaultError;
use loket_domain::Code;
use loket_domain::ids::{DeviceId, PersonId};

const NEWER: &str = "Another-horse-1";

async fn remembered_with_a_draft(computer: &Computer) {
    let desk = computer.signed_in(true).await;
    keep(&desk, "a draft").await;
}

fn by_password(password: &str) -> RecoverRequest {
    RecoverRequest::Password {
        login: ANNA.into(),
        password: password.into(),
    }
}

fn by_server(password: &str) -> RecoverRequest {
    RecoverRequest::Server {
        login: ANNA.into(),
        password: password.into(),
        new_password: None,
        accept_terms: None,
    }
}

async fn recovered(desk: &Desk, how: RecoverRequest) {
    assert_eq!(recover(desk, how).await.unwrap().phase, Phase::Ready);
    assert_eq!(kept(desk).await, ["a draft"]);
}

type Spoil = fn(&Computer);

const SITUATIONS: [(&str, Spoil, KeyProblem); 8] = [
    (
        "entry deleted",
        |computer| computer.vault.delete_all("store."),
        KeyProblem::Missing,
    ),
    (
        "all entries deleted",
        |computer| computer.vault.delete_all(""),
        KeyProblem::Missing,
    ),
    (
        "locked",
        |computer| computer.vault.fail(Some(VaultError::Locked)),
        KeyProblem::KeychainLocked,
    ),
    (
        "no daemon",
        |computer| computer.vault.fail(Some(VaultError::Unavailable)),
        KeyProblem::KeychainUnavailable,
    ),
    (
        "denied",
        |computer| computer.vault.fail(Some(VaultError::Denied)),
        KeyProblem::Denied,
    ),
    (
        "broken",
        |computer| computer.vault.fail(Some(VaultError::Other)),
        KeyProblem::KeychainUnavailable,
    ),
    (
        "another key",
        |computer| {
            computer
                .vault
                .overwrite_all("store.", "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=")
        },
        KeyProblem::Wrong,
    ),
    (
        "not a key",
        |computer| computer.vault.overwrite_all("store.", "???"),
        KeyProblem::Wrong,
    ),
];

#[tokio::test]
async fn each_situation_has_its_screen_and_leaves_every_byte_as_it_was() {
    for (case, spoil, problem) in SITUATIONS {
        let computer = Computer::new();
        remembered_with_a_draft(&computer).await;
        let before = computer.files();
        spoil(&computer);
        let desk = computer.desk();
        let view = begin(&desk).await;
        assert_eq!(
            (view.phase, view.problem),
            (Phase::Recovery, Some(problem)),
            "{case}"
        );
        assert_eq!(
            desk.open_store().err().map(|r| r.code),
            Some(Code::NotSignedIn),
            "{case}"
        );
        drop(desk);
        assert_eq!(computer.files(), before, "{case}");
    }
}

#[tokio::test]
async fn each_situation_is_recovered_by_the_password_without_the_server() {
    for (case, spoil, _) in SITUATIONS {
        let computer = Computer::new();
        remembered_with_a_draft(&computer).await;
        spoil(&computer);
        computer.server.down(true);
        let desk = computer.desk();
        begin(&desk).await;
        let refused = recover(&desk, by_server(PASSWORD))
            .await
            .map_err(|r| r.code);
        assert_eq!(refused.err(), Some(Code::NeedsServer), "{case}");
        let refused = recover(&desk, by_password("wrong"))
            .await
            .map_err(|r| r.code);
        assert_eq!(refused.err(), Some(Code::SignInFailed), "{case}");
        assert_eq!(begin(&desk).await.phase, Phase::Recovery, "{case}");
        recovered(&desk, by_password(PASSWORD)).await;
    }
}

#[tokio::test]
async fn each_situation_is_recovered_by_the_server_after_a_forgotten_password() {
    for (_, spoil, _) in SITUATIONS {
        let computer = Computer::new();
        remembered_with_a_draft(&computer).await;
        spoil(&computer);
        computer.server.change_password("person-anna", NEWER);
        let desk = computer.desk();
        begin(&desk).await;
        recovered(&desk, by_server(NEWER)).await;
        drop(desk);
        computer.server.down(true);
        computer.vault.fail(Some(VaultError::Locked));
        let desk = computer.desk();
        let view = sign_in_as(&desk, ANNA, NEWER, true).await.unwrap();
        assert_eq!(
            view.phase,
            Phase::Ready,
            "the password's wrap was renewed with it"
        );
    }
}

#[tokio::test]
async fn a_keychain_that_works_again_is_enough() {
    let computer = Computer::new();
    remembered_with_a_draft(&computer).await;
    computer.vault.fail(Some(VaultError::Locked));
    let desk = computer.desk();
    begin(&desk).await;
    let still = recover(&desk, RecoverRequest::Retry).await.unwrap();
    assert_eq!(
        (still.phase, still.problem),
        (Phase::Recovery, Some(KeyProblem::KeychainLocked))
    );
    computer.vault.fail(None);
    recovered(&desk, RecoverRequest::Retry).await;
}

#[tokio::test]
async fn recovery_renews_the_keychain() {
    let computer = Computer::new();
    remembered_with_a_draft(&computer).await;
    computer.vault.delete_all("");
    let desk = computer.desk();
    begin(&desk).await;
    recovered(&desk, by_password(PASSWORD)).await;
    drop(desk);
    assert_eq!(begin(&computer.desk()).await.phase, Phase::Ready);
}

#[tokio::test]
async fn the_keychain_opens_what_neither_password_nor_server_can() {
    let computer = Computer::new();
    remembered_with_a_draft(&computer).await;
    computer.server.change_password("person-anna", NEWER);
    computer.server.state().device_secrets.clear();
    let desk = computer.desk();
    sign_in_as(&desk, ANNA, NEWER, true).await.unwrap();
    assert_eq!(kept(&desk).await, ["a draft"]);
    let device = desk.open_store().unwrap().device.clone();
    drop(desk);

    computer.vault.delete_all("");
    computer
        .server
        .change_password("person-anna", "Third-horse-2");
    assert!(
        computer
            .server
            .state()
            .device_secrets
            .contains_key(&(PersonId::new("person-anna"), device))
    );
    let desk = computer.desk();
    begin(&desk).await;
    recovered(&desk, by_server("Third-horse-2")).await;
}

#[tokio::test]
async fn when_no_way_is_left_the_store_still_lies_there() {
    let computer = Computer::new();
    remembered_with_a_draft(&computer).await;
    let store = std::fs::read(computer.file(".store")).unwrap();
    computer.vault.delete_all("");
    computer.server.change_password("person-anna", NEWER);
    computer.server.state().device_secrets.clear();
    let desk = computer.desk();
    begin(&desk).await;
    let before = computer.files();
    let refused = recover(&desk, by_server(NEWER)).await.map_err(|r| r.code);
    assert_eq!(refused.err(), Some(Code::KeyWrong));
    assert_eq!(begin(&desk).await.phase, Phase::Recovery);
    assert_eq!(computer.files(), before);
    assert_eq!(std::fs::read(computer.file(".store")).unwrap(), store);
    recovered(&desk, by_password(PASSWORD)).await;
}

#[tokio::test]
async fn an_old_key_with_a_new_file_and_a_damaged_file_are_wrong_keys() {
    let spoils: [fn(&std::path::Path); 2] = [
        |store| {
            let mut bytes = std::fs::read(store).unwrap();
            bytes[..64].fill(0x5a);
            std::fs::write(store, bytes).unwrap();
        },
        |store| std::fs::write(store, b"").unwrap(),
    ];
    for spoil in spoils {
        let computer = Computer::new();
        remembered_with_a_draft(&computer).await;
        spoil(&computer.file(".store"));
        let before = computer.files();
        let desk = computer.desk();
        let view = begin(&desk).await;
        assert_eq!(
            (view.phase, view.problem),
            (Phase::Recovery, Some(KeyProblem::Wrong))
        );
        let refused = recover(&desk, by_server(PASSWORD))
            .await
            .map_err(|r| r.code);
        assert_eq!(refused.err(), Some(Code::KeyWrong));
        assert_eq!(computer.files(), before);
    }
}

#[tokio::test]
async fn lost_wraps_leave_the_keychain_and_are_made_again() {
    let computer = Computer::new();
    remembered_with_a_draft(&computer).await;
    std::fs::remove_file(computer.file(".keys")).unwrap();
    let desk = computer.desk();
    sign_in_as(&desk, ANNA, PASSWORD, true).await.unwrap();
    assert_eq!(kept(&desk).await, ["a draft"]);
    drop(desk);
    computer.vault.delete_all("");
    computer.server.down(true);
    let desk = computer.desk();
    begin(&desk).await;
    recovered(&desk, by_password(PASSWORD)).await;
}

#[tokio::test]
async fn another_persons_password_recovers_nothing() {
    let computer = Computer::new();
    remembered_with_a_draft(&computer).await;
    computer.vault.delete_all("");
    let desk = computer.desk();
    begin(&desk).await;
    let how = RecoverRequest::Password {
        login: BAS.into(),
        password: PASSWORD.into(),
    };
    assert_eq!(
        recover(&desk, how).await.map_err(|r| r.code).err(),
        Some(Code::SignInFailed)
    );
}

#[tokio::test]
async fn a_new_secret_of_the_server_renews_its_wrap_at_the_next_refresh() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    keep(&desk, "a draft").await;
    let opened = desk.open_store().unwrap();
    let whose = (
        PersonId::new("person-anna"),
        DeviceId::new(opened.device.as_str()),
    );
    computer.server.state().device_secrets.remove(&whose);
    computer.world.pass(loket_domain::time::HOUR);
    desk.access_token(&opened).await.unwrap();
    drop((opened, desk));
    computer.vault.delete_all("");
    computer.server.change_password("person-anna", NEWER);
    let desk = computer.desk();
    begin(&desk).await;
    recovered(&desk, by_server(NEWER)).await;
}
