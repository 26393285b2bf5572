use crate::getting_in::computer::{Computer, begin, keep, kept, sign_in_as};
use crate::getting_in::server::{ANNA, PASSWORD};
use loket_desk::Desk;
use loket_desk::commands::*;
use loket_desk::transport::TransportError;
use loket_domain::Code;

async fn unlocked(desk: &Desk, password: &str) -> Result<Phase, Code> {
    let done = unlock(
        desk,
        UnlockRequest {
            password: password.into(),
            ..UnlockRequest::default()
        },
    )
    .await;
    done.map(|view| view.phase).map_err(|refusal| refusal.code)
}

#[tokio::test]
async fn signing_out_ends_the_session_and_keeps_what_is_unsent() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    keep(&desk, "an act in the outbox").await;
    let view = sign_out(&desk, SignOutRequest {}).await.unwrap();
    assert_eq!(view.phase, Phase::SignIn);
    assert!(computer.server.state().sessions.is_empty());
    assert_eq!(
        desk.open_store().err().map(|r| r.code),
        Some(Code::NotSignedIn)
    );
    drop(desk);

    let desk = computer.desk();
    assert_eq!(
        begin(&desk).await.phase,
        Phase::SignIn,
        "no keychain opens it after that"
    );
    computer.server.down(true);
    sign_in_as(&desk, ANNA, PASSWORD, true).await.unwrap();
    assert_eq!(kept(&desk).await, ["an act in the outbox"]);
    let token = desk.access_token(&desk.open_store().unwrap()).await;
    assert_eq!(
        token,
        Err(TransportError::SessionEnded),
        "in, and signed out at the server"
    );
}

#[tokio::test]
async fn signing_out_works_without_the_server() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    computer.server.down(true);
    assert_eq!(
        sign_out(&desk, SignOutRequest {}).await.unwrap().phase,
        Phase::SignIn
    );
    assert_eq!(
        sign_out(&desk, SignOutRequest {})
            .await
            .map_err(|r| r.code)
            .err(),
        Some(Code::NotSignedIn)
    );
}

#[tokio::test]
async fn a_locked_desk_is_closed_until_the_password_comes() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    keep(&desk, "a draft").await;
    let opened = std::sync::Arc::downgrade(&desk.open_store().unwrap());
    let view = lock(&desk, LockRequest {}).await.unwrap();
    assert_eq!(
        (view.phase, view.known.unwrap().login.as_str()),
        (Phase::Locked, ANNA)
    );
    assert!(
        opened.upgrade().is_none(),
        "the store and its key left the memory"
    );
    assert_eq!(desk.open_store().err().map(|r| r.code), Some(Code::Locked));

    computer.server.down(true);
    assert_eq!(unlocked(&desk, "wrong").await, Err(Code::SignInFailed));
    assert_eq!(unlocked(&desk, PASSWORD).await, Ok(Phase::Ready));
    assert_eq!(kept(&desk).await, ["a draft"]);
    computer.server.down(false);
    assert!(
        desk.access_token(&desk.open_store().unwrap()).await.is_ok(),
        "the session went on"
    );
}

#[tokio::test]
async fn starting_again_does_not_unlock() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    lock(&desk, LockRequest {}).await.unwrap();
    drop(desk);
    let desk = computer.desk();
    let view = begin(&desk).await;
    assert_eq!(
        (view.phase, view.known.unwrap().login.as_str()),
        (Phase::Locked, ANNA)
    );
    assert_eq!(unlocked(&desk, PASSWORD).await, Ok(Phase::Ready));
    drop(desk);
    assert_eq!(
        begin(&computer.desk()).await.phase,
        Phase::Ready,
        "and unlocked stays unlocked"
    );
}

#[tokio::test]
async fn a_password_changed_elsewhere_unlocks_by_the_server() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    keep(&desk, "a draft").await;
    lock(&desk, LockRequest {}).await.unwrap();
    computer
        .server
        .change_password("person-anna", "Another-horse-1");
    assert_eq!(unlocked(&desk, "Another-horse-1").await, Ok(Phase::Ready));
    assert_eq!(kept(&desk).await, ["a draft"]);
    lock(&desk, LockRequest {}).await.unwrap();
    computer.server.down(true);
    assert_eq!(
        unlocked(&desk, "Another-horse-1").await,
        Ok(Phase::Ready),
        "its wrap was renewed"
    );
}

#[tokio::test]
async fn who_is_locked_out_can_sign_out_or_another_can_sign_in() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    lock(&desk, LockRequest {}).await.unwrap();
    assert_eq!(
        sign_out(&desk, SignOutRequest {}).await.unwrap().phase,
        Phase::SignIn
    );
    assert_eq!(unlocked(&desk, PASSWORD).await, Err(Code::NotSignedIn));
}

#[tokio::test]
async fn quitting_tells_the_window_and_keeps_the_rest() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    quit(&desk, QuitRequest {}).await.unwrap();
    drop(desk);
    assert_eq!(begin(&computer.desk()).await.phase, Phase::Ready);
}
