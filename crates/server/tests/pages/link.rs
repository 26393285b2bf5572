//! Links of every kind, and everything after which they have ended; by the routes and pages that people use.

#![allow(clippy::unwrap_used)]

use super::mailbox::{FIRST_PASSWORD, Mailbox, enter};
use crate::people::driver::BETTER;
use crate::people::members_driver::{add, again, form, found, somebody, token};
use crate::support::{TestDb, TestServer, both_engines};
use axum::http::{Method, StatusCode};
use loket_store::people::person;
use serde_json::json;

both_engines! {
    links_end_with_what_they_were_sent_before,
    an_invitation_ends_with_the_next_and_with_a_password,
    nobody_answers_an_offer_while_suspended,
}

async fn nobody_answers_an_offer_while_suspended(db: TestDb) {
    let server = TestServer::new(db).await;
    found(&server, "print", "7710001", "p-anke").await;
    let id = somebody(&server, "known").await;
    let (anke, mailbox) = (token(&server, "anke").await, Mailbox::new());
    let offer = form("known@known.example", "invitation", json!([]));
    add(&server, &anke, "print", offer).await;
    let path = mailbox.link(&server, "membership").await;
    for (active, expected) in [(false, StatusCode::GONE), (true, StatusCode::OK)] {
        let id = id.clone();
        server
            .write(move |tx| person::set_active(tx, &id, active))
            .await;
        assert_eq!(server.page(&path, None).await.status, expected);
    }
    let accepted = server.page(&path, Some(&[("answer", "accept")])).await;
    assert_eq!(accepted.status, StatusCode::OK);
}

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Reset,
    Confirm,
    Offer,
}

/// What happens after it was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Event {
    /// The same is asked for once more.
    AskedAgain,
    /// Another kind of link is asked for.
    SomethingElse,
    SignsIn,
    ChangesPassword,
    /// By a mail.
    ResetsPassword,
    ChangesEmail,
}

use Event::{AskedAgain, ChangesEmail, ChangesPassword, ResetsPassword, SignsIn, SomethingElse};
use Kind::{Confirm, Offer, Reset};

/// Whether the link has ended then.
const ENDED: [(Kind, Event, bool); 18] = [
    (Reset, AskedAgain, true),
    (Reset, SomethingElse, false),
    (Reset, SignsIn, true),
    (Reset, ChangesPassword, true),
    (Reset, ResetsPassword, true),
    (Reset, ChangesEmail, true),
    (Confirm, AskedAgain, true),
    (Confirm, SomethingElse, false),
    (Confirm, SignsIn, false),
    (Confirm, ChangesPassword, true),
    (Confirm, ResetsPassword, true),
    (Confirm, ChangesEmail, true),
    (Offer, AskedAgain, true),
    (Offer, SomethingElse, false),
    (Offer, SignsIn, false),
    (Offer, ChangesPassword, false),
    (Offer, ResetsPassword, false),
    (Offer, ChangesEmail, true),
];

const OTHER_WORD: &str = "Kanaal-Brug-58";

/// Somebody with a link on its way, and those who send it.
struct Stage<'s> {
    server: &'s TestServer,
    mailbox: &'s Mailbox,
    /// The administrator of both organisations.
    administrator: &'s str,
    email: String,
    person: String,
}

impl Stage<'_> {
    /// Has the link sent; gives its path.
    async fn ask(&self, kind: Kind) -> String {
        let server = self.server;
        match kind {
            Reset => {
                let body = json!({"login": self.email});
                let (status, _) = server.post("/v1/forgotten", body).await;
                assert_eq!(status, StatusCode::ACCEPTED);
                self.mailbox.link(server, "password").await
            }
            Confirm => self.wish("wished").await,
            Offer => {
                let form = form(&self.email, "invitation", json!([]));
                let (status, told) = add(server, self.administrator, "other", form).await;
                assert_eq!(status, StatusCode::CREATED, "{told}");
                self.mailbox.link(server, "membership").await
            }
        }
    }

    /// Asks for another address; gives the path of the link to it.
    async fn wish(&self, at: &str) -> String {
        let inside = enter(self.server, &self.email, BETTER).await;
        let wish = json!({"email": format!("{at}.{}", self.email), "password": BETTER});
        let asked = self
            .server
            .ask(Method::POST, "/v1/me/email", Some(&inside), Some(wish));
        assert_eq!(asked.await.0, StatusCode::ACCEPTED);
        self.mailbox.link(self.server, "email").await
    }

    async fn come(&self, event: Event, kind: Kind) {
        let (server, email) = (self.server, self.email.as_str());
        match event {
            AskedAgain if kind == Offer => {
                let person = json!(self.person);
                let asked = again(server, self.administrator, "other", &person, "invitation");
                assert_eq!(asked.await.0, StatusCode::OK);
                self.mailbox.link(server, "membership").await;
            }
            AskedAgain => drop(self.ask(kind).await),
            // Asking for another address means to sign in, and that ends resets.
            SomethingElse if kind == Reset => drop(self.ask(Offer).await),
            SomethingElse => drop(self.ask(Reset).await),
            SignsIn => drop(enter(server, email, BETTER).await),
            ChangesPassword => {
                let inside = enter(server, email, BETTER).await;
                let change = json!({"current": BETTER, "new": OTHER_WORD});
                let path = "/v1/me/password";
                let changed = server.ask(Method::PUT, path, Some(&inside), Some(change));
                assert_eq!(changed.await.0, StatusCode::OK);
            }
            ResetsPassword => {
                let path = self.ask(Reset).await;
                let word = [
                    ("new_password", OTHER_WORD),
                    ("repeat_password", OTHER_WORD),
                ];
                let shown = server.page(&path, Some(&word)).await;
                assert_eq!(shown.status, StatusCode::OK, "{}", shown.html);
            }
            ChangesEmail => {
                let path = self.wish("changed").await;
                let shown = server.page(&path, Some(&[("answer", "confirm")])).await;
                assert_eq!(shown.status, StatusCode::OK, "{}", shown.html);
            }
        }
    }
}

/// What the page answers to a visit, and then to being used.
async fn used(server: &TestServer, kind: Kind, path: &str) -> [StatusCode; 2] {
    let visited = server.page(path, None).await;
    let fields: &[(&str, &str)] = match kind {
        Reset => &[
            ("new_password", "Zonder-Zorg-41"),
            ("repeat_password", "Zonder-Zorg-41"),
        ],
        Confirm => &[("answer", "confirm")],
        Offer => &[("answer", "accept")],
    };
    let posted = server.page(path, Some(fields)).await;
    [visited.status, posted.status]
}

async fn links_end_with_what_they_were_sent_before(db: TestDb) {
    let server = TestServer::new(db).await;
    found(&server, "print", "7710001", "p-anke").await;
    found(&server, "other", "7710002", "p-anke").await;
    let (mailbox, anke) = (Mailbox::new(), token(&server, "anke").await);
    for (number, (kind, event, ended)) in ENDED.into_iter().enumerate() {
        let email = format!("k{number}@k{number}.example");
        let person = mailbox.enrolled(&server, &anke, &email).await;
        let stage = Stage {
            server: &server,
            mailbox: &mailbox,
            administrator: &anke,
            email,
            person,
        };
        let path = stage.ask(kind).await;
        assert_eq!(server.page(&path, None).await.status, StatusCode::OK);
        stage.come(event, kind).await;
        let expected = match ended {
            true => [StatusCode::GONE; 2],
            false => [StatusCode::OK; 2],
        };
        let found = used(&server, kind, &path).await;
        assert_eq!(found, expected, "{kind:?} after {event:?}");
        let again = used(&server, kind, &path).await;
        assert_eq!(again, [StatusCode::GONE; 2], "{kind:?} is good once");
    }
}

async fn an_invitation_ends_with_the_next_and_with_a_password(db: TestDb) {
    let server = TestServer::new(db).await;
    found(&server, "print", "7710001", "p-anke").await;
    let (mailbox, anke) = (Mailbox::new(), token(&server, "anke").await);
    let form = form("new@new.example", "invitation", json!([]));
    let (_, added) = add(&server, &anke, "print", form).await;
    let person = &added["person"];
    let mut before = vec![mailbox.link(&server, "password").await];
    again(&server, &anke, "print", person, "invitation").await;
    before.push(mailbox.link(&server, "password").await);
    again(&server, &anke, "print", person, "temporary_password").await;
    for path in &before {
        assert_eq!(server.page(path, None).await.status, StatusCode::GONE);
    }
    again(&server, &anke, "print", person, "invitation").await;
    let path = mailbox.link(&server, "password").await;
    let shown = server.page(&path, Some(&FIRST_PASSWORD)).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.html);
    before.push(path);
    for path in &before {
        let shown = server.page(path, Some(&FIRST_PASSWORD)).await;
        assert_eq!(shown.status, StatusCode::GONE);
    }
}
