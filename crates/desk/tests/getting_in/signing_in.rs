use crate::getting_in::computer::{ADDRESS, CHEAP, Computer, begin, keep, kept, sign_in_as};
use crate::getting_in::server::{ANNA, ANNA_SHORT, BAS, PASSWORD};
use loket_desk::commands::*;
use loket_desk::transport::TransportError;
use loket_desk::vault::VaultError;
use loket_domain::people::{Language, LeaseState};
use loket_domain::time::SECOND;
use loket_domain::{Code, Refusal};

#[tokio::test]
async fn a_desk_begins_with_the_sign_in_and_ends_up_ready() {
    let computer = Computer::new();
    let desk = computer.desk();
    let view = begin(&desk).await;
    assert_eq!(
        (view.phase, view.server.as_deref(), view.known),
        (Phase::SignIn, Some(ADDRESS), None)
    );
    assert!(!view.offline_possible);
    assert_eq!(
        desk.open_store().err().map(|refusal| refusal.code),
        Some(Code::NotSignedIn)
    );

    let view = sign_in_as(&desk, ANNA, PASSWORD, true).await.unwrap();
    assert_eq!(view.phase, Phase::Ready);
    assert!(view.offline_possible);
    let session = session(&desk, SessionRequest {}).await.unwrap();
    assert_eq!(session.lease, LeaseState::Open);
    assert!(!session.caught_up);
    assert_eq!(session.profile.person.as_str(), "person-anna");
}

#[tokio::test]
async fn without_a_server_the_first_screen_asks_for_one() {
    let computer = Computer::new();
    let mut host = computer.desk().host().clone();
    host.default_server = None;
    let desk = loket_desk::Desk::new(host);
    assert_eq!(begin(&desk).await.phase, Phase::ChooseServer);
    let choose = |url: &str| ChooseServerRequest {
        url: url.to_owned(),
    };
    for (url, failure, code) in [
        ("http://counter.example", None, Code::AddressInvalid),
        (
            ADDRESS,
            Some(TransportError::NotLoket),
            Code::NotALoketServer,
        ),
        (
            ADDRESS,
            Some(TransportError::Certificate),
            Code::CertificateRefused,
        ),
        (ADDRESS, Some(TransportError::NoAnswer), Code::NeedsServer),
    ] {
        computer.server.state().failure = failure;
        assert_eq!(
            choose_server(&desk, choose(url))
                .await
                .map_err(|r| r.code)
                .err(),
            Some(code),
            "{url}"
        );
    }
    computer.server.down(false);
    let view = choose_server(&desk, choose("counter.example/"))
        .await
        .unwrap();
    assert_eq!(
        (view.phase, view.server.as_deref()),
        (Phase::SignIn, Some(ADDRESS))
    );
}

#[tokio::test]
async fn another_server_is_another_desk() {
    let computer = Computer::new();
    drop(computer.signed_in(true).await);
    let mut host = computer.desk().host().clone();
    host.default_server = Some("https://other.example".into());
    let desk = loket_desk::Desk::with_password_cost(host, CHEAP);
    let view = begin(&desk).await;
    assert_eq!((view.phase, view.offline_possible), (Phase::SignIn, false));
    computer.server.down(true);
    let refused = sign_in_as(&desk, ANNA, PASSWORD, true)
        .await
        .map_err(|r| r.code);
    assert_eq!(refused.err(), Some(Code::NeverSignedInHere));
    drop(desk);
    assert_eq!(
        begin(&computer.desk()).await.phase,
        Phase::Ready,
        "the first one lies as it was"
    );
}

#[tokio::test]
async fn remembered_opens_by_itself_also_without_the_server() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    keep(&desk, "a draft").await;
    drop(desk);
    computer.server.down(true);
    let desk = computer.desk();
    assert_eq!(begin(&desk).await.phase, Phase::Ready);
    assert_eq!(kept(&desk).await, ["a draft"]);
}

#[tokio::test]
async fn not_remembered_asks_for_the_password_which_works_without_the_server() {
    let computer = Computer::new();
    let desk = computer.signed_in(false).await;
    keep(&desk, "a draft").await;
    drop(desk);
    computer.server.down(true);
    let desk = computer.desk();
    let view = begin(&desk).await;
    assert_eq!(
        (view.phase, view.known),
        (Phase::SignIn, Some(KnownPerson::default()))
    );
    assert!(view.offline_possible);
    assert_eq!(
        sign_in_as(&desk, ANNA, PASSWORD, false)
            .await
            .unwrap()
            .phase,
        Phase::Ready
    );
    assert_eq!(kept(&desk).await, ["a draft"]);
}

#[tokio::test]
async fn offline_only_who_was_here_and_only_with_the_password() {
    let computer = Computer::new();
    drop(computer.signed_in(true).await);
    computer.server.down(true);
    let desk = computer.desk();
    let code = async |login: &str, password: &str| {
        sign_in_as(&desk, login, password, false)
            .await
            .map_err(|refusal: Refusal| refusal.code)
            .err()
    };
    assert_eq!(code(BAS, PASSWORD).await, Some(Code::NeverSignedInHere));
    assert_eq!(code(ANNA, "").await, Some(Code::FieldRequired));
    assert_eq!(
        code(ANNA, &"x".repeat(2_000)).await,
        Some(Code::FieldTooLong)
    );
    for _ in 0..5 {
        assert_eq!(code(ANNA, "wrong").await, Some(Code::SignInFailed));
    }
    assert_eq!(
        code(ANNA, PASSWORD).await,
        Some(Code::TooManyAttempts),
        "delays grow and nothing locks"
    );
    computer.clock.step(-1_000 * SECOND);
    computer.world.pass(2 * SECOND);
    assert_eq!(code(" Anna.Verhoeven@MAIL.example", PASSWORD).await, None);
    assert!(desk.open_store().is_ok());
}

#[tokio::test]
async fn a_server_that_says_no_is_not_gone_round() {
    let computer = Computer::new();
    drop(computer.signed_in(false).await);
    let desk = computer.desk();
    for (failure, code) in [
        (TransportError::NotLoket, Code::NotALoketServer),
        (TransportError::Certificate, Code::CertificateRefused),
        (TransportError::UpgradeNeeded, Code::UpgradeNeeded),
    ] {
        computer.server.state().failure = Some(failure);
        assert_eq!(
            sign_in_as(&desk, ANNA, PASSWORD, false)
                .await
                .map_err(|r| r.code)
                .err(),
            Some(code)
        );
    }
    computer.server.down(false);
    computer
        .server
        .change_password("person-anna", "Another-horse-1");
    let refused = sign_in_as(&desk, ANNA, PASSWORD, false)
        .await
        .map_err(|r| r.code);
    assert_eq!(refused.err(), Some(Code::SignInFailed));
    assert!(desk.open_store().is_err());
}

#[tokio::test]
async fn one_person_has_one_store_and_one_device_whatever_they_type() {
    let computer = Computer::new();
    let desk = computer.signed_in(false).await;
    keep(&desk, "a draft").await;
    let device = desk.open_store().unwrap().device.clone();
    drop(desk);
    let desk = computer.desk();
    sign_in_as(&desk, ANNA_SHORT, PASSWORD, false)
        .await
        .unwrap();
    assert_eq!(kept(&desk).await, ["a draft"]);
    assert_eq!(desk.open_store().unwrap().device, device);
    assert_eq!(
        computer.server.state().sign_ins,
        3,
        "the second with the device the store bears"
    );
    drop(desk);
    computer.server.down(true);
    let desk = computer.desk();
    assert!(
        sign_in_as(&desk, ANNA_SHORT, PASSWORD, false).await.is_ok(),
        "both logins are known offline"
    );
}

#[tokio::test]
async fn two_persons_of_one_computer_have_a_store_each() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    keep(&desk, "Anna's").await;
    sign_in_as(&desk, BAS, PASSWORD, true).await.unwrap();
    keep(&desk, "Bas'").await;
    assert_eq!(kept(&desk).await, ["Bas'"]);
    sign_in_as(&desk, ANNA, PASSWORD, true).await.unwrap();
    assert_eq!(kept(&desk).await, ["Anna's"]);
    assert_eq!(
        computer
            .files()
            .keys()
            .filter(|name| name.ends_with(".store"))
            .count(),
        2
    );
}

#[tokio::test]
async fn signing_in_again_while_open_keeps_the_store_open() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    let before = desk.open_store().unwrap();
    computer.server.state().access.clear();
    computer.server.state().sessions.clear();
    sign_in_as(&desk, ANNA, PASSWORD, true).await.unwrap();
    assert!(std::sync::Arc::ptr_eq(&before, &desk.open_store().unwrap()));
    let token = desk.access_token(&before).await.unwrap();
    assert!(computer.server.state().access.contains_key(&token));
}

#[tokio::test]
async fn a_keychain_that_fails_keeps_nobody_out_and_is_not_relied_on() {
    let computer = Computer::new();
    computer.vault.fail(Some(VaultError::Unavailable));
    drop(computer.signed_in(true).await);
    let desk = computer.desk();
    assert_eq!(begin(&desk).await.phase, Phase::SignIn);
    assert_eq!(
        sign_in_as(&desk, ANNA, PASSWORD, true).await.unwrap().phase,
        Phase::Ready
    );
}

#[tokio::test]
async fn preferences_belong_to_the_computer() {
    let computer = Computer::new();
    let preferences = Preferences {
        language: Some(Language::De),
        theme: Theme::Dark,
    };
    set_preferences(&computer.desk(), SetPreferencesRequest { preferences })
        .await
        .unwrap();
    let view = begin(&computer.desk()).await;
    assert_eq!(
        (view.preferences.language, view.preferences.theme),
        (Some(Language::De), Theme::Dark)
    );
}
