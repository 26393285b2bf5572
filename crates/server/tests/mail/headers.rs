//! Line breaks in every field: no header comes out of one.

use super::orders::{enqueue, order};
use super::stage::{Stage, every_letter};
use crate::support::{TestDb, both_engines};
use loket_db::{Tenant, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::{AccountId, OrganisationId, PersonId, RequestId};
use loket_domain::people::Language;
use loket_domain::shipping::{Decision, Request, RequestKind, RequestState};
use loket_store::feed::Changes;
use loket_store::notifier::Notifier;
use loket_store::ordering::order as orders;
use loket_store::shipping::request;
use mail_parser::MessageParser;
use serde_json::json;

both_engines! {
    no_field_makes_a_header,
}

const KNOWN: [&str; 8] = [
    "message-id",
    "date",
    "from",
    "to",
    "subject",
    "auto-submitted",
    "mime-version",
    "content-type",
];

/// What somebody would type to add a header.
const BREAKS: [&str; 5] = [
    "A\r\nBcc: evil@evil.example",
    "A\nBcc: evil@evil.example\n\nbody",
    "A\rBcc: evil@evil.example",
    "A\r\n X: y\r\nBcc: evil@evil.example",
    "=?utf-8?q?A=0D=0ABcc:_evil@evil.example?=",
];

async fn no_field_makes_a_header(db: TestDb) {
    let stage = Stage::new(db).await;
    let mut sent = 0;
    for (turn, text) in BREAKS.into_iter().enumerate() {
        stage.set(Language::ALL[turn % 4]).await;
        break_everything(&stage, text).await;
        about_a_request(&stage, turn, text).await;
        about_an_order(&stage, turn, text).await;
        let now = stage.server.state.now();
        for (number, letter) in every_letter(now).into_iter().enumerate() {
            stage.queue(&format!("{turn}-{number}"), letter).await;
        }
        stage.deliver().await;
        for raw in stage.take() {
            sent += 1;
            no_header_but_ours(&raw);
        }
    }
    // 17 letters without the addresses that are none, 13 actions, two about the request, one about the order.
    assert!(sent >= BREAKS.len() * 28, "{sent}");
}

/// Every text that somebody typed, in the place where it is kept.
async fn break_everything(stage: &Stage, text: &'static str) {
    let broken: [(Tenant, &'static [&'static str]); 3] = [
        (
            Tenant::Installation,
            &[
                "UPDATE person SET given_name = :text, family_name = :text, user_name = :text, contact_name = :text",
                "UPDATE device SET name = :text",
                "UPDATE registration SET company = :text, given_name = :text, family_name = :text",
                "UPDATE email_change SET email = :text",
                "UPDATE farewell SET receipt = :text",
            ],
        ),
        (
            Tenant::Organisation(OrganisationId::new("org-1")),
            &[
                "UPDATE organisation SET name = :text WHERE organisation_id = 'org-1'",
                "UPDATE account SET company = :text, number = :text WHERE organisation_id = 'org-1'",
            ],
        ),
        (
            Tenant::Organisation(OrganisationId::new("org-2")),
            &[
                "UPDATE organisation SET name = :text WHERE organisation_id = 'org-2'",
                "UPDATE membership SET created_by = :text WHERE organisation_id = 'org-2'",
            ],
        ),
    ];
    for (tenant, statements) in broken {
        let write = move |tx: &mut Tx<'_>| {
            for sql in statements {
                tx.execute(sql, &[("text", &text)])?;
            }
            Ok(())
        };
        stage.write(tenant, write).await;
    }
}

async fn about_a_request(stage: &Stage, turn: usize, text: &'static str) {
    let organisation = OrganisationId::new("org-1");
    let tenant = Tenant::Organisation(organisation.clone());
    stage
        .write(tenant, move |tx| {
            let mut changes = Changes::default();
            for (id, state) in [
                (format!("open-{turn}"), RequestState::Pending),
                (format!("decided-{turn}"), decided(text)),
            ] {
                let asked = Request {
                    id: RequestId::new(id.as_str()),
                    kind: RequestKind::Ship,
                    organisation: organisation.clone(),
                    account: AccountId::new("a-org-1"),
                    account_number: "1".into(),
                    applicant: match state {
                        // A header's worth of text in the subject; an address must stay one to be written to.
                        RequestState::Pending => text.to_owned(),
                        _ => "asker@example.example".to_owned(),
                    },
                    asked_at: Timestamp(1_800_000_000_000),
                    attempts: 1,
                    state,
                };
                request::put(tx, &asked, &id, &mut changes)?;
                let template = match asked.state {
                    RequestState::Pending => "request_opened",
                    _ => "request_decided",
                };
                let about = json!({"organisation": organisation, "request": asked.id});
                let payload = json!({"template": template, "about": about});
                enqueue(tx, &format!("mail:{id}"), &payload.to_string())?;
            }
            changes
                .write(tx, &Notifier::default(), Timestamp(1_800_000_000_000))
                .map(drop)
        })
        .await;
}

fn decided(text: &str) -> RequestState {
    RequestState::Decided {
        decision: Decision::Reject,
        by: PersonId::new("p-bram"),
        by_name: text.to_owned(),
        at: Timestamp(1_800_000_000_000),
        reason: text.to_owned(),
    }
}

async fn about_an_order(stage: &Stage, turn: usize, text: &'static str) {
    let mut wanted = order();
    wanted.id = loket_domain::ids::OrderId::new(format!("o-{turn}"));
    wanted.number = Some(format!("{turn}{text}"));
    wanted.reference = text.to_owned();
    wanted.company = text.to_owned();
    wanted.address.company = text.to_owned();
    wanted.tracking = Some(text.to_owned());
    wanted.lines[0].name.de = text.to_owned();
    let tenant = Tenant::Both {
        organisation: OrganisationId::new("org-1"),
        person: wanted.placed_by.clone(),
    };
    stage
        .write(tenant, move |tx| {
            let mut changes = Changes::default();
            orders::insert(tx, &wanted, &mut changes)?;
            changes.write(tx, &Notifier::default(), Timestamp(1_800_000_000_000))?;
            let about = json!({"organisation": "org-1", "order": wanted.id});
            let payload = json!({"template": "order_placed", "about": about});
            enqueue(tx, &format!("mail:order-{turn}"), &payload.to_string())
        })
        .await;
}

fn no_header_but_ours(raw: &str) {
    let head = raw.split("\r\n\r\n").next().unwrap();
    assert!(!head.replace("\r\n", "").contains(['\r', '\n']), "{head:?}");
    let one = MessageParser::default().parse(raw).unwrap();
    let names = one
        .headers()
        .iter()
        .map(|header| header.name().to_lowercase());
    let mut seen: Vec<String> = names.collect();
    let other = mailparse::parse_mail(raw.as_bytes()).unwrap();
    let mut again: Vec<String> = other
        .headers
        .iter()
        .map(|header| header.get_key().to_lowercase())
        .collect();
    seen.sort();
    again.sort();
    let mut known = KNOWN.map(str::to_owned).to_vec();
    known.sort();
    assert_eq!(seen, known, "{head}");
    assert_eq!(again, known, "{head}");
    let to = one.to().unwrap();
    assert_eq!(to.iter().count(), 1, "{head}");
    let address = to.first().and_then(|to| to.address()).unwrap();
    assert!(!address.contains("evil"), "{head}");
    assert_eq!(one.subject().unwrap().lines().count(), 1, "{head}");
}
