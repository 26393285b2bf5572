//! Forgetting somebody who is written down in forty places, on both engines, and after a restore.

#![allow(clippy::unwrap_used)]

mod devices;
mod late;
mod marked_person;
mod places;

use crate::people::members_driver::{found, listed, somebody, token};
use crate::support::{PASSWORD, TestDb, TestServer, both_engines, postgres_tool};
use axum::http::{Method, StatusCode};
use loket_authority::config::ServerConfig;
use loket_authority::erasure::ledger::{Erasure, Ledger, Whom};
use loket_authority::erasure::{RequestedBy, cleaning, forget_applicant, forget_person, replay};
use loket_authority::failure::Failure;
use loket_db::{DatabaseUrl, DbOptions, Tenant, Tx};
use loket_domain::Code;
use loket_domain::ids::{AccountId, OrganisationId, PersonId};
use loket_domain::rights::{LoketRight, explain};
use loket_mail::MailRoute;
use loket_server::ops::restore::{begin_epoch, restore_sqlite};
use loket_store::people::{grant, person};
use loket_store::{SystemClock, SystemRandomness};
use loket_testkit::postgres::Cluster;
use marked_person::{MarkedPerson, found_in};
use serde_json::{Value, json};

both_engines! {
    forty_markers_are_gone,
    what_was_restored_is_forgotten_before_anybody_asks,
    what_a_crash_left_open_is_carried_out_at_the_next_start,
    open_orders_and_an_only_administrator_come_first,
    without_a_ledger_nobody_is_forgotten,
    what_is_held_is_taken_along,
    an_applicant_without_a_login_is_forgotten,
    a_user_name_is_not_given_again,
}

/// A server with a ledger and a mail folder; the folder goes with the first value.
async fn server(db: TestDb) -> (tempfile::TempDir, TestServer) {
    let folder = tempfile::tempdir().unwrap();
    let config = ServerConfig {
        erasure_ledger: Some(folder.path().join("erasures.ledger")),
        mail: MailRoute::Folder(folder.path().join("mails")),
        ..ServerConfig::default()
    };
    let server = TestServer::with(db, config).await;
    replay::before_serving(&server.state).await.unwrap();
    (folder, server)
}

async fn erase(server: &TestServer, token: &str, more: Value) -> (StatusCode, Value) {
    let mut body = json!({"password": PASSWORD});
    for (name, value) in more.as_object().unwrap() {
        body[name] = value.clone();
    }
    let path = "/v1/me/erasure";
    server
        .ask(Method::POST, path, Some(token), Some(body))
        .await
}

/// Everything in a folder, whatever it is.
fn bytes_of(folder: &std::path::Path) -> Vec<u8> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        all.extend(match path.is_dir() {
            true => bytes_of(&path),
            false => std::fs::read(&path).unwrap(),
        });
    }
    all
}

async fn forty_markers_are_gone(db: TestDb) {
    let logged = marked_person::Logged::begin();
    let (folder, server) = server(db).await;
    let marked = MarkedPerson::seed(&server).await;
    let mut before = server.db.stored_bytes();
    before.extend(bytes_of(folder.path()));
    assert_eq!(
        found_in(&before, &marked.markers),
        marked.markers,
        "the markers are there to be found"
    );
    assert_eq!(marked.markers.len(), 40);

    let token = token(&server, &marked.login).await;
    let (status, preview) = server
        .ask(Method::GET, "/v1/me/erasure", Some(&token), None)
        .await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(
        (&preview["orders"], &preview["drafts"]),
        (&json!(3), &json!(1)),
        "{preview}"
    );
    let (status, receipt) = erase(&server, &token, json!({})).await;
    assert_eq!(status, StatusCode::OK, "{receipt}");
    assert!(
        receipt["receipt"]
            .as_str()
            .is_some_and(|receipt| receipt.len() == 36)
    );

    let none: [String; 0] = [];
    assert_eq!(
        found_in(&server.db.stored_bytes(), &marked.markers),
        none,
        "in the database"
    );
    assert_eq!(
        found_in(&bytes_of(folder.path()), &marked.markers),
        none,
        "in ledger and mails"
    );
    assert_eq!(
        found_in(&logged.text(), &marked.markers),
        none,
        "in the log"
    );
    let (status, _) = server.ask(Method::GET, "/v1/me", Some(&token), None).await;
    assert_eq!(status, StatusCode::UNAUTHORIZED);
    let (_, told) = server.enter(&marked.login, PASSWORD, json!({})).await;
    assert_eq!(told["code"], "sign_in_failed");
    let anke = self::token(&server, "anke").await;
    let (_, export) = server
        .ask(Method::GET, "/v1/me/export", Some(&anke), None)
        .await;
    assert_eq!(
        found_in(export.to_string().as_bytes(), &marked.markers),
        none,
        "in exports"
    );
    assert_eq!(
        listed(&server, "print", marked.person.as_str()).await,
        Value::Null
    );
    let kept = "SELECT COUNT(*) AS number FROM audit_entry WHERE verb = 'forget_person'";
    assert!(
        places::count_in(&server, "print", kept).await > 0,
        "the audit keeps that it was done"
    );
    let findings = loket_authority::check::check(server.state.db())
        .await
        .unwrap();
    assert_eq!(findings.wrong, [] as [&str; 0]);
}

async fn what_was_restored_is_forgotten_before_anybody_asks(db: TestDb) {
    let (folder, server) = server(db).await;
    let marked = MarkedPerson::seed(&server).await;
    let ledger = Ledger::at(folder.path().join("erasures.ledger"));
    let backup = folder.path().join("backup");
    match server.db.file() {
        Some(_) => server.state.db().backup_to(&backup).unwrap(),
        None => std::fs::write(&backup, server.db.stored_bytes()).unwrap(),
    }
    forget_person(
        &server.state,
        &marked.person,
        RequestedBy::Themself,
        Vec::new(),
    )
    .await
    .unwrap();
    forget_applicant(&server.state, &marked.applicant, "Test")
        .await
        .unwrap();
    let mut wanted = marked.markers.clone();
    wanted.push(marked.applicant.clone());
    let missing = Ledger::at(folder.path().join("elsewhere"));
    let held = if server.db.file().is_some() {
        let database = folder.path().join("restored/loket.db");
        std::fs::create_dir(folder.path().join("restored")).unwrap();
        let without = restore_sqlite(
            &database,
            &backup,
            &missing,
            &SystemClock,
            &SystemRandomness,
        );
        assert!(
            without.is_err() && !database.exists(),
            "refused without the ledger"
        );
        restore_sqlite(&database, &backup, &ledger, &SystemClock, &SystemRandomness).unwrap();
        bytes_of(&folder.path().join("restored"))
    } else {
        let database = Cluster::shared().database();
        let load = [
            "-q".as_ref(),
            "-v".as_ref(),
            "ON_ERROR_STOP=1".as_ref(),
            "-f".as_ref(),
            backup.as_os_str(),
        ];
        postgres_tool("psql", &load, &database);
        let url: DatabaseUrl = database.product_url.parse().unwrap();
        let options = || DbOptions {
            admin: Some(database.admin_url.parse().unwrap()),
            ..loket_store::db_options()
        };
        let clock = SystemClock;
        assert!(begin_epoch(&url, options(), &missing, &clock, &SystemRandomness).is_err());
        begin_epoch(&url, options(), &ledger, &clock, &SystemRandomness).unwrap();
        postgres_tool("pg_dump", &["--data-only"], &database)
    };
    assert!(held.len() > 10_000, "something was restored");
    assert_eq!(found_in(&held, &wanted), [] as [&str; 0]);
    drop(std::fs::remove_file(&backup));
}

async fn what_a_crash_left_open_is_carried_out_at_the_next_start(db: TestDb) {
    let (folder, server) = server(db).await;
    let (done, undone) = (
        somebody(&server, "done").await,
        somebody(&server, "undone").await,
    );
    let ledger = Ledger::at(folder.path().join("erasures.ledger"));
    let erasure = |receipt: &str, person: &PersonId| Erasure {
        receipt: receipt.to_owned(),
        at: server.state.now(),
        whom: Whom::Person {
            person: person.clone(),
            successors: Vec::new(),
        },
    };
    ledger.note(&erasure("r-1", &done)).unwrap();
    ledger.note(&erasure("r-2", &undone)).unwrap();
    ledger.strike_out("r-2").unwrap();
    replay::before_serving(&server.state).await.unwrap();
    replay::before_serving(&server.state).await.unwrap();
    let name = |id: PersonId| {
        server.write(move |tx| Ok(person::by_id(tx, &id)?.unwrap().profile.given_name))
    };
    assert_eq!(name(done).await, loket_domain::people::erase::FORGOTTEN);
    assert_eq!(name(undone.clone()).await, "undone");
    // A ledger that does not know what this database knows is an old one, or none.
    std::fs::write(ledger.path(), "loket erasures 1\n").unwrap();
    assert!(replay::before_serving(&server.state).await.is_err());
    std::fs::remove_file(ledger.path()).unwrap();
    assert!(replay::before_serving(&server.state).await.is_err());
    let refused = forget_person(&server.state, &undone, RequestedBy::Themself, Vec::new()).await;
    assert!(refused.is_err());
}

async fn open_orders_and_an_only_administrator_come_first(db: TestDb) {
    let (_folder, server) = server(db).await;
    found(&server, "print", "7710001", "p-anke").await;
    let anke = token(&server, "anke").await;
    let clerk = somebody(&server, "clerk").await;
    places::join(&server, "print", &clerk, &[LoketRight::OrdersSee], "p-anke").await;
    places::order(
        &server,
        "print",
        "p-anke",
        "o-1",
        loket_domain::ordering::OrderStatus::Placed,
        |_| {},
    )
    .await;
    let (status, told) = erase(&server, &anke, json!({})).await;
    assert_eq!(
        (status, &told["code"]),
        (StatusCode::CONFLICT, &json!("orders_open"))
    );
    places::order_is(&server, "print", "o-1", "completed").await;
    let (status, told) = erase(&server, &anke, json!({})).await;
    assert_eq!(
        (status, &told["code"]),
        (StatusCode::CONFLICT, &json!("last_administrator"))
    );
    let (_, preview) = server
        .ask(Method::GET, "/v1/me/erasure", Some(&anke), None)
        .await;
    assert_eq!(
        preview["only_administrator_of"][0]["candidates"][0]["person"],
        "p-clerk"
    );
    let (status, told) = erase(&server, &anke, json!({"password": "Wrong-Word1"})).await;
    assert_eq!(
        (status, &told["code"]),
        (StatusCode::UNPROCESSABLE_ENTITY, &json!("password_wrong"))
    );
    let ledger = Ledger::at(server.state.config().erasure_ledger.clone().unwrap());
    assert_eq!(
        ledger.read().unwrap(),
        [],
        "what was refused is not in the ledger"
    );
    let named = json!({"successors": [{"organisation": "print", "person": "p-clerk"}]});
    let (status, told) = erase(&server, &anke, named).await;
    assert_eq!(status, StatusCode::OK, "{told}");
    let print = OrganisationId::new("print");
    let read = {
        let print = print.clone();
        move |tx: &mut Tx<'_>| grant::of_organisation(tx, &print)
    };
    let grants = server
        .state
        .db()
        .read(Tenant::Organisation(print), read)
        .await
        .unwrap();
    let account = AccountId::new("print-a");
    for (right, account) in [
        (LoketRight::AdministratorsManage, None),
        (LoketRight::ShippersManage, Some(&account)),
        (LoketRight::OrdersSee, None),
    ] {
        assert!(
            explain(&grants, &clerk, right, account).holds(),
            "{right:?}"
        );
    }
    assert!(grants.iter().all(|grant| grant.holder == clerk));
    assert_eq!(listed(&server, "print", "p-clerk").await["created_by"], "–");
    let mut told: Vec<Value> = server
        .mails()
        .await
        .into_iter()
        .map(|(_, about)| about)
        .collect();
    told.retain(|about| about["person"] == "p-clerk" && about["organisation"] == "print");
    let named = told
        .iter()
        .filter(|about| about["deed"] == "administrator-named");
    assert_eq!(named.count(), 1, "{told:?}");
    let templates = server.templates().await;
    let welcomed = templates.iter().filter(|one| *one == "welcome_shippers");
    assert_eq!(welcomed.count(), 1, "{templates:?}");
}

async fn without_a_ledger_nobody_is_forgotten(db: TestDb) {
    let server = TestServer::new(db).await;
    let anke = token(&server, "anke").await;
    let (status, told) = erase(&server, &anke, json!({})).await;
    assert_eq!(
        (status, &told["code"]),
        (StatusCode::SERVICE_UNAVAILABLE, &json!("ledger_missing"))
    );
    let (status, _) = server.ask(Method::GET, "/v1/me", Some(&anke), None).await;
    assert_eq!(status, StatusCode::OK, "nothing was changed");
}

async fn what_is_held_is_taken_along(db: TestDb) {
    let (_folder, server) = server(db).await;
    let marked = MarkedPerson::seed(&server).await;
    let token = token(&server, &marked.login).await;
    let (status, export) = server
        .ask(Method::GET, "/v1/me/export", Some(&token), None)
        .await;
    assert_eq!(status, StatusCode::OK);
    let text = export.to_string();
    let missing: Vec<&String> = marked
        .markers
        .iter()
        .filter(|marker| !marked.not_exported.contains(marker))
        .filter(|marker| found_in(text.as_bytes(), std::slice::from_ref(marker)).is_empty())
        .collect();
    assert_eq!(missing, [] as [&String; 0]);
    assert!(!text.contains("argon2"), "no hash");
    let other = self::token(&server, "anke").await;
    let (_, others) = server
        .ask(Method::GET, "/v1/me/export", Some(&other), None)
        .await;
    let leaked = found_in(others.to_string().as_bytes(), &marked.markers);
    assert_eq!(leaked, [] as [&str; 0], "nobody takes somebody else along");
}

async fn an_applicant_without_a_login_is_forgotten(db: TestDb) {
    let (_folder, server) = server(db).await;
    let marked = MarkedPerson::seed(&server).await;
    let applicant = [marked.applicant.clone()];
    assert_eq!(found_in(&server.db.stored_bytes(), &applicant), applicant);
    let refused = forget_applicant(&server.state, &marked.email, "Test").await;
    assert!(
        matches!(&refused, Err(Failure::Refused(refusal)) if refusal.code == Code::PersonTheirOwn),
        "somebody with a login goes as a person: {refused:?}"
    );
    let text = format!("{} wants to use your number.", marked.applicant);
    places::log_others(&server, "p-anke", &text).await;
    forget_applicant(&server.state, &marked.applicant, "Test")
        .await
        .unwrap();
    assert_eq!(
        found_in(&server.db.stored_bytes(), &applicant),
        [] as [&str; 0]
    );
    let again = forget_applicant(&server.state, &marked.applicant, "Test").await;
    assert!(again.is_err(), "nothing is held any more");
}

async fn a_user_name_is_not_given_again(db: TestDb) {
    let (_folder, server) = server(db).await;
    found(&server, "print", "7710001", "p-anke").await;
    let gone = somebody(&server, "gone").await;
    forget_person(
        &server.state,
        &gone,
        RequestedBy::Operator("Test".to_owned()),
        Vec::new(),
    )
    .await
    .unwrap();
    let again = forget_person(&server.state, &gone, RequestedBy::Themself, Vec::new()).await;
    assert!(again.is_err(), "forgotten once");
    let anke = token(&server, "anke").await;
    let form = |name: &str| {
        json!({"given_name": "New", "family_name": "", "email": "gone@gone.example", "language": "en",
            "user_name": name, "first_entry": "invitation", "rights": []})
    };
    let path = "/v1/organisations/print/members";
    let (_, told) = server
        .ask(Method::POST, path, Some(&anke), Some(form("Gone")))
        .await;
    assert_eq!(told["code"], "user_name_taken");
    let (status, added) = server
        .ask(Method::POST, path, Some(&anke), Some(form("gone.2")))
        .await;
    assert_eq!(
        status,
        StatusCode::CREATED,
        "the address is free again: {added}"
    );
    assert_ne!(added["person"], "p-gone");
    assert!(
        !cleaning::clean_left(&server.state).await.unwrap(),
        "nothing was left to clean"
    );
}
