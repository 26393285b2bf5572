//! What the server asks for besides the password: a new one, the terms; and a password changed from inside.

use crate::getting_in::computer::{Computer, begin, keep, kept, sign_in_as};
use crate::getting_in::server::{ANNA, ANNA_SHORT, PASSWORD};
use loket_desk::Desk;
use loket_desk::commands::*;
use loket_domain::ids::PersonId;
use loket_domain::{Code, Refusal};

const NEW: &str = "Another-horse-1";

fn anna() -> PersonId {
    PersonId::new("person-anna")
}

async fn with_new(desk: &Desk, login: &str, new: Option<&str>) -> Result<Phase, Code> {
    let request = SignInRequest {
        login: login.into(),
        password: PASSWORD.into(),
        remember: true,
        new_password: new.map(str::to_owned),
        ..SignInRequest::default()
    };
    let entered = sign_in(desk, request).await;
    entered
        .map(|view| view.phase)
        .map_err(|refusal| refusal.code)
}

#[tokio::test]
async fn an_expired_password_is_changed_while_signing_in_and_costs_no_draft() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    keep(&desk, "a draft").await;
    sign_out(&desk, SignOutRequest {}).await.unwrap();
    computer
        .server
        .state()
        .asks
        .insert(anna(), Code::PasswordExpired);
    assert_eq!(
        with_new(&desk, ANNA, None).await,
        Err(Code::PasswordExpired)
    );
    assert_eq!(
        with_new(&desk, ANNA, Some(PASSWORD)).await,
        Err(Code::PasswordSame)
    );
    assert_eq!(
        with_new(&desk, ANNA, Some("")).await,
        Err(Code::FieldRequired)
    );
    assert_eq!(with_new(&desk, ANNA, Some(NEW)).await, Ok(Phase::Ready));
    assert_eq!(kept(&desk).await, ["a draft"]);

    lock(&desk, LockRequest {}).await.unwrap();
    computer.server.down(true);
    let unlocked = async |password: &str| {
        let request = UnlockRequest {
            password: password.into(),
            ..UnlockRequest::default()
        };
        unlock(&desk, request).await.is_ok()
    };
    assert!(!unlocked(PASSWORD).await, "the older one opens nothing");
    assert!(unlocked(NEW).await);
}

#[tokio::test]
async fn a_store_that_only_the_old_password_opens_is_opened_while_it_is_changed() {
    let computer = Computer::new();
    let desk = computer.signed_in(false).await;
    keep(&desk, "a draft").await;
    drop(desk);
    computer.vault.delete_all("");
    {
        let mut state = computer.server.state();
        state.device_secrets.clear();
        state.asks.insert(anna(), Code::PasswordTemporary);
    }
    let desk = computer.desk();
    assert_eq!(with_new(&desk, ANNA, Some(NEW)).await, Ok(Phase::Ready));
    assert_eq!(kept(&desk).await, ["a draft"]);
}

#[tokio::test]
async fn another_login_of_the_same_person_changes_the_password_once() {
    let computer = Computer::new();
    drop(computer.signed_in(true).await);
    computer
        .server
        .state()
        .asks
        .insert(anna(), Code::PasswordExpired);
    let desk = computer.desk();
    assert_eq!(
        with_new(&desk, ANNA_SHORT, Some(NEW)).await,
        Ok(Phase::Ready)
    );
    assert_eq!(computer.server.state().passwords[&anna()], NEW);
}

#[tokio::test]
async fn without_the_server_nothing_is_changed_and_the_old_password_still_lets_in() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    sign_out(&desk, SignOutRequest {}).await.unwrap();
    computer.server.down(true);
    assert_eq!(
        with_new(&desk, ANNA, Some(NEW)).await,
        Err(Code::NeedsServer)
    );
    assert_eq!(with_new(&desk, ANNA, None).await, Ok(Phase::Ready));
}

#[tokio::test]
async fn a_change_whose_answer_was_lost_leaves_nobody_outside() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    keep(&desk, "a draft").await;
    sign_out(&desk, SignOutRequest {}).await.unwrap();
    {
        let mut state = computer.server.state();
        state.asks.insert(anna(), Code::PasswordExpired);
        state.lose_next_sign_in = true;
    }
    assert_eq!(
        with_new(&desk, ANNA, Some(NEW)).await,
        Err(Code::NeedsServer)
    );
    assert_eq!(with_new(&desk, ANNA, Some(NEW)).await, Ok(Phase::Ready));
    assert_eq!(kept(&desk).await, ["a draft"]);
}

#[tokio::test]
async fn changed_terms_are_accepted_with_the_sign_in() {
    let computer = Computer::new();
    computer.server.state().terms = Some("2".into());
    let desk = computer.desk();
    let refused: Refusal = sign_in_as(&desk, ANNA, PASSWORD, true).await.unwrap_err();
    assert_eq!(refused.code, Code::TermsToAccept);
    let request = SignInRequest {
        login: ANNA.into(),
        password: PASSWORD.into(),
        accept_terms: refused.params.get("version").cloned(),
        ..SignInRequest::default()
    };
    assert_eq!(sign_in(&desk, request).await.unwrap().phase, Phase::Ready);
}

#[tokio::test]
async fn a_password_changed_from_inside_keeps_the_session_and_renews_the_wrap() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    keep(&desk, "a draft").await;
    let change = |current: &str, new: &str| ChangePasswordRequest {
        current: current.into(),
        new_password: new.into(),
    };
    let refused = change_password(&desk, change("wrong", NEW))
        .await
        .unwrap_err();
    assert_eq!(
        (refused.code, refused.field.as_deref()),
        (Code::PasswordWrong, Some("current"))
    );
    change_password(&desk, change(PASSWORD, NEW)).await.unwrap();
    let token = desk
        .access_token(&desk.open_store().unwrap())
        .await
        .unwrap();
    assert!(computer.server.state().access.contains_key(&token));
    assert_eq!(computer.server.state().refreshes, 0);
    drop(desk);

    computer.vault.delete_all("");
    computer.server.down(true);
    let desk = computer.desk();
    assert_eq!(begin(&desk).await.phase, Phase::Recovery);
    let by = |password: &str| RecoverRequest::Password {
        login: ANNA.into(),
        password: password.into(),
    };
    assert!(recover(&desk, by(PASSWORD)).await.is_err());
    assert_eq!(recover(&desk, by(NEW)).await.unwrap().phase, Phase::Ready);
    assert_eq!(kept(&desk).await, ["a draft"]);
    computer.server.down(false);
    let opened = desk.open_store().unwrap();
    assert!(
        desk.access_token(&opened).await.is_ok(),
        "the new pair was written down"
    );
}

#[tokio::test]
async fn a_refresh_beside_a_change_does_not_take_the_session_for_ended() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    let opened = desk.open_store().unwrap();
    let old = desk.access_token(&opened).await.unwrap();
    let change = ChangePasswordRequest {
        current: PASSWORD.into(),
        new_password: NEW.into(),
    };
    // A question under way finds its token ended while the password changes.
    let asked = desk.ask(&opened, |token| {
        let (server, old) = (computer.server.clone(), old.clone());
        async move {
            if token == old {
                tokio::task::yield_now().await;
                return Err(loket_desk::transport::TransportError::SessionEnded);
            }
            let known = server.state().access.contains_key(&token);
            known
                .then_some(())
                .ok_or(loket_desk::transport::TransportError::SessionEnded)
        }
    });
    let (changed, asked) = tokio::join!(change_password(&desk, change), asked);
    assert!(changed.is_ok());
    assert_eq!(asked, Ok(()));
    assert_eq!(computer.server.state().refreshes, 0);
}

#[tokio::test]
async fn signing_out_everywhere_else_goes_on_here() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    let before = desk
        .access_token(&desk.open_store().unwrap())
        .await
        .unwrap();
    sign_out_everywhere(&desk, SignOutEverywhereRequest {})
        .await
        .unwrap();
    let token = desk
        .access_token(&desk.open_store().unwrap())
        .await
        .unwrap();
    assert_ne!(token, before);
    assert!(computer.server.state().access.contains_key(&token));
}

#[tokio::test]
async fn who_stays_signed_in_is_asked_inside_for_changed_terms_and_told_when_the_password_ends() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    let asked = async || {
        let standing = terms_standing(&desk, TermsStandingRequest {}).await;
        standing.unwrap().to_accept
    };
    assert_eq!(asked().await.as_deref(), Some("1"));
    let version = "1".to_owned();
    accept_terms(&desk, AcceptTermsRequest { version })
        .await
        .unwrap();
    assert_eq!(asked().await, None);
    let standing = password_standing(&desk, PasswordStandingRequest {}).await;
    let warning = standing.unwrap().warning.unwrap();
    assert_eq!((warning.stage, warning.days), (7, 7));
}
