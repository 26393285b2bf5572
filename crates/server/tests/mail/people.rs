use super::stage::{Stage, bram, every_letter};
use crate::support::{TestDb, anke, both_engines};
use loket_authority::people::tokens;
use loket_db::{Tenant, Tx};
use loket_domain::Timestamp;
use loket_domain::ids::{OrganisationId, PersonId};
use loket_domain::people::Language;
use loket_mail::people::PeopleMail;
use loket_store::people::link::{self, LinkKind, RESET_LASTS};
use loket_store::people::{email_change, erasure_notice, person};
use mail_parser::MessageParser;
use mailparse::MailHeaderMap;
use std::collections::BTreeSet;

both_engines! {
    every_letter_is_written_in_every_language,
    a_link_is_in_its_mail_only,
    what_lost_its_point_is_not_sent,
    the_mail_log_forgets,
}

async fn every_letter_is_written_in_every_language(db: TestDb) {
    let stage = Stage::new(db).await;
    let mut subjects = BTreeSet::new();
    for language in Language::ALL {
        stage.set(language).await;
        let letters = every_letter(stage.server.state.now());
        for (number, letter) in letters.iter().enumerate() {
            let key = format!("{}-{number}", language.code());
            stage.queue(&key, letter.clone()).await;
        }
        assert_eq!(stage.deliver().await, letters.len(), "{language:?}");
        for raw in stage.take() {
            subjects.insert((language, read(&raw, language)));
        }
    }
    // The service desk's actions share a subject; two invitations do too.
    let per_language = subjects.len() / Language::ALL.len();
    assert_eq!((subjects.len() % 4, per_language), (0, 17));
    let all: BTreeSet<&String> = subjects.iter().map(|(_, subject)| subject).collect();
    assert_eq!(all.len(), subjects.len(), "each language has its own words");
}

/// Both parsers read the same; nothing is missing and nothing comes from elsewhere. The subject.
fn read(raw: &str, language: Language) -> String {
    let one = MessageParser::default().parse(raw).unwrap();
    let other = mailparse::parse_mail(raw.as_bytes()).unwrap();
    let subject = one.subject().unwrap().to_owned();
    assert_eq!(
        other.headers.get_all_values("Subject"),
        std::slice::from_ref(&subject)
    );
    let (text, html) = (one.body_text(0).unwrap(), one.body_html(0).unwrap());
    for (number, expected) in [&text, &html].into_iter().enumerate() {
        let body = other.subparts[number].get_body().unwrap();
        assert_eq!(body.replace("\r\n", "\n"), expected.replace("\r\n", "\n"));
        for part in [&**expected, subject.as_str()] {
            assert!(!part.contains("mail-") && !part.contains("{ $"), "{part}");
        }
        assert!(expected.contains("desk@carrier.example"), "{expected}");
        assert!(expected.contains("8:00–17:00"), "{expected}");
    }
    for needed in [
        format!("<html lang=\"{}\">", language.code()),
        "name=\"color-scheme\" content=\"light dark\"".to_owned(),
        "supported-color-schemes".to_owned(),
    ] {
        assert!(html.contains(&needed), "{needed} is not in\n{html}");
    }
    for foreign in ["<img", "<script", "url(", "src=", "@import", "<link"] {
        assert!(!html.contains(foreign), "{foreign} is in\n{html}");
    }
    let elsewhere = |body: &str| {
        let mut links = body.split("http").skip(1);
        links.any(|link| !link.starts_with("s://loket.example/p/"))
    };
    assert!(!elsewhere(&text) && !elsewhere(&html), "{text}");
    assert!(!text.contains("\n\n\n"), "{text}");
    subject
}

/// The links in a letter.
fn links(raw: &str) -> BTreeSet<String> {
    let message = MessageParser::default().parse(raw).unwrap();
    let text = message.body_text(0).unwrap().into_owned();
    let words = text.split_whitespace();
    words
        .filter(|word| word.starts_with("https://"))
        .map(str::to_owned)
        .collect()
}

async fn a_link_is_in_its_mail_only(db: TestDb) {
    let stage = Stage::new(db).await;
    let reset = PeopleMail::ResetPassword {
        person: anke().person,
        round: 0,
    };
    stage.queue("reset", reset).await;
    assert_eq!(stage.deliver().await, 1);
    let mails = stage.take();
    let found = links(&mails[0]);
    let link = found.first().unwrap();
    let secret = link
        .strip_prefix("https://loket.example/p/password/")
        .unwrap()
        .to_owned();
    assert_eq!((found.len(), secret.len()), (1, 43));
    let log = stage.log(anke().person).await;
    assert_eq!(
        (log[0].template.as_str(), log[0].outcome.as_str()),
        ("reset_password", "sent")
    );
    assert!(log[0].text.contains("https://loket.example/p/password/…"));
    assert!(!log[0].text.contains(&secret), "{}", log[0].text);
    let now = stage.server.state.now();
    let hash = tokens::hash(secret.as_bytes());
    for (later, alive) in [(RESET_LASTS - 1, true), (RESET_LASTS, false)] {
        let at = now.plus(later);
        let look = move |tx: &mut Tx<'_>| link::look(tx, &hash, at);
        let seen = stage.write(Tenant::Installation, look).await;
        assert_eq!(
            seen.map(|link| link.kind),
            alive.then_some(LinkKind::Password)
        );
    }
    let next = |tx: &mut Tx<'_>| link::next_round(tx, &anke().person);
    stage.write(Tenant::Installation, next).await;
    let look = move |tx: &mut Tx<'_>| link::look(tx, &hash, now);
    assert_eq!(stage.write(Tenant::Installation, look).await, None);
}

async fn what_lost_its_point_is_not_sent(db: TestDb) {
    use PeopleMail as M;
    let stage = Stage::new(db).await;
    stage.set(Language::En).await;
    let (person, changed_at) = (anke().person, Timestamp(1));
    let organisation = OrganisationId::new("org-1");
    let pointless = [
        M::Activation {
            registration: "never".into(),
        },
        M::ResetPassword {
            person: person.clone(),
            round: 7,
        },
        M::CreatePassword {
            person: person.clone(),
            organisation: None,
            round: 7,
        },
        M::PasswordExpiring {
            person: person.clone(),
            days: 7,
            changed_at,
        },
        M::PasswordExpired {
            person: person.clone(),
            changed_at,
        },
        M::ConfirmEmail {
            person: person.clone(),
            change: "ec-2".into(),
        },
        M::EmailChangeAsked {
            person: person.clone(),
            change: "never".into(),
        },
        // They have joined.
        M::MembershipOffered {
            person: person.clone(),
            organisation,
        },
        M::Forgotten {
            erasure_notice: "never".into(),
        },
        M::PasswordChanged {
            person: PersonId::new("nobody"),
        },
    ];
    for (number, letter) in pointless.iter().enumerate() {
        stage.queue(&number.to_string(), letter.clone()).await;
    }
    assert_eq!((stage.deliver().await, stage.waiting().await), (0, 0));
    assert!(stage.take().is_empty());
    let log = stage.log(person.clone()).await;
    assert_eq!(log.len(), 7);
    assert!(
        log.iter()
            .all(|one| one.outcome == "dropped" && one.text.is_empty())
    );

    // What is told goes with its mail.
    for (key, letter) in [
        (
            "a",
            M::EmailChanged {
                person: person.clone(),
                change: "ec-2".into(),
            },
        ),
        (
            "b",
            M::Forgotten {
                erasure_notice: "f-1".into(),
            },
        ),
    ] {
        stage.queue(key, letter).await;
    }
    assert_eq!(stage.deliver().await, 2);
    let left = |tx: &mut Tx<'_>| {
        Ok((
            email_change::by_id(tx, "ec-2")?.is_some(),
            erasure_notice::by_id(tx, "f-1")?.is_some(),
        ))
    };
    assert_eq!(
        stage.write(Tenant::Installation, left).await,
        (false, false)
    );

    // Who cannot sign in gets one letter only: that they cannot.
    let suspend = |tx: &mut Tx<'_>| person::set_active(tx, &anke().person, false);
    stage.write(Tenant::Installation, suspend).await;
    stage.take();
    let told = M::ServiceDesk {
        person: person.clone(),
        action: "suspended".into(),
        organisation: None,
        subject: String::new(),
    };
    for (key, letter) in [("c", told), ("d", M::WelcomeFirstEntry { person })] {
        stage.queue(key, letter).await;
    }
    assert_eq!(stage.deliver().await, 1);
}

async fn the_mail_log_forgets(db: TestDb) {
    let stage = Stage::new(db).await;
    let told = PeopleMail::WelcomeFirstEntry {
        person: bram().person,
    };
    stage.queue("one", told).await;
    assert_eq!(stage.deliver().await, 1);
    let config = stage.server.state.config().retention;
    let (text, whole) = (config.mail_text(), config.mail_log());
    let mut kept = Vec::new();
    for pass in [0, text - 1, 1, whole - text - 1, 1] {
        stage.server.clock.pass(pass);
        loket_authority::jobs::expiry::delete_expired(&stage.server.state)
            .await
            .unwrap();
        let log = stage.log(bram().person).await;
        kept.push(log.first().map(|one| one.text.is_empty()));
    }
    assert_eq!(
        kept,
        [Some(false), Some(false), Some(true), Some(true), None]
    );
}
