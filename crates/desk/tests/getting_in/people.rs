//! Several people and several servers on one computer.

use crate::getting_in::computer::{ADDRESS, Computer, begin, sign_in_as};
use crate::getting_in::server::{ANNA, BAS, PASSWORD};
use loket_desk::Desk;
use loket_desk::commands::*;

async fn listed(desk: &Desk) -> Vec<String> {
    let view = list_people(desk, ListPeopleRequest {}).await.unwrap();
    view.people.into_iter().map(|person| person.login).collect()
}

#[tokio::test]
async fn who_wanted_to_be_remembered_is_listed_until_they_sign_out() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    sign_in_as(&desk, BAS, PASSWORD, true).await.unwrap();
    let view = switch_person(&desk, SwitchPersonRequest {}).await.unwrap();
    assert_eq!(view.phase, Phase::SignIn);
    assert_eq!(listed(&desk).await, [ANNA, BAS]);
    let settings = computer.files().remove("settings.json").unwrap();
    let settings = String::from_utf8(settings).unwrap();
    assert!(
        !settings.contains("anna") && !settings.contains('@'),
        "{settings}"
    );

    sign_in_as(&desk, BAS, PASSWORD, true).await.unwrap();
    sign_out(&desk, SignOutRequest {}).await.unwrap();
    assert_eq!(listed(&desk).await, [ANNA]);
    sign_in_as(&desk, ANNA, PASSWORD, false).await.unwrap();
    switch_person(&desk, SwitchPersonRequest {}).await.unwrap();
    // The keychain forgets on a thread of its own; the list does not wait for it.
    assert!(listed(&desk).await.is_empty());
}

#[tokio::test]
async fn letting_somebody_else_in_signs_nobody_out_and_opens_nothing_at_the_next_start() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    switch_person(&desk, SwitchPersonRequest {}).await.unwrap();
    assert!(desk.open_store().is_err());
    assert_eq!(computer.server.state().sessions.len(), 1);
    drop(desk);
    assert_eq!(begin(&computer.desk()).await.phase, Phase::Locked);
}

#[tokio::test]
async fn a_locked_desk_makes_room_and_its_person_stays_remembered() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    lock(&desk, LockRequest {}).await.unwrap();
    let view = switch_person(&desk, SwitchPersonRequest {}).await.unwrap();
    assert_eq!(view.phase, Phase::SignIn);
    assert_eq!(listed(&desk).await, [ANNA]);
    assert_eq!(
        sign_in_as(&desk, BAS, PASSWORD, true).await.unwrap().phase,
        Phase::Ready
    );
}

#[tokio::test]
async fn a_server_that_was_used_here_can_be_chosen_without_a_network() {
    let computer = Computer::new();
    let desk = computer.signed_in(true).await;
    let choose = |url: &str| ChooseServerRequest {
        url: url.to_owned(),
    };
    choose_server(&desk, choose("https://other.example"))
        .await
        .unwrap();
    sign_in_as(&desk, BAS, PASSWORD, true).await.unwrap();
    computer.server.down(true);
    assert!(
        choose_server(&desk, choose("https://third.example"))
            .await
            .is_err()
    );
    let view = choose_server(&desk, choose(ADDRESS)).await.unwrap();
    assert_eq!(
        (view.phase, view.server.as_deref()),
        (Phase::SignIn, Some(ADDRESS))
    );
    let here = list_people(&desk, ListPeopleRequest {}).await.unwrap();
    assert_eq!(here.servers, [ADDRESS, "https://other.example"]);
    let servers: Vec<_> = here
        .people
        .iter()
        .map(|person| person.server.as_str())
        .collect();
    assert_eq!(servers, [ADDRESS, "https://other.example"]);
    assert_eq!(
        sign_in_as(&desk, ANNA, PASSWORD, true).await.unwrap().phase,
        Phase::Ready
    );
}
