use crate::getting_in::computer::{Computer, begin};
use loket_desk::transport::TransportError;
use loket_desk::{Desk, OpenStore};
use loket_domain::time::HOUR;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

async fn with_an_old_token(computer: &Computer) -> (Desk, Arc<OpenStore>) {
    let desk = computer.signed_in(true).await;
    computer.world.pass(HOUR);
    let opened = desk.open_store().unwrap();
    (desk, opened)
}

#[tokio::test]
async fn who_asks_at_the_same_time_shares_one_refresh() {
    let computer = Computer::new();
    let (desk, opened) = with_an_old_token(&computer).await;
    let tokens = futures_util::future::join_all((0..20).map(|_| desk.access_token(&opened))).await;
    assert!(
        tokens
            .iter()
            .all(|token| token.is_ok() && *token == tokens[0])
    );
    assert_eq!(computer.server.state().refreshes, 1);
}

#[tokio::test]
async fn who_asks_at_the_same_time_shares_its_failure() {
    let computer = Computer::new();
    let (desk, opened) = with_an_old_token(&computer).await;
    computer.server.state().lose_next_refresh = true;
    let tokens = futures_util::future::join_all((0..20).map(|_| desk.access_token(&opened))).await;
    assert!(
        tokens
            .iter()
            .all(|token| *token == Err(TransportError::NoAnswer))
    );
    assert_eq!(computer.server.state().refreshes, 1);
    assert!(
        desk.access_token(&opened).await.is_ok(),
        "and the next one tries again, under the same token"
    );
}

#[tokio::test]
async fn a_refresh_outlives_the_program() {
    let computer = Computer::new();
    let (desk, opened) = with_an_old_token(&computer).await;
    desk.access_token(&opened).await.unwrap();
    drop((desk, opened));
    let desk = computer.desk();
    begin(&desk).await;
    assert!(desk.access_token(&desk.open_store().unwrap()).await.is_ok());
    assert_eq!(computer.server.state().refreshes, 2);
}

#[tokio::test]
async fn a_rejected_token_leads_to_one_refresh_and_one_more_try() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    let opened = desk.open_store().unwrap();
    let asked = AtomicU32::new(0);
    let (asked, server) = (&asked, &computer.server);
    let question = |token: String| async move {
        asked.fetch_add(1, Ordering::Relaxed);
        let known = server.state().access.contains_key(&token);
        if known {
            Ok("answer")
        } else {
            Err(TransportError::SessionEnded)
        }
    };
    assert_eq!(desk.ask(&opened, question).await, Ok("answer"));
    computer.server.state().access.clear();
    assert_eq!(desk.ask(&opened, question).await, Ok("answer"));
    assert_eq!(
        (
            asked.load(Ordering::Relaxed),
            computer.server.state().refreshes
        ),
        (3, 1)
    );
}

#[tokio::test]
async fn an_ended_session_is_not_asked_about_again_and_nothing_else_ends() {
    let computer = Computer::new();
    let (desk, opened) = with_an_old_token(&computer).await;
    computer.server.state().sessions.clear();
    for _ in 0..3 {
        assert_eq!(
            desk.access_token(&opened).await,
            Err(TransportError::SessionEnded)
        );
    }
    assert_eq!(computer.server.state().refreshes, 1);
    assert!(
        desk.open_store().is_ok(),
        "the desk stays open; the outbox waits for a sign-in"
    );
}
