use crate::support::{TestDb, TestServer, anke, both_engines};
use loket_authority::jobs::mails::deliver_due;
use loket_db::{DbError, Tenant, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::{AccountId, OrderId, OrganisationId, SupplyId};
use loket_domain::ordering::{Address, Labels, Order, OrderStatus, OrderedSupply};
use loket_domain::people::Language;
use loket_mail::{MailRoute, Post};
use loket_store::feed::Changes;
use loket_store::job::{self, back_off};
use loket_store::notifier::Notifier;
use loket_store::ordering::order;
use loket_store::people::person;
use serde_json::json;
use std::path::Path;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};

both_engines! {
    an_order_is_confirmed_by_mail,
    a_mail_waits_until_the_post_answers,
    nobody_is_written_to_twice_or_in_vain,
}

pub(super) fn order() -> Order {
    let labels = |nl: &str, de: &str| Labels {
        nl: nl.into(),
        de: de.into(),
        ..Labels::default()
    };
    Order {
        id: OrderId::new("o-1"),
        number: Some("L-7K3-91".into()),
        organisation: Some(OrganisationId::new("org-1")),
        account: Some(AccountId::new("a-1")),
        account_number: "4410552".into(),
        company: "Example <Print> & Co".into(),
        status: OrderStatus::Placed,
        placed_by: anke().person,
        placed_by_name: "Anke Example".into(),
        placed_at: Timestamp(1_800_000_000_000),
        changed_at: Timestamp(1_800_000_000_000),
        address: Address {
            company: "Example Print".into(),
            street: "Kaai".into(),
            ..Address::default()
        },
        lines: vec![OrderedSupply {
            supply: SupplyId::new("s-1"),
            code: "BX5".into(),
            name: labels("Doos", "Schachtel"),
            pieces_per_pack: 10,
            quantity: 3,
        }],
        reference: "Frühjahr".into(),
        tracking: None,
    }
}

/// An order, and a mail job about it.
pub(super) async fn place(server: &TestServer, template: &str) {
    let job = json!({"template": template, "about": {"organisation": "org-1", "order": "o-1"}})
        .to_string();
    let write = move |tx: &mut Tx<'_>| {
        let mut changes = Changes::default();
        order::insert(tx, &order(), &mut changes)?;
        changes.write(tx, &Notifier::default(), Timestamp(1_800_000_000_000))?;
        enqueue(tx, "mail:act-1", &job)
    };
    let organisation = OrganisationId::new("org-1");
    let tenant = Tenant::Both {
        organisation,
        person: anke().person,
    };
    server.state.db().write(tenant, write).await.unwrap();
}

pub(super) fn enqueue(tx: &mut Tx<'_>, id: &str, payload: &str) -> Result<(), DbError> {
    tx.execute(
        "INSERT INTO job (id, kind, payload, due_at, attempts, leased_until, created_at)
         VALUES (:id, 'mail', :payload, 1800000000000, 0, 0, 1800000000000)",
        &[("id", &id), ("payload", &payload)],
    )?;
    Ok(())
}

pub(super) async fn waiting(server: &TestServer) -> i64 {
    server
        .state
        .db()
        .read(Tenant::Installation, |tx| job::waiting(tx, "mail"))
        .await
        .unwrap()
}

fn mails(folder: &Path) -> Vec<String> {
    let read = |entry: std::io::Result<std::fs::DirEntry>| {
        std::fs::read_to_string(entry.unwrap().path()).unwrap()
    };
    std::fs::read_dir(folder).unwrap().map(read).collect()
}

async fn an_order_is_confirmed_by_mail(db: TestDb) {
    let server = TestServer::new(db).await;
    place(&server, "order_placed").await;
    let folder = tempfile::tempdir().unwrap();
    let post = Post::Folder(folder.path().to_owned());
    assert_eq!(deliver_due(&server.state, &post).await, Ok(1));
    assert_eq!(waiting(&server).await, 0);
    let mails = mails(folder.path());
    let mail = mails.first().unwrap().replace("=\r\n", "");
    for expected in [
        "To: \"Anke Example\" <anke@example-print.example>",
        "Auto-Submitted: auto-generated",
        "Subject: Ihre Bestellung L-7K3-91 ist eingegangen",
        "Message-ID: <",
        "multipart/alternative",
        "Guten Tag Anke Example,",
        "3 =C3=97 Schachtel",
        "Example &#60;Print&#62; &#38; Co",
    ] {
        assert!(mail.contains(expected), "{expected} is not in\n{mail}");
    }
}

async fn a_mail_waits_until_the_post_answers(db: TestDb) {
    let server = TestServer::new(db).await;
    place(&server, "order_placed").await;
    let folder = tempfile::tempdir().unwrap();
    let closed = Post::Folder(folder.path().join("not there"));
    assert_eq!(deliver_due(&server.state, &closed).await, Ok(0));
    let open = Post::Folder(folder.path().to_owned());
    assert_eq!(deliver_due(&server.state, &open).await, Ok(0), "too early");
    server.clock.pass(back_off(1));
    assert_eq!(deliver_due(&server.state, &open).await, Ok(1));
    assert_eq!(mails(folder.path()).len(), 1);
}

async fn nobody_is_written_to_twice_or_in_vain(db: TestDb) {
    let server = TestServer::new(db).await;
    place(&server, "order_placed").await;
    let folder = tempfile::tempdir().unwrap();
    let post = Post::Folder(folder.path().to_owned());
    let now = server.state.now();
    let taken = server
        .state
        .db()
        .write(Tenant::Installation, move |tx| job::claim(tx, "mail", now))
        .await
        .unwrap();
    assert_eq!(taken.map(|job| job.attempts), Some(1));
    assert_eq!(
        deliver_due(&server.state, &post).await,
        Ok(0),
        "somebody else works on it"
    );
    server.clock.pass(job::LEASE);
    assert_eq!(
        deliver_due(&server.state, &post).await,
        Ok(1),
        "who took it is gone"
    );
    let id = anke().person;
    let leave = move |tx: &mut Tx<'_>| {
        person::set_active(tx, &id, false)?;
        let about =
            json!({"template": "order_placed", "about": {"organisation": "org-1", "order": "o-1"}});
        enqueue(tx, "mail:act-2", &about.to_string())?;
        enqueue(tx, "mail:act-3", "{}")
    };
    server
        .state
        .db()
        .write(Tenant::Installation, leave)
        .await
        .unwrap();
    assert_eq!(deliver_due(&server.state, &post).await, Ok(0));
    assert_eq!((waiting(&server).await, mails(folder.path()).len()), (0, 1));
}

#[test]
fn every_language_has_every_word() {
    use loket_mail::internals::Words;
    let source = include_str!("../../../../locales/en/mails.ftl");
    let ids = source
        .lines()
        .filter_map(|line| line.split_once(" =").map(|(id, _)| id));
    for id in ids.filter(|id| id.starts_with("mail-")) {
        for language in Language::ALL {
            let said = Words::of(language).say(id, &[("number", "N"), ("name", "A")]);
            assert!(said != id && !said.is_empty(), "{id} in {language:?}");
        }
    }
    assert_eq!(
        Words::of(Language::Fr).count("mail-order-lines", 2),
        "Vous avez commandé 2 lots\u{a0}:"
    );
    assert_eq!(
        Words::of(Language::En).count("mail-order-lines", 1),
        "You ordered 1 pack:"
    );
}

/// Takes one mail by SMTP and answers `verdict` to it; what it was told.
async fn smtp_server(listener: tokio::net::TcpListener, verdict: &'static str) -> String {
    let (stream, _) = listener.accept().await.unwrap();
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    let (mut told, mut in_data) = (String::new(), false);
    write.write_all(b"220 test\r\n").await.unwrap();
    while let Ok(Some(line)) = lines.next_line().await {
        told.push_str(&line);
        told.push('\n');
        let answer = match (in_data, line.split(' ').next().unwrap_or_default()) {
            (true, ".") => {
                in_data = false;
                verdict
            }
            (true, _) => continue,
            (false, "DATA") => {
                in_data = true;
                "354 go on"
            }
            (false, "QUIT") => break,
            (false, _) => "250 good",
        };
        write
            .write_all(format!("{answer}\r\n").as_bytes())
            .await
            .unwrap();
    }
    told
}

#[tokio::test]
async fn mails_go_out_by_smtp() {
    for (verdict, sent, left) in [
        ("250 taken", 1, 0),
        ("451 later", 0, 1),
        ("550 no such mailbox", 0, 0),
    ] {
        let server = TestServer::new(TestDb::sqlite()).await;
        place(&server, "order_shipped").await;
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let route = format!("smtp://{}", listener.local_addr().unwrap());
        let answering = tokio::spawn(smtp_server(listener, verdict));
        let post = Post::of(&MailRoute::parse(&route).unwrap())
            .unwrap()
            .unwrap();
        assert_eq!(
            deliver_due(&server.state, &post).await,
            Ok(sent),
            "{verdict}"
        );
        assert_eq!(waiting(&server).await, left, "{verdict}");
        drop(post);
        let told = answering.await.unwrap();
        assert!(
            told.contains("RCPT TO:<anke@example-print.example>"),
            "{told}"
        );
        assert!(
            told.contains("Ihre Bestellung L-7K3-91 wurde versandt."),
            "{told}"
        );
    }
}
