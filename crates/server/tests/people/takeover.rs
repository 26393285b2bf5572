//! Offers, and the one thing no administrator gets: the way in of somebody who belongs to another organisation.

#![allow(clippy::unwrap_used)]

use super::driver::BETTER;
use super::members_driver::{add, again, form, found, listed, somebody, token};
use crate::pages::mailbox::{FIRST_PASSWORD, Mailbox};
use crate::support::{PASSWORD, TestDb, TestServer, both_engines};
use axum::http::{Method, StatusCode};
use loket_domain::time::HOUR;
use loket_store::people::link::LinkKind;
use serde_json::{Value, json};

both_engines! {
    an_offer_is_accepted_or_declined_without_the_administrator_seeing_which,
    no_administrator_takes_over_somebody_of_another_organisation,
    a_shown_password_opens_no_second_organisation,
    a_shown_password_takes_no_offer_to_another_mailbox,
    a_shown_password_ends_when_another_organisation_invites,
    a_registered_password_opens_no_organisation_that_invited,
    the_first_password_by_mail_joins_one_organisation,
    nobody_is_invited_over_and_over,
}

async fn an_offer_is_accepted_or_declined_without_the_administrator_seeing_which(db: TestDb) {
    let server = TestServer::new(db).await;
    found(&server, "print", "7710001", "p-anke").await;
    let anke = token(&server, "anke").await;
    for name in ["yes", "no"] {
        somebody(&server, name).await;
        let rights = json!([{"right": "shippers.manage", "account": "print-a"}]);
        let email = format!("{name}@{name}.example");
        let (status, told) = add(&server, &anke, "print", form(&email, "invitation", rights)).await;
        assert_eq!(status, StatusCode::CREATED, "{told}");
    }
    let (yes, no) = (token(&server, "yes").await, token(&server, "no").await);
    let (_, me) = server.ask(Method::GET, "/v1/me", Some(&yes), None).await;
    let offers = json!([{"organisation": "print", "organisation_name": "print company",
        "offered_by": "Anke Example"}]);
    assert_eq!(me["offers"], offers);
    let before = listed(&server, "print", "p-no").await;
    for (token, accept) in [(&yes, true), (&no, false)] {
        let path = "/v1/me/memberships/print";
        let body = json!({"accept": accept});
        let (status, _) = server
            .ask(Method::POST, path, Some(token), Some(body.clone()))
            .await;
        assert_eq!(status, StatusCode::ACCEPTED);
        let (status, _) = server
            .ask(Method::POST, path, Some(token), Some(body))
            .await;
        assert_eq!(status, StatusCode::NOT_FOUND, "answered once");
        let (_, me) = server.ask(Method::GET, "/v1/me", Some(token), None).await;
        assert_eq!(me["offers"], json!([]));
    }
    assert_eq!(listed(&server, "print", "p-no").await, before);
    let joined = listed(&server, "print", "p-yes").await;
    assert_eq!(joined["standing"], "joined");
    assert_eq!(
        joined["name"], "yes Example",
        "who joined is seen as they are"
    );
    assert!(
        server
            .templates()
            .await
            .contains(&"welcome_shippers".to_owned())
    );
    let (status, _) = again(&server, &anke, "print", &json!("p-no"), "invitation").await;
    assert_eq!(
        status,
        StatusCode::OK,
        "asking once more shows nothing either"
    );
    let (_, me) = server.ask(Method::GET, "/v1/me", Some(&no), None).await;
    assert_eq!(me["offers"][0]["organisation"], "print");
}

/// Every path that exists.
async fn no_administrator_takes_over_somebody_of_another_organisation(db: TestDb) {
    let server = TestServer::new(db).await;
    found(&server, "print", "7710001", "p-anke").await;
    let rival = somebody(&server, "rival").await;
    found(&server, "rivals", "7710002", rival.as_str()).await;
    let anke = token(&server, "anke").await;
    // Whose way in the rival wants: somebody who has been in, somebody who was only invited, one with a password shown.
    somebody(&server, "victim").await;
    add(
        &server,
        &anke,
        "print",
        form("victim@victim.example", "invitation", json!([])),
    )
    .await;
    add(
        &server,
        &anke,
        "print",
        form("fresh@fresh.example", "invitation", json!([])),
    )
    .await;
    add(
        &server,
        &anke,
        "print",
        form("shown@shown.example", "temporary_password", json!([])),
    )
    .await;
    let mut succeeded = Vec::new();
    for email in [
        "victim@victim.example",
        "fresh@fresh.example",
        "shown@shown.example",
    ] {
        let mut shown = Vec::new();
        let theirs = token(&server, "rival").await;
        let rights = json!([{"right": "administrators.manage"}]);
        let form = form(email, "temporary_password", rights);
        let (_, added) = add(&server, &theirs, "rivals", form.clone()).await;
        let person = added["person"].clone();
        shown.push(added["temporary_password"].clone());
        for entry in ["temporary_password", "invitation", "temporary_password"] {
            shown.push(
                again(&server, &theirs, "rivals", &person, entry).await.1["temporary_password"]
                    .clone(),
            );
        }
        let elsewhere = again(&server, &theirs, "print", &person, "temporary_password").await;
        assert_eq!(
            elsewhere.0,
            StatusCode::FORBIDDEN,
            "not in an organisation that is not theirs"
        );
        shown.push(add(&server, &theirs, "rivals", form).await.1["temporary_password"].clone());
        // Their own address made the victim's, so that resets come to them.
        let wish = json!({"email": email, "password": PASSWORD});
        let (status, _) = server
            .ask(Method::POST, "/v1/me/email", Some(&theirs), Some(wish))
            .await;
        assert!(status == StatusCode::ACCEPTED || status == StatusCode::TOO_MANY_REQUESTS);
        for password in shown.iter().filter_map(Value::as_str) {
            let more = json!({"new_password": BETTER,
                "terms_version": server.state.config().terms_version});
            let (_, answer) = server.enter(email, password, more).await;
            if answer["code"] != "sign_in_failed" && answer["code"] != "too_many_attempts" {
                succeeded.push((email, answer));
            }
            server.clock.pass(HOUR);
        }
    }
    assert_eq!(succeeded, [], "0 succeed");
    let confirms = server.templates().await;
    assert!(
        !confirms.contains(&"confirm_email".to_owned()),
        "no link to an address that is somebody's"
    );
    let addresses = "SELECT COUNT(*) AS number FROM person WHERE email LIKE '%rival%' ESCAPE '!'";
    assert_eq!(server.number(addresses).await, 1);
}

/// Whoever was shown a password holds the login, not the mailbox: what another organisation gives goes to the mailbox.
async fn a_shown_password_opens_no_second_organisation(db: TestDb) {
    let server = TestServer::new(db).await;
    found(&server, "print", "7710001", "p-anke").await;
    let rival = somebody(&server, "rival").await;
    found(&server, "rivals", "7710002", rival.as_str()).await;
    let (anke, theirs) = (token(&server, "anke").await, token(&server, "rival").await);
    let new = "new@new.example";
    let (_, added) = add(
        &server,
        &theirs,
        "rivals",
        form(new, "temporary_password", json!([])),
    )
    .await;
    let shown = added["temporary_password"].as_str().unwrap();
    let more = json!({"new_password": BETTER,
        "terms_version": server.state.config().terms_version});
    let (status, inside) = server.enter(new, shown, more).await;
    assert_eq!(status, StatusCode::CREATED, "{inside}");
    let inside = inside["access_token"].as_str().unwrap();
    add(
        &server,
        &anke,
        "print",
        form(new, "invitation", json!([{"right": "orders.see"}])),
    )
    .await;
    let (_, me) = server.ask(Method::GET, "/v1/me", Some(inside), None).await;
    assert_eq!(me["offers"], json!([]), "not to whoever holds the password");
    let (_, export) = server
        .ask(Method::GET, "/v1/me/export", Some(inside), None)
        .await;
    let text = export.to_string();
    assert!(text.contains("rivals") && !text.contains("print"), "{text}");
    let (_, preview) = server
        .ask(Method::GET, "/v1/me/erasure", Some(inside), None)
        .await;
    assert_eq!(preview["memberships"], 1, "{preview}");
    let accept = Some(json!({"accept": true}));
    let (status, _) = server
        .ask(
            Method::POST,
            "/v1/me/memberships/print",
            Some(inside),
            accept,
        )
        .await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    let person = added["person"].as_str().unwrap();
    let secret = server.link(LinkKind::Membership, person, "print").await;
    let page = server
        .page(
            &format!("/p/membership/{secret}"),
            Some(&[("answer", "accept")]),
        )
        .await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(listed(&server, "print", person).await["standing"], "joined");
    let (status, _) = server.ask(Method::GET, "/v1/me", Some(inside), None).await;
    assert_eq!(
        status,
        StatusCode::UNAUTHORIZED,
        "the login went to whoever reads the mail"
    );
    let (_, told) = server.enter(new, BETTER, json!({})).await;
    assert_eq!(told["code"], "sign_in_failed");
    assert!(
        server
            .templates()
            .await
            .contains(&"create_password".to_owned())
    );
}

/// An offer goes to whoever reads the mailbox it was sent to; it does not move on with the login.
async fn a_shown_password_takes_no_offer_to_another_mailbox(db: TestDb) {
    let server = TestServer::new(db).await;
    found(&server, "print", "7710001", "p-anke").await;
    let rival = somebody(&server, "rival").await;
    found(&server, "rivals", "7710002", rival.as_str()).await;
    let (anke, theirs) = (token(&server, "anke").await, token(&server, "rival").await);
    let mailbox = Mailbox::new();
    let victim = "victim@victim.example";
    let shown = form(victim, "temporary_password", json!([]));
    let (_, added) = add(&server, &theirs, "rivals", shown).await;
    let more = json!({"new_password": BETTER,
        "terms_version": server.state.config().terms_version});
    let shown = added["temporary_password"].as_str().unwrap();
    let (status, inside) = server.enter(victim, shown, more).await;
    assert_eq!(status, StatusCode::CREATED, "{inside}");
    let inside = inside["access_token"].as_str().unwrap();
    let offered = form(
        victim,
        "invitation",
        json!([{"right": "administrators.manage"}]),
    );
    add(&server, &anke, "print", offered.clone()).await;
    let path = mailbox.link(&server, "membership").await;
    let wish = json!({"email": "mine@rivals.example", "password": BETTER});
    let asked = server.ask(Method::POST, "/v1/me/email", Some(inside), Some(wish));
    assert_eq!(asked.await.0, StatusCode::ACCEPTED);
    let confirm = mailbox.link(&server, "email").await;
    let confirmed = server.page(&confirm, Some(&[("answer", "confirm")])).await;
    assert_eq!(confirmed.status, StatusCode::OK, "{}", confirmed.html);
    let (_, me) = server.ask(Method::GET, "/v1/me", Some(inside), None).await;
    assert_eq!(me["offers"], json!([]));
    let accept = Some(json!({"accept": true}));
    let answer = "/v1/me/memberships/print";
    let answered = server.ask(Method::POST, answer, Some(inside), accept);
    assert_eq!(answered.await.0, StatusCode::NOT_FOUND);
    let page = server.page(&path, Some(&[("answer", "accept")])).await;
    assert_eq!(page.status, StatusCode::GONE);
    let person = added["person"].clone();
    let sent = again(&server, &anke, "print", &person, "invitation").await;
    assert_eq!(sent.0, StatusCode::NOT_FOUND, "not to the other mailbox");
    let seen = listed(&server, "print", person.as_str().unwrap()).await;
    assert_eq!(seen, Value::Null);
    let (status, anew) = add(&server, &anke, "print", offered).await;
    assert_eq!(status, StatusCode::CREATED, "{anew}");
    assert_ne!(anew["person"], person, "whoever reads the mailbox");
}

async fn a_shown_password_ends_when_another_organisation_invites(db: TestDb) {
    let server = TestServer::new(db).await;
    found(&server, "print", "7710001", "p-anke").await;
    let rival = somebody(&server, "rival").await;
    found(&server, "rivals", "7710002", rival.as_str()).await;
    let (anke, theirs) = (token(&server, "anke").await, token(&server, "rival").await);
    let new = "new@new.example";
    let shown = |answer: (StatusCode, Value)| answer.1["temporary_password"].clone();
    let early = add(
        &server,
        &theirs,
        "rivals",
        form(new, "temporary_password", json!([])),
    )
    .await;
    let person = early.1["person"].clone();
    let rights = json!([{"right": "administrators.manage"}]);
    let (status, _) = add(&server, &anke, "print", form(new, "invitation", rights)).await;
    assert_eq!(status, StatusCode::CREATED);
    let late = again(&server, &theirs, "rivals", &person, "temporary_password").await;
    for password in [shown(early), shown(late)] {
        let (_, told) = server
            .enter(new, password.as_str().unwrap(), json!({}))
            .await;
        assert_eq!(told["code"], "sign_in_failed");
    }
    let templates = server.templates().await;
    assert!(
        templates.contains(&"create_password".to_owned()),
        "the person gets in by the mailbox: {templates:?}"
    );
}

/// Somebody else registers an invited address with a password of their own, and whoever reads the mails activates it.
async fn a_registered_password_opens_no_organisation_that_invited(db: TestDb) {
    let server = TestServer::new(db).await;
    found(&server, "print", "7710001", "p-anke").await;
    let anke = token(&server, "anke").await;
    let mailbox = Mailbox::new();
    let victim = "victim@victim.example";
    let rights = json!([{"right": "administrators.manage"}]);
    let (_, added) = add(&server, &anke, "print", form(victim, "invitation", rights)).await;
    let invited = mailbox.link(&server, "password").await;
    let registered = json!({"company": "Rivals", "given_name": "Vic", "family_name": "", "email": victim,
        "password": BETTER, "language": "nl", "terms_version": server.state.config().terms_version});
    let (status, _) = server.post("/v1/registrations", registered).await;
    assert_eq!(status, StatusCode::ACCEPTED);
    let activate = mailbox.link(&server, "activate").await;
    assert_eq!(
        server.page(&activate, Some(&[])).await.status,
        StatusCode::OK
    );
    assert_eq!(
        server.page(&invited, None).await.status,
        StatusCode::GONE,
        "a password was chosen"
    );
    let (status, inside) = server.enter(victim, BETTER, json!({})).await;
    assert_eq!(status, StatusCode::CREATED, "{inside}");
    let inside = inside["access_token"].as_str().unwrap();
    let person = added["person"].as_str().unwrap();
    assert_eq!(
        listed(&server, "print", person).await["standing"],
        "invited"
    );
    let (_, me) = server.ask(Method::GET, "/v1/me", Some(inside), None).await;
    assert_eq!(me["offers"], json!([]), "not to whoever holds the password");
    let accept = Some(json!({"accept": true}));
    let path = "/v1/me/memberships/print";
    let answered = server.ask(Method::POST, path, Some(inside), accept);
    assert_eq!(answered.await.0, StatusCode::NOT_FOUND);
    let offer = mailbox.link(&server, "membership").await;
    let page = server.page(&offer, Some(&[("answer", "accept")])).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(listed(&server, "print", person).await["standing"], "joined");
    let (_, told) = server.enter(victim, BETTER, json!({})).await;
    assert_eq!(told["code"], "sign_in_failed", "it ended");
    let own = mailbox.link(&server, "password").await;
    assert_eq!(server.page(&own, None).await.status, StatusCode::OK);
}

/// The second organisation is asked about, however the first one was joined.
async fn the_first_password_by_mail_joins_one_organisation(db: TestDb) {
    let server = TestServer::new(db).await;
    found(&server, "print", "7710001", "p-anke").await;
    let rival = somebody(&server, "rival").await;
    found(&server, "rivals", "7710002", rival.as_str()).await;
    let (anke, theirs) = (token(&server, "anke").await, token(&server, "rival").await);
    let mailbox = Mailbox::new();
    let new = "new@new.example";
    let (_, added) = add(&server, &anke, "print", form(new, "invitation", json!([]))).await;
    mailbox.links(&server, "password").await;
    add(
        &server,
        &theirs,
        "rivals",
        form(new, "invitation", json!([])),
    )
    .await;
    let path = mailbox.link(&server, "password").await;
    let shown = server.page(&path, Some(&FIRST_PASSWORD)).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.html);
    let (status, inside) = server.enter(new, BETTER, json!({})).await;
    assert_eq!(status, StatusCode::CREATED, "{inside}");
    let person = added["person"].as_str().unwrap();
    assert_eq!(listed(&server, "print", person).await["standing"], "joined");
    assert_eq!(
        listed(&server, "rivals", person).await["standing"],
        "invited"
    );
    let inside = inside["access_token"].as_str();
    let (_, me) = server.ask(Method::GET, "/v1/me", inside, None).await;
    assert_eq!(me["offers"][0]["organisation"], "rivals", "{me}");
}

async fn nobody_is_invited_over_and_over(db: TestDb) {
    let server = TestServer::new(db).await;
    found(&server, "print", "7710001", "p-anke").await;
    somebody(&server, "known").await;
    let anke = token(&server, "anke").await;
    for email in ["known@known.example", "new@new.example"] {
        let (_, added) = add(
            &server,
            &anke,
            "print",
            form(email, "invitation", json!([])),
        )
        .await;
        let mut last = StatusCode::OK;
        for _ in 0..6 {
            last = again(&server, &anke, "print", &added["person"], "invitation")
                .await
                .0;
        }
        assert_eq!(last, StatusCode::TOO_MANY_REQUESTS, "{email}");
    }
    let mails = server.templates().await;
    assert!(mails.len() <= 12, "{mails:?}");
}
