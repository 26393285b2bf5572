//! Somebody who is written down in forty places.

use super::places::{ask, join, log, log_others, mail, offer, order, write_draft};
use crate::people::members_driver::found;
use crate::support::{PASSWORD, TestServer};
use loket_authority::people::passwords::hash_blocking;
use loket_db::Tx;
use loket_domain::ids::{DeviceId, PersonId};
use loket_domain::ordering::{Address, OrderStatus};
use loket_domain::people::{Language, Profile};
use loket_domain::rights::LoketRight;
use loket_store::SystemRandomness;
use loket_store::people::email_change::{self, EmailChange};
use loket_store::people::registration::{self, Registration};
use loket_store::people::{consent, credential, device, former_email, own_data, person};
use std::io::Write;
use std::sync::{Arc, Mutex};

/// Which of the markers occur, whatever their case.
pub(super) fn found_in(bytes: &[u8], markers: &[String]) -> Vec<String> {
    let text = String::from_utf8_lossy(bytes).to_lowercase();
    let there = |marker: &&String| text.contains(&marker.to_lowercase());
    markers.iter().filter(there).cloned().collect()
}

/// Gives markers one after the other, and remembers them.
struct Pen(Vec<String>);

impl Pen {
    fn mark(&mut self) -> String {
        let marker = format!("mk{:02}qzv", self.0.len() + 1);
        self.0.push(marker.clone());
        marker
    }

    /// Telephone numbers are digits.
    fn dial(&mut self) -> String {
        let marker = format!("0470 {:02} 71 93 55", self.0.len() + 1);
        self.0.push(marker.clone());
        marker
    }

    fn address(&mut self) -> Address {
        Address {
            company: self.mark(),
            contact: self.mark(),
            street: self.mark(),
            number: "1".into(),
            postcode: "9000".into(),
            city: self.mark(),
            country: "BE".into(),
            telephone: self.dial(),
            email: format!("{0}@x.example", self.mark()),
        }
    }
}

/// A person whose every field holds a text that occurs nowhere else.
pub(super) struct MarkedPerson {
    pub person: PersonId,
    pub login: String,
    pub email: String,
    pub markers: Vec<String>,
    /// Those that the person does not take along: kept of nobody yet, or free text of mails in a folder.
    pub not_exported: Vec<String>,
    /// The address of somebody without a login.
    pub applicant: String,
}

impl MarkedPerson {
    /// Two organisations: the marked person belongs to one, ordered on the other's number and asked to ship on it.
    pub async fn seed(server: &TestServer) -> Self {
        found(server, "print", "7710001", "p-anke").await;
        found(server, "other", "7710002", "p-anke").await;
        found(server, "given-away", "7710003", "p-anke").await;
        let mut pen = Pen(Vec::new());
        let profile = profile(&mut pen);
        let (person, login) = (profile.person.clone(), profile.user_name.clone().unwrap());
        let email = profile.email.clone();
        let device = pen.mark();
        let wishes = (pen.mark(), pen.mark());
        let registered = [pen.mark(), pen.mark()];
        let mut not_exported = registered.to_vec();
        let former = format!("{}@x.example", wishes.1);
        write_person(server, &profile, &device, &wishes, registered).await;
        let shown = (pen.mark(), pen.mark());
        join(
            server,
            "print",
            &person,
            &[LoketRight::OrdersPlace, LoketRight::ShippersManage],
            "p-anke",
        )
        .await;
        offer(server, "other", &person, shown).await;
        // Others were made users by them: noted by id, and by name as it was before ids were noted.
        for (name, by) in [("one", person.as_str()), ("two", &profile.display_name())] {
            let made = crate::people::members_driver::somebody(server, name).await;
            join(server, "print", &made, &[], by).await;
        }
        let addresses = [pen.address(), pen.address(), pen.address()];
        let [first, second, drafted] = addresses;
        let texts = [pen.mark(), pen.mark(), pen.mark(), pen.mark(), pen.mark()];
        let [
            own_reference,
            tracking,
            draft_reference,
            asked_reason,
            given_reason,
        ] = texts;
        // What they wrote about somebody else's request is about somebody else.
        not_exported.push(given_reason.clone());
        let name = profile.display_name();
        let orders = [
            ("print", "o-1", first.clone()),
            ("other", "o-2", second),
            ("given-away", "o-3", first),
        ];
        for (organisation, id, address) in orders {
            let (name, reference, tracking) =
                (name.clone(), own_reference.clone(), tracking.clone());
            order(
                server,
                organisation,
                person.as_str(),
                id,
                OrderStatus::Completed,
                move |order| {
                    order.placed_by_name = name.clone();
                    order.address = address.clone();
                    order.reference = reference.clone();
                    order.tracking = Some(format!("https://track.example/{tracking}"));
                },
            )
            .await;
        }
        give_away(server).await;
        write_draft(server, &person, drafted, &draft_reference).await;
        let applicant = "nologin@applicant.example".to_owned();
        ask(
            server,
            &email,
            Some(("p-anke", "Anke Example", &asked_reason)),
            "other",
            "q-1",
        )
        .await;
        ask(server, &email, None, "other", "q-2").await;
        // Under an address of before.
        ask(server, &former, None, "other", "q-4").await;
        let decided = Some((person.as_str(), &*name, &*given_reason));
        ask(server, &applicant, decided, "print", "q-3").await;
        mail(server, &person).await;
        // The last ones: a number tried, and a mail's text in the log.
        let tried = pen.mark();
        let text = pen.mark();
        log(server, &person, &tried, &text).await;
        // Others were written to about them; one of those is nobody.
        let full = format!("{}\n {}", profile.given_name, profile.family_name);
        let link = format!("Follow this link, {}", email.to_uppercase());
        log_others(server, "p-one", &format!("An administrator: {full}.")).await;
        log_others(server, "", &link).await;
        log_others(server, "p-two", &format!("Your new user is {login}.")).await;
        Self {
            person,
            login,
            email,
            markers: pen.0,
            not_exported,
            applicant,
        }
    }
}

/// The number of one organisation goes to another, and leaves its orders behind.
async fn give_away(server: &TestServer) {
    let give =
        |tx: &mut Tx<'_>| tx.execute("DELETE FROM account_number WHERE owner = 'given-away'", &[]);
    server.write(give).await;
}

fn profile(pen: &mut Pen) -> Profile {
    Profile {
        person: PersonId::new("0f8c7d7e-marked"),
        given_name: pen.mark(),
        family_name: pen.mark(),
        email: format!("{}@{}.example", pen.mark(), pen.mark()),
        user_name: Some(pen.mark()),
        language: Language::Fr,
        customer_name: pen.mark(),
        contact_name: pen.mark(),
        telephone: pen.dial(),
    }
}

async fn write_person(
    server: &TestServer,
    profile: &Profile,
    device: &str,
    wishes: &(String, String),
    registered: [String; 2],
) {
    let hash = hash_blocking(PASSWORD, &SystemRandomness).unwrap();
    let (profile, device, wishes) = (profile.clone(), device.to_owned(), wishes.clone());
    let (now, terms) = (
        server.state.now(),
        server.state.config().terms_version.clone(),
    );
    server
        .write(move |tx| {
            let id = &profile.person;
            person::insert(tx, &profile, now)?;
            own_data::set_profile(tx, &profile)?;
            credential::set(tx, id, &hash, now)?;
            consent::accept(tx, id, &terms, now)?;
            person::enter_first(tx, id, now)?;
            device::used(tx, id, &DeviceId::new("d-marked"), &device, &[7; 32], now)?;
            let change = EmailChange {
                id: "change".to_owned(),
                person: id.clone(),
                email: format!("{}@x.example", wishes.0),
                email_key: format!("{}@x.example", wishes.0),
                previous_email: format!("{}@x.example", wishes.1),
                password_at: now,
                requested_at: now,
                confirmed_at: None,
            };
            email_change::insert(tx, &change)?;
            former_email::keep(tx, id, &change.previous_email)?;
            let waits = Registration {
                id: "registration".to_owned(),
                company: "Example".to_owned(),
                given_name: registered[0].clone(),
                family_name: registered[1].clone(),
                email: profile.email.clone(),
                email_key: profile.email.clone(),
                language: Language::Fr,
                password_hash: hash.clone(),
                terms_version: terms.clone(),
                created_at: now,
                expires_at: now.plus(1_000),
            };
            registration::put(tx, &waits)
        })
        .await;
}

/// What the test's own thread logs, at every level.
pub(super) struct Logged {
    text: Arc<Mutex<Vec<u8>>>,
    _until: tracing::subscriber::DefaultGuard,
}

#[derive(Clone)]
struct Sink(Arc<Mutex<Vec<u8>>>);

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Logged {
    pub fn begin() -> Self {
        let text = Arc::new(Mutex::new(Vec::new()));
        let sink = Sink(Arc::clone(&text));
        let subscriber = tracing_subscriber::fmt()
            .with_max_level(tracing::Level::TRACE)
            .with_writer(move || sink.clone())
            .finish();
        Self {
            text,
            _until: tracing::subscriber::set_default(subscriber),
        }
    }

    pub fn text(&self) -> Vec<u8> {
        self.text.lock().unwrap().clone()
    }
}

/// So that a scan that finds nothing is known to find what is there.
#[test]
fn the_scan_finds_what_is_there() {
    let markers = ["mk01qz".to_owned(), "mk02qz".to_owned()];
    assert_eq!(found_in(b"..MK01QZ\0..mk0", &markers), ["mk01qz"]);
    let file = tempfile::tempdir().unwrap();
    let url = loket_db::DatabaseUrl::Sqlite(file.path().join("loket.db"));
    let db = loket_db::Db::open(&url, loket_store::db_options()).unwrap();
    let write = |tx: &mut loket_db::Tx<'_>| {
        tx.execute(
            "INSERT INTO installation (key, value) VALUES ('a', 'mk01qz')",
            &[],
        )
    };
    db.write_blocking(loket_db::Tenant::Installation, write)
        .unwrap();
    let delete =
        |tx: &mut loket_db::Tx<'_>| tx.execute("DELETE FROM installation WHERE key = 'a'", &[]);
    db.write_blocking(loket_db::Tenant::Installation, delete)
        .unwrap();
    assert_eq!(
        found_in(&super::bytes_of(file.path()), &markers),
        ["mk01qz"],
        "the log keeps what was deleted"
    );
    db.scrub().unwrap();
    assert_eq!(
        found_in(&super::bytes_of(file.path()), &markers),
        [] as [&str; 0]
    );
}
