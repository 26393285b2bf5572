//! A desk locks by itself: after idle, after sleep, and when its session was ended elsewhere.

use crate::getting_in::computer::{Computer, begin, keep, kept, sign_in_as};
use crate::getting_in::server::{ANNA, PASSWORD};
use loket_desk::Desk;
use loket_desk::commands::*;
use loket_desk::transport::TransportError;
use loket_domain::Code;
use loket_domain::ids::PersonId;
use loket_domain::time::{HOUR, MINUTE, SECOND};

async fn phase(desk: &Desk) -> Phase {
    begin(desk).await.phase
}

/// Time goes by, looked at as often as in the real program.
async fn pass(computer: &Computer, desk: &Desk, milliseconds: i64) {
    for _ in 0..milliseconds / (5 * SECOND) {
        computer.world.pass(5 * SECOND);
        desk.look_after().await;
    }
}

async fn lock_after(desk: &Desk, minutes: Option<u32>) -> Result<Option<u32>, Code> {
    let set = set_lock(desk, SetLockRequest { minutes }).await;
    set.map(|view| view.lock_after)
        .map_err(|refusal| refusal.code)
}

#[tokio::test]
async fn nobody_there_for_a_quarter_of_an_hour_locks() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    keep(&desk, "a draft").await;
    pass(&computer, &desk, 14 * MINUTE).await;
    active(&desk, ActiveRequest {}).await.unwrap();
    pass(&computer, &desk, 15 * MINUTE - 5 * SECOND).await;
    assert_eq!(phase(&desk).await, Phase::Ready, "somebody was there");
    pass(&computer, &desk, 5 * SECOND).await;
    assert_eq!(phase(&desk).await, Phase::Locked);
    let request = UnlockRequest {
        password: PASSWORD.into(),
        ..UnlockRequest::default()
    };
    assert_eq!(unlock(&desk, request).await.unwrap().phase, Phase::Ready);
    assert_eq!(kept(&desk).await, ["a draft"]);
    pass(&computer, &desk, MINUTE).await;
    assert_eq!(
        phase(&desk).await,
        Phase::Ready,
        "being let in counts as being there"
    );
}

#[tokio::test]
async fn how_long_is_the_computers_and_outlives_a_start() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    assert_eq!(lock_after(&desk, Some(7)).await, Err(Code::RequestInvalid));
    assert_eq!(lock_after(&desk, Some(5)).await, Ok(Some(5)));
    pass(&computer, &desk, 5 * MINUTE).await;
    assert_eq!(phase(&desk).await, Phase::Locked);
    assert_eq!(lock_after(&desk, None).await, Ok(None));
    drop(desk);
    let desk = computer.desk();
    assert_eq!(begin(&desk).await.lock_after, None);
    sign_in_as(&desk, ANNA, PASSWORD, true).await.unwrap();
    pass(&computer, &desk, HOUR).await;
    assert_eq!(phase(&desk).await, Phase::Ready);
}

#[tokio::test]
async fn a_computer_that_slept_wakes_up_locked() {
    let computer = Computer::new();
    for asleep in [2 * MINUTE, HOUR] {
        let desk = computer.desk();
        sign_in_as(&desk, ANNA, PASSWORD, true).await.unwrap();
        pass(&computer, &desk, MINUTE).await;
        computer.clock.step(asleep);
        desk.look_after().await;
        assert_eq!(
            phase(&desk).await,
            Phase::Locked,
            "the clock that only goes forward stood still"
        );
    }
    let desk = computer.desk();
    sign_in_as(&desk, ANNA, PASSWORD, true).await.unwrap();
    computer.world.pass(2 * MINUTE);
    desk.look_after().await;
    assert_eq!(
        phase(&desk).await,
        Phase::Locked,
        "it went on, and nobody looked"
    );
}

#[tokio::test]
async fn a_computer_that_tells_that_it_sleeps_is_locked_at_once_unless_it_never_locks() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    keep(&desk, "a draft").await;
    lock_after(&desk, None).await.unwrap();
    desk.computer_sleeps().await;
    assert_eq!(phase(&desk).await, Phase::Ready);
    lock_after(&desk, Some(60)).await.unwrap();
    desk.computer_sleeps().await;
    assert_eq!(phase(&desk).await, Phase::Locked);
    desk.computer_sleeps().await;
    let request = UnlockRequest {
        password: PASSWORD.into(),
        ..UnlockRequest::default()
    };
    assert_eq!(unlock(&desk, request).await.unwrap().phase, Phase::Ready);
    assert_eq!(kept(&desk).await, ["a draft"]);
}

#[tokio::test]
async fn a_clock_that_is_put_right_locks_nobody_out_and_nothing_else_does() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    computer.clock.step(30 * SECOND);
    desk.look_after().await;
    computer.clock.step(-48 * HOUR);
    desk.look_after().await;
    pass(&computer, &desk, MINUTE).await;
    assert_eq!(phase(&desk).await, Phase::Ready);
}

#[tokio::test]
async fn a_session_ended_elsewhere_locks_and_unlocking_begins_a_new_one() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    keep(&desk, "an act in the outbox").await;
    computer
        .server
        .state()
        .end_sessions(&PersonId::new("person-anna"));
    computer.world.pass(HOUR / 2);
    let opened = desk.open_store().unwrap();
    assert_eq!(
        desk.access_token(&opened).await,
        Err(TransportError::SessionEnded)
    );
    drop(opened);
    desk.look_after().await;
    let view = begin(&desk).await;
    assert_eq!((view.phase, view.session_ended), (Phase::Locked, true));
    drop(desk);

    let desk = computer.desk();
    let view = begin(&desk).await;
    assert_eq!(
        (view.phase, view.session_ended),
        (Phase::Locked, true),
        "also after a start"
    );
    let with = |password: &str, new: Option<&str>| UnlockRequest {
        password: password.into(),
        new_password: new.map(str::to_owned),
        accept_terms: None,
    };
    computer
        .server
        .change_password("person-anna", "Another-horse-1");
    let refused = unlock(&desk, with(PASSWORD, None))
        .await
        .map_err(|r| r.code);
    assert_eq!(
        refused.err(),
        Some(Code::SignInFailed),
        "the server decides while it answers"
    );
    let expired = (PersonId::new("person-anna"), Code::PasswordExpired);
    computer.server.state().asks.extend([expired]);
    let refused = unlock(&desk, with("Another-horse-1", None))
        .await
        .map_err(|r| r.code);
    assert_eq!(refused.err(), Some(Code::PasswordExpired));
    let view = unlock(&desk, with("Another-horse-1", Some("Third-horse-33")))
        .await
        .unwrap();
    assert_eq!((view.phase, view.session_ended), (Phase::Ready, false));
    assert_eq!(kept(&desk).await, ["an act in the outbox"]);
    assert!(desk.access_token(&desk.open_store().unwrap()).await.is_ok());
}

#[tokio::test]
async fn a_desk_with_an_ended_session_opens_without_the_server_by_the_password() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    keep(&desk, "a draft").await;
    computer
        .server
        .state()
        .end_sessions(&PersonId::new("person-anna"));
    computer.world.pass(HOUR / 2);
    let opened = desk.open_store().unwrap();
    assert!(desk.access_token(&opened).await.is_err());
    desk.look_after().await;
    computer.server.down(true);
    let request = UnlockRequest {
        password: PASSWORD.into(),
        ..UnlockRequest::default()
    };
    assert_eq!(unlock(&desk, request).await.unwrap().phase, Phase::Ready);
    assert_eq!(kept(&desk).await, ["a draft"]);
    desk.look_after().await;
    assert_eq!(phase(&desk).await, Phase::Ready, "nobody ended this one");
}
