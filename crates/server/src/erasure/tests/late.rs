//! What was under way while somebody was being forgotten leaves nothing behind.

use super::super::{By, cleaning, forget_person};
use super::marked::{Marked, found_in};
use super::places;
use crate::api::sync::push;
use crate::error::Failure;
use crate::store::people::device;
use crate::test_support::{TestDb, both_engines};
use loket_domain::Code;
use loket_domain::ids::{ActId, DeviceId, DraftId};
use loket_domain::ordering::DraftContent;
use loket_protocol::sync::PushRequest;
use loket_protocol::{Act, ActBody};

both_engines! {
    a_push_a_sign_in_and_a_mail_leave_nothing,
    of_two_who_ask_at_once_both_are_answered,
}

async fn a_push_a_sign_in_and_a_mail_leave_nothing(db: TestDb) {
    let (_folder, server) = super::server(db).await;
    let marked = Marked::seed(&server).await;
    let by = By::Operator("Test".to_owned());
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
    let signed_in = move |tx: &mut crate::db::Tx<'_>| {
        device::used(tx, &person, &DeviceId::new("d-9"), &name, &[9; 32], now).map(drop)
    };
    server.write(signed_in).await;
    places::log(&server, &marked.person, "9990001", &late).await;
    let late = [late];
    assert_eq!(found_in(&server.db.held(), &late), late);
    cleaning::clean(server.state.db(), now).await.unwrap();
    assert_eq!(found_in(&server.db.held(), &late), [] as [&str; 0]);
}

async fn of_two_who_ask_at_once_both_are_answered(db: TestDb) {
    let (_folder, server) = super::server(db).await;
    let marked = Marked::seed(&server).await;
    let ask = || forget_person(&server.state, &marked.person, By::Themself, Vec::new());
    let (first, second) = futures_util::future::join(ask(), ask()).await;
    let done = [first, second].iter().filter(|asked| asked.is_ok()).count();
    assert_eq!(done, 1, "one erasure, one receipt");
    super::replay::before_serving(&server.state).await.unwrap();
    let path = server.state.config().erasure_ledger.clone().unwrap();
    let noted = super::Ledger::at(path).read().unwrap();
    assert_eq!(noted.len(), 1, "the other was struck out");
    assert_eq!(
        found_in(&server.db.held(), &marked.markers),
        [] as [&str; 0]
    );
}
