//! What was under way while somebody was being forgotten leaves nothing behind.

use super::marked_person::{MarkedPerson, found_in};
use super::places;
use crate::people::members_driver::{found, somebody, token};
use crate::support::{TestDb, TestServer, both_engines};
use axum::http::Method;
use loket_authority::config::ServerConfig;
use loket_authority::erasure::{RequestedBy, cleaning, forget_person};
use loket_authority::failure::Failure;
use loket_authority::sync::push;
use loket_domain::ids::{ActId, DeviceId, DraftId};
use loket_domain::ordering::{DraftContent, Order, OrderStatus};
use loket_domain::time::{DAY, HOUR};
use loket_domain::{Code, Timestamp};
use loket_protocol::sync::PushRequest;
use loket_protocol::{Act, ActBody};
use loket_store::people::device;

both_engines! {
    a_push_a_sign_in_and_a_mail_leave_nothing,
    of_two_who_ask_at_once_both_are_answered,
    what_is_over_is_not_taken_along,
    the_clean_up_waits_for_its_time,
}

async fn a_push_a_sign_in_and_a_mail_leave_nothing(db: TestDb) {
    let (_folder, server) = super::server(db).await;
    let marked = MarkedPerson::seed(&server).await;
    let by = RequestedBy::Operator("Test".to_owned());
    forget_person(&server.state, &marked.person, by, Vec::new())
        .await
        .unwrap();
    let late = "mk99qzv".to_owned();
    let act = Act {
        id: ActId::new(server.state.new_id()),
        version: 1,
        made_at: server.state.now(),
        organisation: None,
        based_on: Vec::new(),
        after: Vec::new(),
        body: ActBody::SaveDraft {
            draft: DraftId::new("late"),
            content: DraftContent {
                reference: late.clone(),
                ..DraftContent::default()
            },
            based_on: None,
            copy: DraftId::new("late-copy"),
        },
    };
    // As if the session had been looked at just before.
    let request = PushRequest { acts: vec![act] };
    let pushed = push::push(
        &server.state,
        &marked.person,
        &DeviceId::new("d-1"),
        request,
    )
    .await;
    assert_eq!(pushed.err(), Some(Failure::from(Code::SessionEnded)));
    let (now, person, name) = (server.state.now(), marked.person.clone(), late.clone());
    let signed_in = move |tx: &mut loket_db::Tx<'_>| {
        device::used(tx, &person, &DeviceId::new("d-9"), &name, &[9; 32], now).map(drop)
    };
    server.write(signed_in).await;
    places::log(&server, &marked.person, "9990001", &late).await;
    let late = [late];
    assert_eq!(found_in(&server.db.stored_bytes(), &late), late);
    cleaning::clean(server.state.db(), now).await.unwrap();
    assert_eq!(found_in(&server.db.stored_bytes(), &late), [] as [&str; 0]);
}

/// A carrier with a large file has it cleaned at night; who was forgotten is gone for everybody at once.
async fn the_clean_up_waits_for_its_time(db: TestDb) {
    let folder = tempfile::tempdir().unwrap();
    let begin = Timestamp(1_800_000_000_000);
    let config = ServerConfig {
        erasure_ledger: Some(folder.path().join("erasures.ledger")),
        clean_up_at: Some(begin.0.rem_euclid(DAY) + HOUR),
        ..ServerConfig::default()
    };
    let server = TestServer::with(db, config).await;
    super::replay::before_serving(&server.state).await.unwrap();
    let whom = ["one", "two"].map(|name| somebody(&server, name));
    for whom in whom {
        let by = RequestedBy::Operator("Test".to_owned());
        let whom = whom.await;
        forget_person(&server.state, &whom, by, Vec::new())
            .await
            .unwrap();
    }
    assert!(
        !cleaning::clean_left(&server.state).await.unwrap(),
        "it is not time"
    );
    server.clock.pass(HOUR - 1);
    assert!(!cleaning::clean_left(&server.state).await.unwrap());
    server.clock.pass(1);
    assert!(
        cleaning::clean_left(&server.state).await.unwrap(),
        "both at once"
    );
    let markers = ["one@one.example".to_owned(), "two@two.example".to_owned()];
    assert_eq!(
        found_in(&server.db.stored_bytes(), &markers),
        [] as [&str; 0]
    );
    assert!(!cleaning::clean_left(&server.state).await.unwrap(), "once");
}

/// An export shows of orders what may still be read, however late their deletion comes.
async fn what_is_over_is_not_taken_along(db: TestDb) {
    let (_folder, server) = super::server(db).await;
    found(&server, "print", "7710001", "p-anke").await;
    for (id, status) in [
        ("o-open", OrderStatus::Shipped),
        ("o-done", OrderStatus::Completed),
        ("o-off", OrderStatus::Cancelled),
    ] {
        let with = |order: &mut Order| order.tracking = Some(format!("https://track.example/{id}"));
        places::order(&server, "print", "p-anke", id, status, with).await;
    }
    let mut seen = Vec::new();
    for days in [0, 10, 20] {
        server.clock.pass(days * DAY);
        let token = token(&server, "anke").await;
        let (_, export) = server
            .ask(Method::GET, "/v1/me/export", Some(&token), None)
            .await;
        let text = export.to_string();
        let holds =
            |what: &str| ["open", "done", "off"].map(|id| text.contains(&format!("{what}o-{id}")));
        seen.push((holds("SO-"), holds("https://track.example/")));
    }
    let expected = [
        ([true, true, true], [true, true, true]),
        ([true, true, true], [true, false, true]),
        ([true, false, false], [true, false, false]),
    ];
    assert_eq!(seen, expected);
}

async fn of_two_who_ask_at_once_both_are_answered(db: TestDb) {
    let (_folder, server) = super::server(db).await;
    let marked = MarkedPerson::seed(&server).await;
    let ask = || {
        forget_person(
            &server.state,
            &marked.person,
            RequestedBy::Themself,
            Vec::new(),
        )
    };
    let (first, second) = futures_util::future::join(ask(), ask()).await;
    let done = [first, second].iter().filter(|asked| asked.is_ok()).count();
    assert_eq!(done, 1, "one erasure, one receipt");
    super::replay::before_serving(&server.state).await.unwrap();
    let path = server.state.config().erasure_ledger.clone().unwrap();
    let noted = super::Ledger::at(path).read().unwrap();
    assert_eq!(noted.len(), 1, "the other was struck out");
    assert_eq!(
        found_in(&server.db.stored_bytes(), &marked.markers),
        [] as [&str; 0]
    );
}
