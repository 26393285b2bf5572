//! Mail servers that fail, stall and drop: no mail is lost, and at most one comes twice for each time that nobody
//! could know.

use super::post_office::{Mood, PostOffice};
use super::stage::Stage;
use crate::support::{TestDb, anke, both_engines};
use loket_authority::jobs::mails::deliver_due;
use loket_domain::time::DAY;
use loket_mail::people::PeopleMail;
use loket_mail::{MailRoute, Post};
use loket_store::job::{LEASE, back_off};
use std::time::Duration;
use tokio::io::AsyncReadExt;

both_engines! {
    a_bad_day_of_the_post_loses_no_mail,
    a_crash_sends_one_copy_more,
}

const MAILS: usize = 3;

pub(super) async fn queue(stage: &Stage, mails: usize) {
    for number in 0..mails {
        let told = PeopleMail::WelcomeFirstEntry {
            person: anke().person,
        };
        stage.queue(&format!("welcome-{number}"), told).await;
    }
}

async fn a_bad_day_of_the_post_loses_no_mail(db: TestDb) {
    use Mood::{
        Busy, DropsMail, HangsUp, LaterForMail, LaterForReader, Stalls, TakesAndHangsUp,
        WantsPassword,
    };
    let stage = Stage::new(db).await;
    let office = PostOffice::open().await;
    let (post, impatient) = (office.post(""), office.impatient());
    queue(&stage, MAILS).await;
    let moods = [
        Busy,
        HangsUp,
        TakesAndHangsUp,
        WantsPassword,
        LaterForReader,
        DropsMail,
        LaterForMail,
        Stalls,
    ];
    let (mut passed, mut attempt, mut unknown) = (0, 0, 0);
    while passed < DAY {
        let mood = moods[attempt % moods.len()];
        office.mood(mood);
        let to = if mood == Stalls { &impatient } else { &post };
        assert_eq!(
            deliver_due(&stage.server.state, to).await,
            Ok(0),
            "{mood:?}"
        );
        assert_eq!(stage.waiting().await, MAILS as i64, "{mood:?}");
        attempt += 1;
        unknown += usize::from(mood == TakesAndHangsUp);
        let wait = back_off(attempt as i64);
        passed += wait;
        stage.server.clock.pass(wait);
    }
    office.mood(Mood::Good);
    assert_eq!(deliver_due(&stage.server.state, &post).await, Ok(MAILS));
    assert_eq!(stage.waiting().await, 0);
    assert_eq!(office.copies(), [1 + unknown; MAILS]);
    assert!(
        stage
            .log(anke().person)
            .await
            .iter()
            .all(|one| one.outcome == "sent")
    );
}

async fn a_crash_sends_one_copy_more(db: TestDb) {
    let stage = Stage::new(db).await;
    let office = PostOffice::open().await;
    office.mood(Mood::TakesAndStalls);
    queue(&stage, 1).await;
    let (state, post) = (stage.server.state.clone(), office.post(""));
    let dying = tokio::spawn(async move { deliver_due(&state, &post).await });
    office.took.notified().await;
    dying.abort();
    assert!(dying.await.is_err_and(|ended| ended.is_cancelled()));
    office.mood(Mood::Good);
    let post = office.post("");
    assert_eq!(
        deliver_due(&stage.server.state, &post).await,
        Ok(0),
        "its lease runs"
    );
    stage.server.clock.pass(LEASE);
    assert_eq!(deliver_due(&stage.server.state, &post).await, Ok(1));
    assert_eq!(office.copies(), [2], "the same Message-ID");
    assert_eq!(stage.waiting().await, 0);
}

/// Where TLS is required nothing is said without it, and the mail waits.
#[tokio::test]
async fn a_post_without_tls_is_told_nothing() {
    drop(rustls::crypto::ring::default_provider().install_default());
    for mood in [Mood::Good, Mood::LiesAboutTls] {
        let stage = Stage::new(TestDb::sqlite()).await;
        let office = PostOffice::open().await;
        office.mood(mood);
        queue(&stage, 1).await;
        let post = office.post("?tls=required");
        assert_eq!(
            deliver_due(&stage.server.state, &post).await,
            Ok(0),
            "{mood:?}"
        );
        assert_eq!(stage.waiting().await, 1, "{mood:?}");
        let seen = office.seen.lock().unwrap();
        let told = |verb: &str| seen.commands.iter().any(|line| line.starts_with(verb));
        assert!(told("EHLO"), "{seen:?}");
        assert!(
            !told("MAIL") && !told("AUTH") && seen.taken.is_empty(),
            "{seen:?}"
        );
    }
}

#[tokio::test]
async fn tls_from_the_start_begins_with_tls() {
    drop(rustls::crypto::ring::default_provider().install_default());
    let stage = Stage::new(TestDb::sqlite()).await;
    queue(&stage, 1).await;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtps://{}", listener.local_addr().unwrap());
    assert!(matches!(
        MailRoute::parse(&url),
        Ok(MailRoute::Encrypted { .. })
    ));
    let post = Post::smtp(&url, None, Duration::from_secs(5)).unwrap();
    let listening = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut first = [0; 1];
        stream.read_exact(&mut first).await.unwrap();
        first[0]
    });
    assert_eq!(deliver_due(&stage.server.state, &post).await, Ok(0));
    assert_eq!(listening.await.unwrap(), 0x16, "a TLS handshake");
    assert_eq!(stage.waiting().await, 1);
}
