use crate::getting_in::computer::{Computer, begin, sign_in_as};
use crate::getting_in::server::{ANNA, PASSWORD};
use loket_desk::Desk;
use loket_desk::commands::*;
use loket_domain::people::LeaseState;
use loket_domain::time::{DAY, HOUR};

async fn lease(desk: &Desk) -> LeaseState {
    session(desk, SessionRequest {}).await.unwrap().lease
}

#[tokio::test]
async fn past_the_lease_drafting_stays_open_and_the_server_renews_it() {
    let computer = Computer::new();
    drop(computer.signed_in(true).await);
    computer.server.down(true);
    computer.world.pass(7 * DAY);
    let desk = computer.desk();
    begin(&desk).await;
    assert_eq!(lease(&desk).await, LeaseState::Open);
    computer.world.pass(1);
    assert_eq!(lease(&desk).await, LeaseState::DraftingOnly);
    sign_out(&desk, SignOutRequest {}).await.unwrap();
    sign_in_as(&desk, ANNA, PASSWORD, true).await.unwrap();
    assert_eq!(
        lease(&desk).await,
        LeaseState::DraftingOnly,
        "in by password, and not for longer"
    );
    computer.server.down(false);
    sign_in_as(&desk, ANNA, PASSWORD, true).await.unwrap();
    assert_eq!(lease(&desk).await, LeaseState::Open);
}

#[tokio::test]
async fn a_clock_set_back_does_not_lengthen_it() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    computer.server.down(true);
    computer.world.pass(6 * DAY);
    assert_eq!(lease(&desk).await, LeaseState::Open);
    computer.clock.step(-6 * DAY);
    computer.world.pass(DAY + HOUR);
    assert_eq!(lease(&desk).await, LeaseState::DraftingOnly);
    quit(&desk, QuitRequest {}).await.unwrap();
    drop(desk);
    let desk = computer.desk();
    begin(&desk).await;
    assert_eq!(
        lease(&desk).await,
        LeaseState::DraftingOnly,
        "also after another start"
    );
}

#[tokio::test]
async fn a_desk_that_is_killed_does_not_forget_the_time() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    computer.server.down(true);
    computer.world.pass(8 * DAY);
    desk.now();
    drop(desk);
    computer.clock.step(-8 * DAY);
    let desk = computer.desk();
    begin(&desk).await;
    assert_eq!(lease(&desk).await, LeaseState::DraftingOnly);
}

#[tokio::test]
async fn a_clock_two_days_off_is_no_hindrance() {
    for step in [-2 * DAY, 2 * DAY, 30 * DAY] {
        let computer = Computer::new();
        computer.clock.step(step);
        let desk = computer.signed_in(true).await;
        assert_eq!(lease(&desk).await, LeaseState::Open);
        assert_eq!(desk.now(), computer.world.time());
        computer.world.pass(HOUR);
        assert!(desk.access_token(&desk.open_store().unwrap()).await.is_ok());
        assert_eq!(
            computer.server.state().refreshes,
            1,
            "tokens end by the server's clock"
        );
    }
}
