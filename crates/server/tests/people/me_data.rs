//! Claims, another address, the own profile.

#![allow(clippy::unwrap_used)]

use super::members_driver::{found, listed, somebody, token};
use crate::support::{PASSWORD, TestDb, TestServer, both_engines};
use axum::http::{Method, StatusCode};
use loket_db::{Tenant, Tx};
use loket_domain::ids::{OrganisationId, PersonId};
use loket_store::people::link::LinkKind;
use loket_store::people::{former_email, person};
use serde_json::{Value, json};

both_engines! {
    a_claim_is_answered_alike_whatever_the_number,
    a_new_address_is_the_persons_when_its_link_is_followed,
    a_profile_changes_and_is_seen,
}

async fn a_claim_is_answered_alike_whatever_the_number(db: TestDb) {
    let server = TestServer::new(db).await;
    found(&server, "print", "7710001", "p-anke").await;
    let anke = token(&server, "anke").await;
    somebody(&server, "stranger").await;
    let path = "/v1/organisations/print/claims";
    let claim = |number: &str| json!({"number": number});
    for (case, number, expected) in [
        ("exists", "7710001", StatusCode::ACCEPTED),
        ("does not", "9990001", StatusCode::ACCEPTED),
        ("once more", "999.0001", StatusCode::ACCEPTED),
        ("cannot be one", "12", StatusCode::UNPROCESSABLE_ENTITY),
        ("third", "9990003", StatusCode::ACCEPTED),
        ("fourth", "9990004", StatusCode::ACCEPTED),
        ("fifth", "9990005", StatusCode::ACCEPTED),
        ("one too many", "9990006", StatusCode::TOO_MANY_REQUESTS),
    ] {
        let (status, answer) = server
            .ask(Method::POST, path, Some(&anke), Some(claim(number)))
            .await;
        assert_eq!(status, expected, "{case}: {answer}");
    }
    let theirs = token(&server, "stranger").await;
    let (status, _) = server
        .ask(Method::POST, path, Some(&theirs), Some(claim("9990001")))
        .await;
    assert_eq!(status, StatusCode::FORBIDDEN);
    let print = OrganisationId::new("print");
    let read = {
        let print = print.clone();
        move |tx: &mut Tx<'_>| loket_store::shipping::claim::waiting(tx, &print)
    };
    let tenant = Tenant::Organisation(print);
    let waiting = server.state.db().read(tenant, read).await.unwrap();
    let numbers: Vec<&str> = waiting.iter().map(|claim| claim.number.as_str()).collect();
    assert_eq!(numbers.len(), 5, "{numbers:?}");
}

async fn a_new_address_is_the_persons_when_its_link_is_followed(db: TestDb) {
    let server = TestServer::new(db).await;
    found(&server, "print", "7710001", "p-anke").await;
    let anke = token(&server, "anke").await;
    let wish = |password: &str| json!({"email": "Anke@New.example", "password": password});
    let ask = async |body: Value| {
        server
            .ask(Method::POST, "/v1/me/email", Some(&anke), Some(body))
            .await
    };
    let (status, told) = ask(wish("Wrong-Word1")).await;
    assert_eq!(
        (status, &told["code"]),
        (StatusCode::UNPROCESSABLE_ENTITY, &json!("password_wrong"))
    );
    let mut changes = Vec::new();
    for _ in 0..2 {
        assert_eq!(ask(wish(PASSWORD)).await.0, StatusCode::ACCEPTED);
        server.clock.pass(1_000);
        let mails = server.mails().await;
        let asked = mails
            .iter()
            .rev()
            .find(|(template, _)| template == "confirm_email")
            .unwrap();
        changes.push(asked.1["change"].as_str().unwrap().to_owned());
    }
    let reset = server.link(LinkKind::Password, "p-anke", "").await;
    let secret = server.link(LinkKind::Email, "p-anke", &changes[1]).await;
    let (_, me) = server.ask(Method::GET, "/v1/me", Some(&anke), None).await;
    assert_eq!(me["email_waiting"], "Anke@New.example");
    loket_authority::people::email::confirm(&server.state, &secret)
        .await
        .unwrap();
    assert!(
        loket_authority::people::email::confirm(&server.state, &secret)
            .await
            .is_err(),
        "used"
    );
    let former = server
        .write(|tx| former_email::of_person(tx, &PersonId::new("p-anke")))
        .await;
    assert_eq!(former, ["anke@example-print.example"]);
    let (status, me) = server.ask(Method::GET, "/v1/me", Some(&anke), None).await;
    assert_eq!(
        (status, &me["email_waiting"]),
        (StatusCode::OK, &Value::Null),
        "the session stays"
    );
    assert_eq!(
        listed(&server, "print", "p-anke").await["email"],
        "Anke@New.example"
    );
    assert!(
        server
            .templates()
            .await
            .contains(&"email_changed".to_owned())
    );
    let page = server.page(&format!("/p/password/{reset}"), None).await;
    assert!(
        !page.html.contains("new_password"),
        "a reset link of before is dead"
    );
    let (status, _) = server.enter("anke@new.example", PASSWORD, json!({})).await;
    assert_eq!(status, StatusCode::CREATED);
    let (_, told) = server
        .enter("anke@example-print.example", PASSWORD, json!({}))
        .await;
    assert_eq!(told["code"], "sign_in_failed");
}

async fn a_profile_changes_and_is_seen(db: TestDb) {
    let server = TestServer::new(db).await;
    found(&server, "print", "7710001", "p-anke").await;
    let anke = token(&server, "anke").await;
    let profile = |telephone: &str| {
        json!({"given_name": "Anna", "family_name": "Example", "customer_name": "Example Print",
            "contact_name": "Front desk", "telephone": telephone, "language": "nl"})
    };
    let put = async |body: Value| {
        server
            .ask(Method::PUT, "/v1/me/profile", Some(&anke), Some(body))
            .await
    };
    let (status, told) = put(profile("call me")).await;
    assert_eq!(
        (status, &told["field"]),
        (StatusCode::UNPROCESSABLE_ENTITY, &json!("telephone"))
    );
    assert_eq!(
        put(profile("+32 9 000 00 00")).await.0,
        StatusCode::ACCEPTED
    );
    assert_eq!(
        listed(&server, "print", "p-anke").await["name"],
        "Anna Example"
    );
    let id = PersonId::new("p-anke");
    let known = server
        .write(move |tx| Ok(person::by_id(tx, &id)?.unwrap().profile))
        .await;
    assert_eq!(known.telephone, "+32 9 000 00 00");
    assert_eq!(known.contact_name, "Front desk");
}
