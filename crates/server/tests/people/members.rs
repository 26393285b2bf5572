//! Users that administrators make, and the one thing none of them gets: somebody else's way in.

#![allow(clippy::unwrap_used)]

use super::members_driver::{add, again, form, found, listed, somebody, token};
use crate::support::{PASSWORD, TestDb, TestServer, both_engines};
use axum::http::StatusCode;
use loket_domain::ids::PersonId;
use loket_domain::time::{DAY, HOUR};
use loket_protocol::FeedId;
use serde_json::{Value, json};

both_engines! {
    an_invited_person_is_listed_as_typed,
    a_temporary_password_is_shown_once_and_good_for_72_hours,
    nobody_learns_whether_the_address_was_known,
    a_user_name_is_never_given_twice,
    who_holds_too_little_makes_nobody,
    an_offer_is_heard_by_whoever_is_there,
}

async fn an_invited_person_is_listed_as_typed(db: TestDb) {
    let server = TestServer::new(db).await;
    found(&server, "print", "7710001", "p-anke").await;
    let anke = token(&server, "anke").await;
    let rights =
        json!([{"right": "orders.place", "account": "print-a"}, {"right": "password.reset"}]);
    let (status, added) = add(
        &server,
        &anke,
        "print",
        form("new@new.example", "invitation", rights),
    )
    .await;
    assert_eq!(status, StatusCode::CREATED, "{added}");
    assert_eq!(added["temporary_password"], Value::Null);
    assert_eq!(added["usable_until"], server.state.now().0 + 7 * DAY);
    let id = added["person"].as_str().unwrap();
    assert_eq!(&id[14..15], "4", "a person's id does not tell their age");
    let member = listed(&server, "print", id).await;
    assert_eq!(member["name"], "Zoë Typed");
    assert_eq!(member["email"], "new@new.example");
    assert_eq!(member["standing"], "invited");
    assert_eq!(member["created_by"], "Anke Example");
    let mails = server.mails().await;
    let mail = mails
        .iter()
        .find(|(template, _)| template == "create_password")
        .unwrap();
    assert_eq!(mail.1["person"], id);
    let (status, twice) = add(
        &server,
        &anke,
        "print",
        form("NEW@new.example", "invitation", json!([])),
    )
    .await;
    assert_eq!(
        (status, &twice["code"]),
        (StatusCode::CONFLICT, &json!("already_member"))
    );
}

async fn a_temporary_password_is_shown_once_and_good_for_72_hours(db: TestDb) {
    let server = TestServer::new(db).await;
    found(&server, "print", "7710001", "p-anke").await;
    let anke = token(&server, "anke").await;
    let (_, added) = add(
        &server,
        &anke,
        "print",
        form("new@new.example", "temporary_password", json!([])),
    )
    .await;
    let shown = added["temporary_password"].as_str().unwrap().to_owned();
    assert_eq!(added["usable_until"], server.state.now().0 + 72 * HOUR);
    let (_, told) = server.enter("new@new.example", &shown, json!({})).await;
    assert_eq!(told["code"], "password_temporary");
    let (_, renewed) = again(
        &server,
        &anke,
        "print",
        &added["person"],
        "temporary_password",
    )
    .await;
    let (_, old) = server.enter("new@new.example", &shown, json!({})).await;
    assert_eq!(
        old["code"], "sign_in_failed",
        "a new one ends the one before"
    );
    let newest = renewed["temporary_password"].as_str().unwrap();
    server.clock.pass(72 * HOUR + 1);
    let more = json!({"new_password": super::driver::BETTER,
        "terms_version": server.state.config().terms_version});
    let (late, _) = server.enter("new@new.example", newest, more).await;
    assert_ne!(late, StatusCode::CREATED, "it has ended");
}

/// The parts of an answer that may differ: the id, the password's text.
fn without_chance(mut answer: (StatusCode, Value)) -> (StatusCode, Value) {
    answer.1["person"] = json!(answer.1["person"].as_str().map(str::len));
    let shown = answer.1["temporary_password"].as_str().map(str::len);
    answer.1["temporary_password"] = json!(shown);
    answer
}

async fn nobody_learns_whether_the_address_was_known(db: TestDb) {
    let server = TestServer::new(db).await;
    found(&server, "print", "7710001", "p-anke").await;
    let anke = token(&server, "anke").await;
    for entry in ["temporary_password", "invitation"] {
        // Ids and names in tests are short: those of real persons are alike.
        let name = format!("known-{}", &entry[..4]);
        let known_id = somebody(&server, &name).await.to_string();
        let rename = |mut answer: (StatusCode, Value)| {
            if answer.1["person"] == known_id.as_str() {
                answer.1["person"] = json!("x".repeat(36));
            }
            without_chance(answer)
        };
        let known = format!("{name}@{name}.example");
        let known = add(&server, &anke, "print", form(&known, entry, json!([]))).await;
        let new = format!("{entry}@new.example");
        let new = add(&server, &anke, "print", form(&new, entry, json!([]))).await;
        assert_eq!(known.0, StatusCode::CREATED, "{}", known.1);
        let id = new.1["person"].as_str().unwrap().to_owned();
        let seen = |mut member: Value| {
            for field in ["person", "email"] {
                member[field] = Value::Null;
            }
            member
        };
        assert_eq!(
            seen(listed(&server, "print", &known_id).await),
            seen(listed(&server, "print", &id).await)
        );
        for again_by in ["temporary_password", "invitation"] {
            let known = again(&server, &anke, "print", &json!(known_id), again_by).await;
            let new = again(&server, &anke, "print", &json!(id), again_by).await;
            assert_eq!(known.0, StatusCode::OK);
            assert_eq!(rename(known), rename(new));
        }
        assert_eq!(rename(known), rename(new));
        let (status, _) = server.enter(&name, PASSWORD, json!({})).await;
        assert_eq!(
            status,
            StatusCode::CREATED,
            "their password is still theirs"
        );
    }
}

async fn a_user_name_is_never_given_twice(db: TestDb) {
    let server = TestServer::new(db).await;
    found(&server, "print", "7710001", "p-anke").await;
    let anke = token(&server, "anke").await;
    somebody(&server, "known").await;
    let named = |email: &str, name: &str| {
        let mut form = form(email, "invitation", json!([]));
        form["user_name"] = json!(name);
        form
    };
    let table = [
        ("somebody's", "a@new.example", "ANKE", StatusCode::CONFLICT),
        ("free", "a@new.example", "zoe.t", StatusCode::CREATED),
        (
            "given just now",
            "b@new.example",
            "Zoe.T",
            StatusCode::CONFLICT,
        ),
        (
            "asked for somebody who has a name",
            "known@known.example",
            "free.name",
            StatusCode::CREATED,
        ),
        (
            "as if it had been given",
            "b@new.example",
            "free.name",
            StatusCode::CONFLICT,
        ),
        (
            "not one",
            "b@new.example",
            "a@b.example",
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
    ];
    for (case, email, name, expected) in table {
        let (status, answer) = add(&server, &anke, "print", named(email, name)).await;
        assert_eq!(status, expected, "{case}: {answer}");
    }
}

async fn who_holds_too_little_makes_nobody(db: TestDb) {
    let server = TestServer::new(db).await;
    found(&server, "print", "7710001", "p-anke").await;
    found(&server, "other", "7710002", "p-anke").await;
    let stranger = somebody(&server, "stranger").await;
    let anke = token(&server, "anke").await;
    let theirs = token(&server, stranger.as_str().trim_start_matches("p-")).await;
    let (status, told) = add(
        &server,
        &theirs,
        "print",
        form("n@new.example", "invitation", json!([])),
    )
    .await;
    assert_eq!(
        (status, &told["code"]),
        (StatusCode::FORBIDDEN, &json!("right_missing"))
    );
    let foreign = json!([{"right": "orders.place", "account": "other-a"}]);
    let (status, told) = add(
        &server,
        &anke,
        "print",
        form("n@new.example", "invitation", foreign),
    )
    .await;
    assert_eq!(
        (status, &told["field"]),
        (StatusCode::BAD_REQUEST, &json!("rights.0"))
    );
    let own = form(
        "anke@example-print.example",
        "temporary_password",
        json!([]),
    );
    let (_, told) = add(&server, &anke, "print", own).await;
    assert_eq!(told["code"], "not_on_oneself");
    let (_, told) = again(
        &server,
        &anke,
        "print",
        &json!("p-anke"),
        "temporary_password",
    )
    .await;
    assert_eq!(told["code"], "not_on_oneself");
    let (status, _) = again(&server, &theirs, "print", &json!("p-anke"), "invitation").await;
    assert_eq!(status, StatusCode::FORBIDDEN);
}

async fn an_offer_is_heard_by_whoever_is_there(db: TestDb) {
    let server = TestServer::new(db).await;
    found(&server, "print", "7710001", "p-anke").await;
    let anke = token(&server, "anke").await;
    let feeds =
        ["known", "bystander"].map(|name| FeedId::person(&PersonId::new(format!("p-{name}"))));
    for name in ["known", "bystander"] {
        somebody(&server, name).await;
    }
    let mut watch = server
        .state
        .notifier()
        .watch(feeds.clone().map(|feed| (feed, 0)).to_vec());
    let offer = form("known@known.example", "invitation", json!([]));
    let (status, _) = add(&server, &anke, "print", offer).await;
    assert_eq!(status, StatusCode::CREATED);
    let heard = tokio::time::timeout(std::time::Duration::from_secs(60), watch.moved()).await;
    assert_eq!(heard.ok(), Some(feeds[..1].to_vec()));
}
