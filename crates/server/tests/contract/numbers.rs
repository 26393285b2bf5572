//! Account numbers that are not theirs: one and the same answer (Q-OS-5).

use super::pushing::codes;
use super::requests::requests;
use super::{World, on_both_engines};
use loket_domain::Code;
use loket_domain::shipping::RequestState;
use loket_domain::time::DAY;

on_both_engines! {
    an_unknown_number_and_a_forbidden_one_answer_alike
    asking_again_counts_and_does_not_ask_twice
    only_five_different_numbers_a_day
    what_is_not_a_number_asks_nobody
}

async fn an_unknown_number_and_a_forbidden_one_answer_alike(world: &World) {
    let unknown = world
        .push("stranger", &[&world.place("123456789", "roll", 400)])
        .await;
    let forbidden = world
        .push("stranger", &[&world.place("7710001", "roll", 400)])
        .await;
    let unprotected = world
        .push("stranger", &[&world.place("7710002", "roll", 400)])
        .await;
    assert_eq!(unknown, forbidden, "limits, counters, everything");
    assert_eq!(unknown, unprotected);
    assert_eq!(
        codes(&unknown[0]),
        [Code::AccountAsked, Code::LimitPerPeriod]
    );
    let waiting = requests(world, "approver").await;
    assert_eq!(waiting.len(), 1, "its administrators find a request");
    assert_eq!(
        (waiting[0].applicant.as_str(), &waiting[0].state),
        ("stranger@stranger.example", &RequestState::Pending)
    );
    assert_eq!(world.complaints().await, Vec::<String>::new());
}

async fn asking_again_counts_and_does_not_ask_twice(world: &World) {
    for _ in 0..7 {
        let outcome = world
            .push("stranger", &[&world.place("7710001", "roll", 1)])
            .await;
        assert_eq!(codes(&outcome[0]), [Code::AccountAsked]);
    }
    let waiting = requests(world, "approver").await;
    assert_eq!((waiting.len(), waiting[0].attempts), (1, 7));
}

async fn only_five_different_numbers_a_day(world: &World) {
    let tried = |number: &'static str| async move {
        let outcome = world
            .push("stranger", &[&world.place(number, "roll", 1)])
            .await;
        codes(&outcome[0])[0]
    };
    for number in ["100001", "100002", "7710001", "100003", "100004"] {
        assert_eq!(tried(number).await, Code::AccountAsked, "{number}");
    }
    assert_eq!(
        tried("9990001").await,
        Code::AccountTriesUsed,
        "one that exists"
    );
    assert_eq!(
        tried("100005").await,
        Code::AccountTriesUsed,
        "one that does not"
    );
    assert_eq!(
        tried("7710001").await,
        Code::AccountAsked,
        "the same again is free"
    );
    world.pass(DAY);
    assert_eq!(tried("9990001").await, Code::AccountAsked);
}

async fn what_is_not_a_number_asks_nobody(world: &World) {
    for _ in 0..10 {
        let outcome = world
            .push("stranger", &[&world.place("abc", "roll", 1)])
            .await;
        assert_eq!(codes(&outcome[0]), [Code::AccountNumberInvalid]);
    }
    let outcome = world
        .push("stranger", &[&world.place("7710001", "roll", 1)])
        .await;
    assert_eq!(codes(&outcome[0]), [Code::AccountAsked]);
}
