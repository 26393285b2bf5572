//! The last letter of all: once a mail server has it, the address it went to is nowhere.

use super::post_office::{Mood, PostOffice};
use super::stage::{Stage, bram};
use crate::support::{TestDb, both_engines};
use loket_authority::config::ServerConfig;
use loket_authority::erasure::{RequestedBy, cleaning, forget_person, replay};
use loket_authority::jobs::mails::deliver_due;
use loket_mail::MailRoute;
use loket_store::job::back_off;

both_engines! {
    the_address_goes_with_the_farewell,
}

/// How often a text occurs in everything that the database holds.
fn hits(stage: &Stage, text: &str) -> usize {
    let held = String::from_utf8_lossy(&stage.server.db.stored_bytes()).to_lowercase();
    held.matches(&text.to_lowercase()).count()
}

async fn the_address_goes_with_the_farewell(db: TestDb) {
    let (office, folder) = (PostOffice::open().await, tempfile::tempdir().unwrap());
    let config = ServerConfig {
        mail: MailRoute::parse(&format!("smtp://{}", office.address)).unwrap(),
        erasure_ledger: Some(folder.path().join("erasures.ledger")),
        ..ServerConfig::default()
    };
    let stage = Stage::with(db, config).await;
    let state = &stage.server.state;
    replay::before_serving(state).await.unwrap();
    let address = bram().email;
    assert!(hits(&stage, &address) > 0);
    let by = RequestedBy::Operator("Test".to_owned());
    let whom = bram().person;
    let forgotten = forget_person(state, &whom, by, Vec::new()).await;
    let receipt = forgotten.unwrap().receipt;
    assert!(hits(&stage, &address) > 0, "it waits for its farewell");
    assert!(!cleaning::clean_left(state).await.unwrap(), "not yet");
    let post = office.post("");
    office.mood(Mood::Busy);
    assert_eq!(deliver_due(state, &post).await, Ok(0));
    assert!(hits(&stage, &address) > 0, "the mail server was away");
    office.mood(Mood::Good);
    stage.server.clock.pass(back_off(1));
    assert_eq!(deliver_due(state, &post).await, Ok(1));
    let taken = office.seen.lock().unwrap().taken.clone();
    assert_eq!(taken.len(), 1);
    assert!(taken[0].contains(&address) && taken[0].contains(&receipt));
    assert_eq!(hits(&stage, &address), 0);
    assert!(
        !cleaning::clean_left(state).await.unwrap(),
        "nothing is left to clean"
    );
}
